"""Plain Python, and PyPy, which runs the same: lists of floats and loops, what is the same for all hoisted out of them."""

from array import array
from bisect import bisect_left
from math import exp, expm1, nan, pi, sqrt
from operator import mul

import constants as c
from system import Arrays, System, require_hard_spheres, require_isothermal


def air(temperature, pressure):
    """Viscosity [Pa s] and mean free path [m] of air."""
    viscosity = (
        c.air_reference_viscosity
        * (temperature / c.air_reference_temperature) ** 1.5
        * (c.air_reference_temperature + c.air_sutherland_temperature)
        / (temperature + c.air_sutherland_temperature)
    )
    speed = sqrt(8 * c.air_molar_mass / (pi * c.gas_constant * temperature))
    return viscosity, 2 * viscosity / (pressure * speed)


def buck_vapor_pressure(inputs, outputs):
    temperature, pressure = inputs["temperature"], outputs["vaporPressure"]
    zero = c.celsius_zero

    def over(t):
        if t < 0:
            return 611.15 * exp((23.036 - t / 333.7) * t / (279.82 + t))
        return 611.21 * exp((18.678 - t / 234.5) * t / (257.14 + t))

    def run():
        pressure[:] = [over(t - zero) for t in temperature]

    return run


def transport_properties(inputs, outputs):
    n, radius, mass = inputs["particle"], inputs["radius"], inputs["mass"]
    knudsen, slip, mobility = outputs["knudsenNumber"], outputs["slipCorrection"], outputs["mobility"]
    diffusion, speed, velocity = (
        outputs["diffusionCoefficient"],
        outputs["meanThermalSpeed"],
        outputs["settlingVelocity"],
    )
    g = c.gravity

    def run():
        for b, (t, p) in enumerate(zip(inputs["temperature"], inputs["pressure"])):
            viscosity, path = air(t, p)
            drag, energy, thermal = 1 / (6 * pi * viscosity), c.boltzmann * t, 8 * c.boltzmann * t / pi
            for i in range(b * n, (b + 1) * n):
                r, m = radius[i], mass[i]
                kn = path / r
                cc = 1 + kn * (1.257 + 0.4 * exp(-1.1 / kn))
                mobility_i = cc * drag / r
                knudsen[i] = kn
                slip[i] = cc
                mobility[i] = mobility_i
                diffusion[i] = energy * mobility_i
                speed[i] = sqrt(thermal / m)
                velocity[i] = m * g * mobility_i

    return run


def mobility_in_air(radius, temperature, pressure):
    """Mobilities [s/kg] of particles."""
    viscosity, path = air(temperature, pressure)
    return [(1 + path / r * (1.257 + 0.4 * exp(-1.1 * r / path))) / (6 * pi * viscosity * r) for r in radius]


def brownian_coefficient(inputs, outputs):
    n, coefficient, alpha = inputs["particle"], outputs["coefficient"], inputs["accommodation"]

    def run():
        for b, (t, p) in enumerate(zip(inputs["temperature"], inputs["pressure"])):
            radius, mass = inputs["radius"][b * n : (b + 1) * n], inputs["mass"][b * n : (b + 1) * n]
            diffusion = [c.boltzmann * t * mobility for mobility in mobility_in_air(radius, t, p)]
            speed2 = [8 * c.boltzmann * t / (pi * m) for m in mass]
            length2 = []
            for r, d, c2 in zip(radius, diffusion, speed2):
                length = 8 * d / (pi * sqrt(c2))
                x = length / (2 * r)
                s = sqrt(1 + x * x)
                length2.append((length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2)
            particles = list(zip(radius, diffusion, length2, speed2))
            for i, (ri, di, gi, ci) in enumerate(particles):
                row = (b * n + i) * n
                column = (b * n + i) * n + i
                for j, (rj, dj, gj, cj) in enumerate(particles[i:], i):
                    r = ri + rj
                    d = di + dj
                    rc = r * sqrt(ci + cj) * alpha
                    rg = r + sqrt(gi + gj)
                    k = 4 * pi * r * d * rg * rc / (r * rc + 4 * d * rg)
                    coefficient[row + j] = k
                    coefficient[column] = k
                    column += n

    return run


def charged_coefficient(inputs, outputs):
    require_hard_spheres(inputs)
    n, coefficient = inputs["particle"], outputs["coefficient"]
    steepest = 11.211 * sqrt(8 * pi)

    def run():
        for b, (t, p) in enumerate(zip(inputs["temperature"], inputs["pressure"])):
            box = slice(b * n, (b + 1) * n)
            radius, mass, charge = inputs["radius"][box], inputs["mass"][box], inputs["charge"][box]
            friction = [1 / mobility for mobility in mobility_in_air(radius, t, p)]
            particles = list(zip(radius, mass, friction, charge))
            energy, coulomb = c.boltzmann * t, -c.coulomb_length / t
            for i, (ri, mi, fi, qi) in enumerate(particles):
                row = (b * n + i) * n
                column = (b * n + i) * n + i
                for j, (rj, mj, fj, qj) in enumerate(particles[i:], i):
                    r = ri + rj
                    m = mi * mj / (mi + mj)
                    f = fi * fj / (fi + fj)
                    phi = coulomb * qi * qj / r
                    # How much the charges change collisions in the kinetic limit, and how much more in the continuum.
                    if phi > 0:
                        kinetic = 1 + phi
                        more = -phi / expm1(-phi) / kinetic
                    elif phi < 0:
                        kinetic = exp(phi)
                        more = phi / expm1(phi)
                    else:
                        kinetic = more = 1.0
                    kn = sqrt(energy * m) * more / (f * r)
                    h = (
                        kn
                        * (kn * (4 * pi + kn * (25.836 + kn * steepest)))
                        / (1 + kn * (3.502 + kn * (7.211 + kn * 11.211)))
                    )
                    k = h * f * r * r * r * kinetic / (m * more)
                    coefficient[row + j] = k
                    coefficient[column] = k
                    column += n

    return run


def coagulation_loss(inputs, outputs):
    n, radius, loss = inputs["particle"], inputs["radius"], outputs["loss"]
    # The trapezoid rule: each has half the distance of its neighbours.
    width = [(above - below) / 2 for below, above in zip(radius[:1] + radius[:-1], radius[1:] + radius[-1:])]

    def run():
        for b in range(inputs["box"]):
            number = inputs["concentration"][b * n : (b + 1) * n]
            weighted = [c_j * w for c_j, w in zip(number, width)]
            for i, ci in enumerate(number):
                start = (b * n + i) * n
                row = inputs["coefficient"][start : start + n]
                loss[b * n + i] = ci * sum(map(mul, row, weighted))

    return run


def coagulation_rates(inputs, outputs):
    n, radius, conserves = inputs["particle"], inputs["radius"], inputs["overflow"] == "conserveVolume"
    gain, loss = outputs["gain"], outputs["loss"]
    volume = [r * r * r for r in radius]
    last = n - 1
    # From the i-th of these on, a pair with i keeps the pivot of its larger one, whose interval has room for i.
    widths = [above - below for below, above in zip(volume, volume[1:])]
    for q in range(len(widths) - 2, -1, -1):
        widths[q] = min(widths[q], widths[q + 1])
    streams = [max(i, bisect_left(widths, x)) for i, x in enumerate(volume)]

    def run():
        for b in range(inputs["box"]):
            number = inputs["concentration"][b * n : (b + 1) * n]
            counts, moments = [0.0] * n, [0.0] * n
            beyond = 0.0
            for i, (ci, xi) in enumerate(zip(number, volume)):
                start = (b * n + i) * n
                row = inputs["coefficient"][start : start + n]
                loss[b * n + i] = ci * sum([k * cj for k, cj in zip(row, number)])
                q = i
                for j in range(i, n):
                    rate = ci * row[j] * number[j]
                    if i == j:
                        rate *= 0.5
                    v = xi + volume[j]
                    if v >= volume[last]:
                        beyond += rate * v
                        continue
                    if j >= streams[i]:
                        q = j
                    else:
                        while volume[q + 1] <= v:
                            q += 1
                    counts[q] += rate
                    moments[q] += rate * ((volume[j] - volume[q]) + xi)
            moved = 0.0
            for q in range(last):
                moment = moments[q] / (volume[q + 1] - volume[q])
                gain[b * n + q] = moved + counts[q] - moment
                moved = moment
            gain[b * n + last] = moved + (beyond / volume[last] if conserves else 0.0)

    return run


def condensation_step(inputs, outputs):
    require_isothermal(inputs)
    outputs["energy"][:] = [0.0] * inputs["box"]
    n, species = inputs["particle"], inputs["species"]
    dt, water, uses_kappa = inputs["timeStep"], inputs["waterIndex"], inputs["activity"] == "kappa"
    density, molar_mass, kappa = inputs["density"], inputs["molarMass"], inputs["kappa"]
    alpha, diffusion, tension = inputs["massAccommodation"], inputs["diffusionCoefficient"], inputs["surfaceTension"]
    mass, gas = outputs["mass"], outputs["gasConcentration"]
    rates, transfers = outputs["massRate"], outputs["massTransfer"]
    least = c.smallest_radius

    def run():
        for b, t in enumerate(inputs["temperature"]):
            number = inputs["concentration"][b * n : (b + 1) * n]
            rows = [slice((b * species + s) * n, (b * species + s + 1) * n) for s in range(species)]
            volume, amount, solute, wet = [0.0] * n, [0.0] * n, [0.0] * n, [0.0] * n
            for s, row in enumerate(rows):
                for i, m in enumerate(mass[row]):
                    v = m / density[s]
                    volume[i] += v
                    amount[i] += m / molar_mass[s]
                    if s == water:
                        wet[i] = v
                    else:
                        solute[i] += kappa[s] * v
            radius = [
                max((0.75 / pi * v) ** (1 / 3), least) if v > 0 and ci > 0 else 0.0 for v, ci in zip(volume, number)
            ]
            for s, row in enumerate(rows):
                m_s, a_s, d_s, gas_s = molar_mass[s], alpha[s], diffusion[s], gas[b * species + s]
                vapor = c.gas_constant * t / m_s
                path = 3 * d_s / sqrt(8 / pi * vapor)
                kelvin = 2 * tension[s] / (vapor * density[s])
                saturation = inputs["vaporPressure"][b * species + s] / vapor
                held = mass[row]
                if uses_kappa and s == water:
                    activity = [w / (w + k) if w > 0 else 0.0 for w, k in zip(wet, solute)]
                else:
                    activity = [m / m_s / a if a > 0 else 0.0 for m, a in zip(held, amount)]
                rate = []
                for r, a in zip(radius, activity):
                    if r == 0 or a_s == 0 or d_s == 0:
                        rate.append(0.0)
                        continue
                    kn = path / r
                    correction = 0.75 * a_s * (1 + kn) / (kn * (kn + (1 + 0.283 * a_s)) + 0.75 * a_s)
                    surface = a * saturation * exp(min(kelvin / r, 100))
                    rate.append(4 * pi * r * d_s * correction * (gas_s - surface))
                moved = [max(x * dt, -m) for x, m in zip(rate, held)]
                wanted = sum([x * ci for x, ci in zip(moved, number) if x > 0])
                there = gas_s - sum([x * ci for x, ci in zip(moved, number) if x < 0])
                share = there / wanted if wanted > there else 1.0
                if share < 1:
                    moved = [x * share if x > 0 else x for x in moved]
                rates[row] = rate
                transfers[row] = [x * ci for x, ci in zip(moved, number)]
                mass[row] = [m + x for m, x in zip(held, moved)]
                gas[b * species + s] = there - wanted if share == 1 else 0.0

    return run


def assign(target, source):
    target[:] = source


def empty(shape):
    count = 1
    for length in shape:
        count *= length
    return [nan] * count


def open_system(threads):
    del threads
    return System(
        arrays=Arrays(
            of=lambda values, shape: values.tolist(),
            empty=empty,
            assign=assign,
            bytes=lambda values: array("d", values).tobytes(),
        ),
        kernels={
            "gas/buckVaporPressure": buck_vapor_pressure,
            "particle/transportProperties": transport_properties,
            "coagulation/brownianCoefficient": brownian_coefficient,
            "coagulation/coagulationCoefficient": charged_coefficient,
            "coagulation/continuousCoagulationLoss": coagulation_loss,
            "coagulation/coagulationRates": coagulation_rates,
            "condensation/condensationStep": condensation_step,
        },
        versions={},
    )
