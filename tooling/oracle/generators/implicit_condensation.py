"""Condensation that is stable with any time step: a gas implicit in time, particles relaxing exponentially."""
from mpmath import mp, mpf
from core import P, K, c, pi, kernel, draw, transpose
from gas import thermal_conductivity, vapor_mfp
from particle import fractions, fuchs_sutugin, kappa_act, kelvin_of
from steps import CP, _C1, _OVER, _cond_sample, m_of, snap


def phi(x):
    """(1 - exp(-x))/x and the magnitude of its derivative over it"""
    if x == 0:
        return mpf(1), mpf(1) / 2
    if x == mp.inf:
        return mpf(0), mpf(0)
    e = mp.exp(-x)
    f = -mp.expm1(-x) / x
    return f, abs(e / x - f / x) / f


class Vapor:
    """One species over one box."""

    def __init__(self, d, b, s):
        T, self.M, self.rho, self.D = d["temperature"][b], d["molar_mass"][s], d["density"][s], d["diffusion_coefficient"][s]
        RT = K("R") * T
        self.alpha = d["mass_accommodation"][s]
        self.path = vapor_mfp(self.D, self.M, T)
        self.kelvin = 2 * d["surface_tension"][s] * self.M / (RT * self.rho)
        self.flat = d["vapor_pressure"][b][s] * self.M / RT
        L = d["latent_heat"][s] if d.get("latent_heat") is not None else mpf(0)
        # F/(R_s T) = 1 + heat S, since p_s = S R_s T
        self.heat = self.D * L / (T * thermal_conductivity(T)) * (L * self.M / RT - 1)
        self.active = bool(d["partitioning"][s]) and self.alpha != 0 and self.D != 0
        self.water = d["activity"] == "kappa" and s == int(d["water_index"])


def surface(v, s, masses, d, a):
    """S, the parts of its slopes by each mass, by activity and by curvature, and the radius of one particle"""
    ns, rho, M = len(masses), d["density"], d["molar_mass"]
    V = mp.fsum(m / q for m, q in zip(masses, rho))
    N = mp.fsum(m / q for m, q in zip(masses, M))
    smallest = c("1e-10")
    r = mp.cbrt(3 * V / (4 * pi()))
    floor = r <= smallest
    r = max(r, smallest)
    flat = v.flat * kelvin_of(r, v.kelvin)
    S = a * flat
    bent = mpf(0) if floor or v.kelvin / r >= 100 else -S * v.kelvin / (3 * r * V)
    by_curvature = [bent / q for q in rho]
    if v.water:
        u = [d["kappa"][j] * masses[j] / rho[j] for j in range(ns)]
        B = mp.fsum(x for j, x in enumerate(u) if j != s)
        wet = masses[s] / rho[s] + B
        by_activity = [mpf(0) if wet == 0 else flat * B / wet / wet / rho[s] if j == s else -S * d["kappa"][j] / rho[j] / wet for j in range(ns)]
        gross = by_activity[s]
    else:
        by_activity = [flat * (1 - a if j == s else -a) / (M[j] * N) for j in range(ns)]
        # mole fractions near 1 leave few digits of 1 - x
        gross = flat * (1 + a) / (M[s] * N)
    return S, by_activity, by_curvature, gross, r, V, N


def substep(d, b, h, m, gas, em, eg):
    """One sub-step of the masses m (s,n) and the gas (s) of box b. em and eg are the magnitudes that rounding of m and gas
    is relative to; those of the new state come back, and of each transfer: running error analysis to first order."""
    ns, n, conc = len(m), len(d["concentration"][b]), d["concentration"][b]
    act = fractions(m, d["molar_mass"]) if d["activity"] == "molar" else kappa_act(m, d["kappa"], d["density"], d["molar_mass"], d["water_index"])
    particles = transpose(m)
    M1, G1, T1, EM, EG, ET = [], [], [], [], [], []
    for s in range(ns):
        v = Vapor(d, b, s)
        if not v.active:
            M1.append(list(m[s])), G1.append(gas[s]), T1.append([mpf(0)] * n), EM.append(list(em[s])), EG.append(eg[s]), ET.append([mpf(0)] * n)
            continue
        rows = {}
        for i in range(n):
            if conc[i] == 0 or not any(particles[i]):
                continue
            S, by_a, by_c, gross, r, V, N = surface(v, s, particles[i], d, act[s][i])
            t = max(mpf(0), by_a[s] + by_c[s])
            resistance = 1 + v.heat * S
            k = 4 * pi() * r * v.D * fuchs_sutugin(v.path / r, v.alpha) / resistance
            f, df = phi(h * k * t)
            w = h * k * f
            e = [em[j][i] for j in range(ns)]
            bend = min(v.kelvin / r, mpf(100))
            size = mp.fsum(x / q for x, q in zip(e, d["density"])) / V
            amount = mp.fsum(x / q for x, q in zip(e, d["molar_mass"])) / N
            eS = S * (1 + bend) + mp.fsum((abs(p) + abs(q)) * x for p, q, x in zip(by_a, by_c, e))
            ek = 1 + size + (abs(v.heat) * eS / abs(resistance) if v.heat else 0)
            et = (gross + abs(by_c[s])) * (1 + bend + 2 * size + 2 * amount)
            ew = ek + (df * h * k * et if t > 0 else 0)
            rows[i] = (S, w, eS, ew)
        clipped = set()
        while True:
            open_ = [i for i in rows if i not in clipped]
            given = mp.fsum(conc[i] * m[s][i] for i in clipped)
            G = (gas[s] + mp.fsum(conc[i] * rows[i][1] * rows[i][0] for i in open_) + given) / (1 + mp.fsum(conc[i] * rows[i][1] for i in open_))
            emptied = {i for i in rows if rows[i][1] * (G - rows[i][0]) < -m[s][i]}
            if emptied <= clipped:
                break
            clipped |= emptied
        own = {i: rows[i][1] * (rows[i][2] + rows[i][3] * abs(G - rows[i][0])) for i in rows}
        open_ = [i for i in rows if i not in clipped]
        spread = mp.fsum(conc[i] * own[i] for i in open_) + mp.fsum(conc[i] * (m[s][i] + em[s][i]) for i in clipped)
        eG = (gas[s] + eg[s] + spread) / (1 + mp.fsum(conc[i] * rows[i][1] for i in open_))
        tr, et, mn, en = [mpf(0)] * n, [mpf(0)] * n, list(m[s]), list(em[s])
        for i, (S, w, _, _) in rows.items():
            ask, scale = w * (G - S), own[i] + w * eG
            tr[i] = max(ask, -m[s][i])
            mn[i] = snap(m[s][i] + tr[i], m[s][i])
            if i in clipped:
                # nothing is exact, but where rounding decides whether it is
                en[i] = scale if -m[s][i] - ask < mpf("1e-9") * scale else mpf(0)
                et[i] = m[s][i] + em[s][i] + en[i]
            else:
                en[i] = em[s][i] + scale + mn[i]
                et[i] = scale
        M1.append(mn), G1.append(G), T1.append(tr), EM.append(en), EG.append(eG), ET.append(et)
    return M1, G1, T1, EM, EG, ET


def implicit_box(d, b):
    """values and scales of one box"""
    m, gas, dt, conc = d["masses"][b], d["gas_concentration"][b], d["time_step"], d["concentration"][b]
    none, zero = [[mpf(0)] * len(conc) for _ in m], [mpf(0)] * len(gas)
    whole = substep(d, b, dt, m, gas, none, zero)
    half = substep(d, b, dt / 2, m, gas, none, zero)
    end = substep(d, b, dt / 2, half[0], half[1], half[3], half[4])

    def each(f, *rows):
        return [[f(*x) for x in zip(*row)] for row in zip(*rows)]

    tr = [[(p + q) * x for p, q, x in zip(ps, qs, conc)] for ps, qs in zip(half[2], end[2])]
    et = [[(p + q) * x for p, q, x in zip(ps, qs, conc)] for ps, qs in zip(half[5], end[5])]
    L = d["latent_heat"] if d.get("latent_heat") is not None else zero
    values = {"mass_transfer": tr, "masses": end[0], "gas_concentration": end[1], "mass_error": each(lambda x, y: abs(x - y), end[0], whole[0]),
              "energy": mp.fsum(x * q for row, q in zip(tr, L) for x in row)}
    scales = {"mass_transfer": et, "masses": end[3], "gas_concentration": end[4], "mass_error": each(lambda x, y: x + y, end[3], whole[3]),
              "energy": mp.fsum(x * q for row, q in zip(et, L) for x in row)}
    return values, scales


def boxes(d, which):
    all_ = [implicit_box(d, b)[which] for b in range(len(d["temperature"]))]
    return {name: [one[name] for one in all_] for name in all_[0]}


def _sample(rng, n):
    d = _cond_sample(rng.random() < 0.5)(rng, n)
    del d["pressure"]
    d["time_step"] = draw(rng, ("log", 1e-6, 1e3))
    return d


def _without_pressure(d, **changes):
    return {**{name: value for name, value in d.items() if name != "pressure"}, **changes}


_ICP = [p for p in CP if p.name != "pressure"] + [P("latent_heat", "J/kg", "s", "nonneg", optional=True)]
_CLOUD = {"temperature": [283.0], "masses": [[[m_of(2e-6), m_of(5e-6), m_of(1e-5), 0.0]]], "concentration": [[1e8, 5e7, 1e7, 0.0]], "gas_concentration": [[0.0096]], "vapor_pressure": [[1228.0]],
          "density": [1000.0], "molar_mass": [0.01801528], "surface_tension": [0.074], "mass_accommodation": [1.0], "diffusion_coefficient": [2.3e-5], "kappa": [0.0], "water_index": 0, "partitioning": [1], "activity": "molar", "time_step": 1.0}
_SMALL = {"temperature": [298.15], "masses": [[[3e-22, 2e-22, 1e-22], [5e-22, 9e-22, 6e-22]]], "concentration": [[1e9, 3e9, 1e8]], "gas_concentration": [[0.0185, 1e-9]], "vapor_pressure": [[3168.53, 1e-9]],
          "density": [1000.0, 1770.0], "molar_mass": [0.01801528, 0.13214], "surface_tension": [0.072, 0.072], "mass_accommodation": [1.0, 1.0], "diffusion_coefficient": [2.4e-5, 1e-5], "kappa": [0.0, 0.61], "water_index": 0, "partitioning": [1, 1], "activity": "kappa", "time_step": 60.0}
_TWO = _without_pressure({**_C1, "temperature": [298.15], "masses": [[[1e-18, 4e-18], [5e-19, 1e-18], [1e-19, 2e-19]]], "concentration": [[1e9, 1e8]], "gas_concentration": [[0.0235, 0.0, 1e-8]], "vapor_pressure": [[3168.53, 1e-12, 1e-6]]}, activity="kappa", time_step=1e-2)
_HEAT = [2.45e6, 0.0, 3e5]
_FORMULA = ("one sub-step of length h, all species from the state at its start; r, activity a, Kelvin term, f, F as in condensation_step_latent_heat, V=0 or c=0 -> unchanged, partitioning=0 -> unchanged. flat = p0 M/(R T) kelvin, S = a flat, k = 4 pi r D f/(F/(R_s T)). "
            "t = max(0, dS/dm_s): activity part flat (1-x)/(M_s n), n the amount of substance; of water by kappa flat B/(rho (V_w+B)^2), B = sum kappa V of the others (0 where B = 0); Kelvin part -S r_K/(3 r V rho), 0 where r_K/r >= 100 or r <= 1e-10 m. "
            "w = h k (1-exp(-h k t))/(h k t). G: the root of G + sum_i c_i max(-m_i, w_i (G-S_i)) = gas; m_i += max(-m_i, w_i (G-S_i)), gas = G. The step: two sub-steps of time_step/2; mass_error = |their masses - those of one sub-step of time_step|; mass_transfer = c times the sum of both transfers; energy = sum mass_transfer L")


@kernel("implicit_condensation_step", "steps", _ICP, ("masses kg, gas_concentration kg/m3, mass_transfer kg/m3, mass_error kg, energy J/m3", "object"), "Condensation step that is stable with any time step, with its error",
        _FORMULA, "Jacobson (1997) Atmos. Environ. 31 587; Jacobson (2002) J. Geophys. Res. 107 4366; Hochbruck & Ostermann (2010) Acta Numerica 19 209", is_map=False,
        fields={"mass_transfer": ("kg/m3", "B,s,n"), "masses": ("kg", "B,s,n"), "gas_concentration": ("kg/m3", "B,s"), "mass_error": ("kg", "B,s,n"), "energy": ("J/m3", "B")},
        status="not in particula", floor=lambda inp, ref: boxes(inp, 1),
        cases=[("kappa-2box", _without_pressure(_C1, activity="kappa", time_step=0.5)),
               ("kappa-2box-short", _without_pressure(_C1, activity="kappa", time_step=1e-6)),
               ("kappa-2box-latent-heat", _without_pressure(_C1, activity="kappa", time_step=1.0, latent_heat=_HEAT)),
               ("molar-2box", _without_pressure(_C1, activity="molar", time_step=1e-3, partitioning=[1, 1, 1])),
               ("gas-limited-growth", _without_pressure(_C1, activity="kappa", time_step=10.0, gas_concentration=[[0.05, 0.0, 1e-8], [0.03, 0.0, 1e-6]], concentration=[[1e13, 5e12, 1e12, 0.0, 1e10], [1e14, 2e13, 0.0, 1e11, 0.0]])),
               ("evaporation-beside-growth", _without_pressure(_OVER, activity="kappa", time_step=10.0)),
               ("evaporation-beside-growth-latent-heat", _without_pressure(_OVER, activity="kappa", time_step=10.0, latent_heat=_HEAT)),
               ("massless-slot-with-concentration", _without_pressure(_C1, activity="kappa", time_step=1e-2, concentration=[[1e9, 5e8, 1e8, 2e8, 1e6], [1e10, 2e9, 0.0, 1e7, 3e8]])),
               ("small-particles-in-a-minute", _SMALL),
               ("small-particles-in-a-day", {**_SMALL, "time_step": 86400.0, "latent_heat": [2.45e6, 4e5]}),
               ("dry-particles-without-humidity", {**_SMALL, "gas_concentration": [[0.0, 0.0]], "time_step": 1.0}),
               ("two-particles", _TWO),
               ("species-that-do-not-move", {**_TWO, "mass_accommodation": [1.0, 0.0, 0.5], "vapor_pressure": [[3168.53, 1e-12, 0.0]], "partitioning": [1, 1, 1], "kappa": [0.0, 0.0, 0.0]}),
               ("one-droplet", {**_CLOUD, "masses": [[[m_of(3e-6)]]], "concentration": [[1e8]]}),
               ("pure-droplets-in-a-cloud", _CLOUD),
               ("pure-droplets-evaporating", {**_CLOUD, "gas_concentration": [[0.004]], "time_step": 100.0, "latent_heat": [2.48e6]})],
        sampler=_sample, n_ref=(7, 5, 11), n_large=(16, 16, 10, 7), auto_edges=False, tol64=2e-14, tol32=8e-6,
        tol_note="relative to max(|expected|, scale), scale stored with each case: the first-order running error bound of the step in units of rounding, from the magnitudes before each subtraction (w (G+S), 1-x, activity and Kelvin part of the slope) and the conditioning of the second sub-step")
def implicit_condensation_step(**d):
    return boxes(d, 0)
