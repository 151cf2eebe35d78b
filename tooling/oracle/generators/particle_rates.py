"""Coagulation rates straight from particles (rates family): the coefficients of pair.py in the rates of rates.py."""
from core import P, kernel, draw, q6
from mechanisms import MECHANISMS, TURBULENCE, mechanism_matrix
from pair import mass_of
from rates import coagulation_loss_discrete, fixed_pivot, grid

SIZES = (1, 2, 3, 4, 5, 7, 8, 9, 14, 15, 16, 17, 26, 50, 129, 257)


def run(x, b=None):
    """gain and loss of one box, the only one or number b"""
    of = lambda name: x[name] if b is None else x[name][b]
    mass, charge, density = (of(name) if name in x else None for name in ("particle_mass", "particle_charge", "particle_density"))
    box = {**x, **({} if b is None else {name: x[name][b] for name in ("temperature", "pressure")})}
    k = mechanism_matrix(x["particle_radius"], mass, charge, density, box)
    c = of("concentration")
    return fixed_pivot(x["particle_radius"], c, k, x["overflow"]), coagulation_loss_discrete(c, k)


def particles(n, low, high, density=1500.0):
    radius = [q6(low)] if n == 1 else grid(low, high, n)
    return {"particle_radius": radius, "particle_mass": [mass_of(r, density) for r in radius], "concentration": [float((1 + 5 * i % 7) * 10 ** (9 + i % 3)) for i in range(n)]}


STILL = {"temperature": 298.15, "pressure": 101325.0, "diffusion": "brownian", "sedimentation": "off", "turbulence": "none", "accommodation": 1.0, "overflow": "drop"}
TEN = particles(11, 2e-9, 3e-6)
CHARGE = {"particle_charge": [1.0, -1.0, 0.0, 2.0, -3.0, 1.0, 8.0, -20.0, 4.0, 60.0, -100.0]}
DENSE = {"particle_density": [1500.0 + 100 * (i % 4) for i in range(11)]}
AIR = {"temperature": 275.0, "pressure": 8e4}
MOVING = {"turbulent_dissipation": 0.03, "kinematic_viscosity": 1.4e-5}
WIDE = {**particles(11, 1e-7, 5e-5), **DENSE, **STILL, **AIR}
del WIDE["particle_mass"]

CASES = [(f"n-{n}", {**particles(n, 3e-9, 2e-6), **STILL, "overflow": "conserve_volume"}) for n in SIZES]
CASES += [(model, {**TEN, **CHARGE, **STILL, **AIR, "diffusion": model, "overflow": "conserve_volume"}) for model in ("hard_sphere", "dyachkov2007", "gatti2008", "gopalakrishnan2012", "chahl2019")]
CASES += [
    ("drop", {**TEN, **STILL, **AIR, "accommodation": 0.3}),
    ("sedimentation", {**WIDE, "diffusion": "none", "sedimentation": "on"}),
    ("shear", {**WIDE, "diffusion": "none", "turbulence": "shear", **MOVING, "overflow": "conserve_volume"}),
    ("everything", {**particles(11, 1e-7, 5e-5), **CHARGE, **DENSE, **STILL, **AIR, "diffusion": "hard_sphere", "sedimentation": "on", "turbulence": "shear", **MOVING, "overflow": "conserve_volume"}),
    ("nothing", {**WIDE, "diffusion": "none"}),
    ("two-boxes", {**TEN, **STILL, "particle_mass": [TEN["particle_mass"], [2 * m for m in TEN["particle_mass"]]], "concentration": [TEN["concentration"], TEN["concentration"][::-1]], "temperature": [298.15, 220.0], "pressure": [101325.0, 2e4]}),
]


def _sample(rng, n):
    r = sorted({draw(rng, ("log", 1e-9, 1e-5)) for _ in range(n)})
    out = {"particle_radius": r, "particle_mass": [mass_of(a, draw(rng, ("lin", 700, 2600))) for a in r], "concentration": [draw(rng, ("log", 1e6, 1e12)) for _ in r], **STILL}
    out.update(temperature=draw(rng, ("lin", 220, 330)), pressure=draw(rng, ("log", 2e4, 1.2e5)), overflow=rng.choice(["drop", "conserve_volume"]))
    out["diffusion"] = rng.choice(["brownian", "chahl2019"])
    if out["diffusion"] != "brownian":
        out["particle_charge"] = [float(rng.randint(-5, 5)) for _ in r]
    return out


@kernel("coagulation_rates_in_air", "rates",
        [P("particle_radius", "m", "n", "pos"), P("concentration", "1/m3", "B,n", "nonneg"), *MECHANISMS, P("particle_mass", "kg", "B,n", "pos", optional=True), P("particle_charge", "e", "B,n", "real", optional=True), P("particle_density", "kg/m3", "B,n", "pos", optional=True), *TURBULENCE, P("overflow", "name", "1", "any")],
        ("gain and loss 1/(m3 s)", "object"), "Coagulation rates of particles in air, fixed pivot, without a stored coefficient",
        "coagulation_gain_fixed_pivot and coagulation_loss_discrete with K the sum of the chosen mechanisms", "Kumar & Ramkrishna (1996) Chem. Eng. Sci. 51 1311", is_map=False, auto_edges=False, cases=CASES, sampler=_sample, n_ref=(12,), n_large=(40, 60),
        fields={"gain": ("1/(m3 s)", "B,n"), "loss": ("1/(m3 s)", "B,n")}, tol64=1e-13, tol32=6e-5, out_scale=(1e-14, 1e-5))
def coagulation_rates_in_air(**x):
    boxes = [None] if not isinstance(x["temperature"], list) else range(len(x["temperature"]))
    rates = [run(x, b) for b in boxes]
    gain, loss = zip(*rates)
    return {"gain": list(gain) if len(boxes) > 1 else gain[0], "loss": list(loss) if len(boxes) > 1 else loss[0]}
