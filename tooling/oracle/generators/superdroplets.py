"""Coagulation of super-droplets by chance (steps family): draws by Philox 4x32-10 in integers, probabilities in mpmath."""
import math

from mpmath import mp, mpf
from core import P, PREC, X, pi, kernel, draw, f64, q6
from mechanisms import MECHANISMS, TURBULENCE, mechanism_matrix

WORD = 0xFFFFFFFF
# A decision so near its threshold could fall otherwise by rounding alone.
MARGIN = mpf("1e-9")


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(b >> 32) ^ c[1] ^ k[0], b & WORD, (a >> 32) ^ c[3] ^ k[1], a & WORD]
        k = [(k[0] + 0x9E3779B9) & WORD, (k[1] + 0xBB67AE85) & WORD]
    return c


assert philox([0] * 4, [0] * 2) == [0x6627E8D5, 0xE169C58D, 0xBC57AC4C, 0x9B00DBD8]
assert philox([WORD] * 4, [WORD] * 2) == [0x408F276D, 0x41C83B0E, 0xA20BC7C6, 0x6D5451FD]
assert philox([0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344], [0xA4093822, 0x299F31D0]) == [0xD16CFE09, 0x94FDCCEB, 0x5001E420, 0x24126EA1]


def permutation_key(i, seed, box, step):
    return philox([i // 4, box, step, 0], [seed, 0])[i % 4]


def uniform(p, seed, box, step):
    w = philox([p // 2, box, step, 0], [seed, 1])[2 * (p % 2):][:2]
    return mpf(((w[0] >> 5) << 26) + (w[1] >> 6)) / mpf(2) ** 53


def coefficient(a, b, x):
    """K of two droplets (volume, mass, charge)"""
    v, m, q = zip(a, b)
    r = [mp.cbrt(3 * u / (4 * pi())) for u in v]
    rho = [c / u for c, u in zip(m, v)]
    return x["additive"] * (v[0] + v[1]) + mechanism_matrix(r, m, q, rho, x)[0][1]


def probabilities(x, box):
    """the pairs (j, k) of a box with p and phi; j has as many droplets or more"""
    masses, number = x["masses"][box], x["multiplicity"][box]
    charge = x["charge"][box] if "charge" in x else [mpf(0)] * len(number)
    seed, step = int(x["seed"]) & WORD, int(x["step"][box])
    n = len(number)
    droplet = [(mp.fsum(row[i] / d for row, d in zip(masses, x["density"])), mp.fsum(row[i] for row in masses), charge[i]) for i in range(n)]
    active = [i for i in range(n) if number[i] > 0 and droplet[i][0] > 0]
    active.sort(key=lambda i: (permutation_key(i, seed, box, step), i))
    a, found = len(active), []
    for p in range(a // 2):
        one, other = active[2 * p], active[2 * p + 1]
        j, k = (one, other) if number[one] >= number[other] else (other, one)
        probability = number[j] * coefficient(droplet[j], droplet[k], x) * x["time_step"] / x["box_volume"] * (mpf(a * (a - 1) // 2) / (a // 2))
        found.append((j, k, probability, uniform(p, seed, box, step)))
    return found


def run(x):
    masses = [[list(row) for row in box] for box in x["masses"]]
    number = [list(box) for box in x["multiplicity"]]
    charge = [list(box) for box in x["charge"]] if "charge" in x else None
    scale = [[abs(q) for q in box] for box in charge] if charge else None
    collisions, missed = [], []
    for box in range(len(number)):
        rows = list(masses[box]) + ([charge[box]] if charge else [])
        done = lost = mpf(0)
        for j, k, p, phi in probabilities(x, box):
            whole = mp.floor(p)
            # gamma is p - phi rounded up.
            if mp.prec >= PREC and abs(p - phi - mp.nint(p - phi)) < MARGIN * max(1, p):
                raise ValueError(f"a decision within rounding of its threshold: {p} {phi}")
            wanted = whole + (1 if phi < p - whole else 0)
            xj, xk = number[box][j], number[box][k]
            times = min(wanted, mp.floor(xj / xk))
            done, lost = done + times * xk, lost + (wanted - times) * xk
            if times == 0:
                continue
            left = xj - times * xk
            if charge:
                scale[box][k] = times * abs(charge[box][j]) + abs(charge[box][k])
            for row in rows:
                row[k] = times * row[j] + row[k]
            if left > 0:
                number[box][j] = left
                continue
            number[box][j] = mp.floor(xk / 2)
            number[box][k] = xk - number[box][j]
            for row in rows:
                row[j] = row[k] if number[box][j] > 0 else mpf(0)
            if charge:
                scale[box][j] = scale[box][k]
        collisions.append(done)
        missed.append(lost)
    out = {"masses": masses, "multiplicity": number, "step": [(s + 1) % 2 ** 32 for s in x["step"]], "collisions": collisions, "missed_collisions": missed}
    return {**out, "charge": charge} if charge else out, {"charge": scale} if charge else {}


def _floor(x, ref):
    """errors of charges are relative to what comes together, those of all else to itself"""
    return run(x)[1]


RHO = [1000.0, 1800.0]
AIR = {"temperature": 298.15, "pressure": 101325.0}
NONE = {"diffusion": "none", "sedimentation": "off", "turbulence": "none", "accommodation": 1.0, "additive": 0.0}


def droplets(radius, share=0.25, density=RHO):
    """masses of two species, `share` of the volume being the second's"""
    v = [4 * math.pi / 3 * r ** 3 for r in radius]
    return [[q6(density[0] * (1 - share) * u) for u in v], [q6(density[1] * share * u) for u in v]]


def one_box(radius, multiplicity, charge=None, step=0, seed=1, volume=1.0, time=1.0, **more):
    out = {"density": RHO, "box_volume": volume, "time_step": time, "seed": seed, **AIR, **NONE, "masses": [droplets(radius)], "multiplicity": [multiplicity], "step": [step]}
    return {**out, **({"charge": [charge]} if charge else {}), **more}


ALL = {"diffusion": "hard_sphere", "sedimentation": "on", "turbulence": "dns", "accommodation": 0.5, "turbulent_dissipation": 0.03, "kinematic_viscosity": 1.5e-5, "taylor_microscale_reynolds_number": 120.0, "additive": 1e4}
CLOUD = [2e-5, 1e-5, 1.5e-5, 8e-6, 1.2e-5, 3e-5, 6e-6]
CLOUD_CHARGE = [20000.0, -8000.0, 15000.0, -30000.0, 9000.0, -12000.0, 7000.0]
FEW = [1e-5, 2e-5, 1.5e-5]


def _steps():
    """a few steps, each from where the last one ended, as rounded"""
    inp = one_box([1e-6, 2e-6, 3e-6, 1e-6, 2.5e-6, 1e-6, 2e-6, 5e-7, 1e-6], [40.0, 17.0, 5.0, 96.0, 3.0, 31.0, 8.0, 2.0, 64.0], step=7, seed=-12, volume=1e-6, time=150.0, additive=2e7)
    for s in range(4):
        yield f"step-{s + 1}-of-4", inp
        out = run(X(inp))[0]
        inp = {**inp, "masses": [[[f64(v) for v in row] for row in box] for box in out["masses"]], "multiplicity": [[float(v) for v in box] for box in out["multiplicity"]], "step": [int(s) for s in out["step"]]}


def _sample(rng, n):
    diffusion = rng.choice(["none", "brownian", "chahl2019"])
    radius = [draw(rng, ("log", 1e-7, 2e-5)) for _ in range(n)]
    charge = [float(rng.randint(-50, 50)) for _ in range(n)] if diffusion == "chahl2019" else None
    number = [0.0 if rng.random() < 0.15 else float(rng.randint(1, 10 ** rng.randint(1, 8))) for _ in range(n)]
    more = {"diffusion": diffusion, "sedimentation": rng.choice(["off", "on"]), "additive": draw(rng, ("log", 1, 1e4))}
    inp = one_box(radius, number, charge, rng.randint(0, 2 ** 32 - 1), rng.randint(-2 ** 31, 2 ** 31 - 1), **more)
    while True:
        # So many times as often as a pair that collides most would once.
        p = max([f64(one[2]) for one in probabilities(X(inp), 0)] or [1.0])
        inp = {**inp, "time_step": q6(inp["time_step"] * draw(rng, ("log", 0.3, 20)) / p)}
        try:
            run(X(inp))
            return inp
        except ValueError:
            inp = {**inp, "seed": rng.randint(-2 ** 31, 2 ** 31 - 1)}


EACH = {"temperature": 285.0, "pressure": 9e4}
CASES = [
    ("limited", one_box(CLOUD, [1.0, 2.0, 3.0, 700.0, 40.0, 1e4, 25.0], CLOUD_CHARGE, 3, 20090703, 1e-6, 5e3, **ALL)),
    ("none", one_box([1e-5, 2e-5], [0.0, 0.0], additive=1500.0)),
    ("one", one_box(FEW, [0.0, 5.0, 0.0], additive=1500.0)),
    ("two", one_box(FEW, [9.0, 0.0, 4.0], volume=1e-6, time=50.0, additive=1500.0)),
    ("three", one_box(FEW, [9.0, 30.0, 4.0], volume=1e-6, time=100.0, additive=1500.0, seed=5)),
    ("equal", one_box([1e-5, 2e-5, 1e-5, 1e-5], [5.0, 5.0, 8.0, 8.0], volume=1e-9, additive=1500.0, **{"time": 10.0})),
    ("last-ones", one_box([1e-5, 2e-5], [1.0, 1.0], volume=1e-9, time=100.0, additive=1500.0)),
    ("several-at-once", one_box([1e-5, 2e-5], [1e6, 3.0], volume=1e-6, time=400.0, additive=1500.0)),
    ("nothing-left", one_box([1e-5, 2e-5], [12.0, 4.0], volume=1e-9, time=100.0, additive=1500.0)),
    ("rare", one_box(CLOUD, [10.0] * 7, volume=1.0, time=1e-3, additive=1500.0)),
    ("empty-and-massless", {**one_box([1e-5, 2e-5, 1.5e-5, 1e-5], [12.0, 4.0, 7.0, 0.0], volume=1e-9, time=10.0, additive=1500.0), "masses": [[[3e-12, 2e-11, 0.0, 3e-12], [1e-12, 0.0, 0.0, 1e-12]]]}),
    ("brownian", one_box([5e-8, 1e-7, 2e-8, 1e-6, 3e-7], [1e5, 4e4, 9e5, 3e3, 2e4], volume=1e-6, time=600.0, diffusion="brownian", **EACH)),
    ("charged", one_box([1e-7, 2e-7, 5e-8, 1e-7], [1e6, 1e6, 3e5, 8e5], [3.0, -2.0, 1.0, -5.0], volume=1e-6, time=300.0, diffusion="gatti2008", **EACH)),
    ("shear", one_box(CLOUD, [100.0, 300.0, 80.0, 500.0, 200.0, 10.0, 900.0], volume=1e-6, time=60.0, sedimentation="on", turbulence="shear", turbulent_dissipation=0.02, kinematic_viscosity=1.4e-5, **EACH)),
    ("two-boxes", {**one_box(FEW, [9.0, 30.0, 4.0], volume=1e-6, time=100.0, additive=1500.0, seed=5), "masses": [droplets(FEW), droplets(FEW)], "multiplicity": [[9.0, 30.0, 4.0], [9.0, 30.0, 4.0]], "step": [0, 4294967295]}),
    *_steps(),
]


@kernel("stochastic_coagulation_step", "steps",
        [P("density", "kg/m3", "s", "pos"), P("box_volume", "m3", "1", "pos"), P("time_step", "s", "1", "pos"), P("seed", "1", "1", "any"), *MECHANISMS, *TURBULENCE, P("additive", "1/s", "1", "nonneg"), P("masses", "kg", "B,s,n", "nonneg"), P("charge", "e", "B,n", "real", optional=True), P("multiplicity", "1", "B,n", "nonneg"), P("step", "1", "B", "any")],
        ("masses kg, charge e, multiplicity, step, collisions, missed_collisions", "object"), "One step of super-droplet coagulation by random pairs",
        "active droplets (multiplicity > 0 and volume > 0), a of them, sorted by key (word i mod 4 of Philox 4x32-10 with counter (i//4, box, step, 0) and key (seed, 0)), ties by index; pairs (1st, 2nd), (3rd, 4th) ... "
        "p = max(xi_j, xi_k) K dt/dV a(a-1)/2/(a//2); phi = ((w0>>5) 2^26 + (w1>>6))/2^53 with words 2(p mod 2), +1 of the draw (p//2, box, step, 0), key (seed, 1); gamma = floor(p) + (phi < p - floor(p)); with xi_j >= xi_k: times = min(gamma, floor(xi_j/xi_k)); "
        "xi_j -= times xi_k, droplet k gains times (mass, charge of j); where xi_j becomes 0: xi_j = floor(xi_k/2), xi_k -= xi_j, both times j + k; multiplicity 0: empty slot. K as coagulation kernels of spheres of the droplets' volume, mass and mean density, plus additive (v_j + v_k)",
        "Shima et al. (2009) Q. J. R. Meteorol. Soc. 135 1307, sec. 5.1; Salmon et al. (2011) SC '11; Golovin (1963)", is_map=False, auto_edges=False, floor=_floor, cases=CASES, sampler=_sample, n_ref=(6, 9, 16), n_large=(40, 25, 12),
        fields={"masses": ("kg", "B,s,n"), "charge": ("e", "B,n"), "multiplicity": ("1", "B,n"), "step": ("1", "B"), "collisions": ("1", "B"), "missed_collisions": ("1", "B")},
        tol_note="charge relative to the magnitudes that come together (scale, stored with each case), the rest relative; numbers of droplets are exact. No decision of a case lies within 1e-9 of its threshold")
def stochastic_coagulation_step(**x):
    return run(x)[0]
