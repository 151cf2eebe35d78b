"""NumPy: whole arrays at once, in blocks that the cache holds, every result written where it belongs."""

from importlib.metadata import version
from math import pi, sqrt

import numpy as np

import constants as c
from system import System, require_hard_spheres, require_isothermal
from systems.arrays import arrays

#: Numbers of an array that one pass goes over: all arrays of a pass fit into the second cache.
BLOCK = 2**14


def blocks(count, each=1):
    """Slices of `count` things of `each` numbers, as many at a time as make a block."""
    step = max(1, BLOCK // max(each, 1))
    return [slice(begin, min(begin + step, count)) for begin in range(0, count, step)]


def scratch(number, shape):
    return [np.empty(shape) for _ in range(number)]


def air(temperature, pressure):
    """Viscosity [Pa s] and mean free path [m] of air."""
    viscosity = (
        c.air_reference_viscosity
        * (temperature / c.air_reference_temperature) ** 1.5
        * (c.air_reference_temperature + c.air_sutherland_temperature)
        / (temperature + c.air_sutherland_temperature)
    )
    return viscosity, 2 * viscosity / (pressure * np.sqrt(8 * c.air_molar_mass / (pi * c.gas_constant * temperature)))


def buck_vapor_pressure(inputs, outputs):
    temperature, pressure = inputs["temperature"], outputs["vaporPressure"]
    parts = blocks(temperature.size)
    length = min(BLOCK, temperature.size)
    t, u, cold = np.empty(length), np.empty(length), np.empty(length, dtype=bool)

    def over(t, u, out, slope, curvature, offset, factor):
        np.multiply(t, -1 / curvature, out=out)
        out += slope
        out *= t
        np.add(t, offset, out=u)
        out /= u
        np.exp(out, out=out)
        out *= factor

    def run():
        for part in parts:
            n = part.stop - part.start
            t_n, u_n, cold_n, out = t[:n], u[:n], cold[:n], pressure[part]
            np.subtract(temperature[part], c.celsius_zero, out=t_n)
            np.less(t_n, 0, out=cold_n)
            over(t_n, u_n, out, 18.678, 234.5, 257.14, 611.21)
            if cold_n.any():
                frozen = t_n[cold_n]
                ice = np.empty_like(frozen)
                over(frozen, np.empty_like(frozen), ice, 23.036, 333.7, 279.82, 611.15)
                out[cold_n] = ice

    return run


def transport_properties(inputs, outputs):
    radius, mass = inputs["radius"], inputs["mass"]
    viscosity, path = air(inputs["temperature"], inputs["pressure"])
    drag = 1 / (6 * pi * viscosity)
    energy = c.boltzmann * inputs["temperature"]
    names = (
        "knudsenNumber",
        "slipCorrection",
        "mobility",
        "diffusionCoefficient",
        "meanThermalSpeed",
        "settlingVelocity",
    )
    results = [outputs[name] for name in names]
    n = inputs["particle"]
    # Of one box, parts of its particles; of several, some boxes at a time.
    parts = (
        [(slice(b, b + 1), part) for b in range(inputs["box"]) for part in blocks(n)]
        if n >= BLOCK
        else [(boxes, slice(0, n)) for boxes in blocks(inputs["box"], n)]
    )

    def run():
        for boxes, part in parts:
            r, m = radius[boxes, part], mass[boxes, part]
            knudsen, slip, mobility, diffusion, speed, velocity = (result[boxes, part] for result in results)
            np.divide(path[boxes, None], r, out=knudsen)
            np.divide(-1.1, knudsen, out=slip)
            np.exp(slip, out=slip)
            slip *= 0.4
            slip += 1.257
            slip *= knudsen
            slip += 1
            np.divide(slip, r, out=mobility)
            mobility *= drag[boxes, None]
            np.multiply(mobility, energy[boxes, None], out=diffusion)
            np.divide(8 / pi * energy[boxes, None], m, out=speed)
            np.sqrt(speed, out=speed)
            np.multiply(m, mobility, out=velocity)
            velocity *= c.gravity

    return run


def mobility_in_air(radius, temperature, pressure):
    """Mobilities [s/kg] of particles."""
    viscosity, path = air(temperature, pressure)
    knudsen = path / radius
    return (1 + knudsen * (1.257 + 0.4 * np.exp(-1.1 / knudsen))) / (6 * pi * viscosity * radius)


def pairs(n, matrix, compute):
    """Computes what is symmetric in blocks of rows from the diagonal on, and mirrors them: compute(rows, columns, out)."""
    for rows in blocks(n, n):
        columns = slice(rows.start, n)
        compute(rows, columns, matrix[rows, columns])
        matrix[rows.stop :, rows] = matrix[rows, rows.stop :].T


def work_of_pairs(number, n):
    """Buffers of as many numbers as a block of pairs has."""
    buffers = [np.empty(min(n, max(1, BLOCK // max(n, 1))) * n) for _ in range(number)]
    return lambda shape: [buffer[: shape[0] * shape[1]].reshape(shape) for buffer in buffers]


def brownian_coefficient(inputs, outputs):
    n, coefficient, alpha = inputs["particle"], outputs["coefficient"], inputs["accommodation"]
    buffers = work_of_pairs(2, n)

    def run():
        for b in range(inputs["box"]):
            r, t = inputs["radius"][b], inputs["temperature"][b]
            d = c.boltzmann * t * mobility_in_air(r, t, inputs["pressure"][b])
            speed2 = 8 * c.boltzmann * t / (pi * inputs["mass"][b])
            length = 8 * d / (pi * np.sqrt(speed2))
            x = length / (2 * r)
            s = np.sqrt(1 + x * x)
            length2 = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
            # K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c.
            d *= 4 * pi
            speed2 *= (pi * alpha) ** 2

            def compute(rows, columns, out):
                reach, work = buffers(out.shape)
                np.add.outer(r[rows], r[columns], out=reach)
                np.add.outer(length2[rows], length2[columns], out=out)
                np.sqrt(out, out=out)
                out += reach
                np.add.outer(d[rows], d[columns], out=work)
                out *= work
                np.add.outer(speed2[rows], speed2[columns], out=work)
                np.sqrt(work, out=work)
                work *= reach
                work *= reach
                np.add(out, work, out=reach)
                out *= work
                out /= reach

            pairs(n, coefficient[b], compute)

    return run


def charged_coefficient(inputs, outputs):
    require_hard_spheres(inputs)
    n, coefficient = inputs["particle"], outputs["coefficient"]
    buffers = work_of_pairs(6, n)

    def run():
        for b in range(inputs["box"]):
            r, m, q, t = inputs["radius"][b], inputs["mass"][b], inputs["charge"][b], inputs["temperature"][b]
            inverse_mass = 1 / m
            mobility = mobility_in_air(r, t, inputs["pressure"][b])
            charge = q * (-c.coulomb_length / t)
            root = sqrt(c.boltzmann * t)

            def compute(rows, columns, out):
                reach, phi, more, kinetic, knudsen, work = buffers(out.shape)
                np.add.outer(r[rows], r[columns], out=reach)
                np.multiply.outer(charge[rows], q[columns], out=phi)
                phi /= reach
                # How much charges change collisions in the kinetic limit, and how much more in the continuum.
                np.minimum(phi, 0, out=kinetic)
                np.exp(kinetic, out=kinetic)
                np.maximum(phi, 0, out=work)
                kinetic += work
                np.abs(phi, out=phi)
                np.maximum(phi, 1e-300, out=phi)
                np.negative(phi, out=more)
                np.expm1(more, out=more)
                np.divide(phi, more, out=more)
                work += 1
                more /= work
                np.negative(more, out=more)
                # √(k T m) and 1/f, then Kn.
                np.add.outer(inverse_mass[rows], inverse_mass[columns], out=phi)
                np.add.outer(mobility[rows], mobility[columns], out=work)
                np.sqrt(phi, out=knudsen)
                np.divide(work, knudsen, out=knudsen)
                knudsen *= more
                knudsen *= root
                knudsen /= reach
                # The factor f⁻¹ … of H: f R³ η_k/(m (η_c/η_k)).
                phi *= kinetic
                work *= more
                phi /= work
                np.multiply(reach, reach, out=work)
                work *= reach
                phi *= work
                np.multiply(knudsen, 11.211 * sqrt(8 * pi), out=out)
                out += 25.836
                out *= knudsen
                out += 4 * pi
                out *= knudsen
                out *= knudsen
                out *= phi
                np.multiply(knudsen, 11.211, out=work)
                work += 7.211
                work *= knudsen
                work += 3.502
                work *= knudsen
                work += 1
                out /= work

            pairs(n, coefficient[b], compute)

    return run


def coagulation_loss(inputs, outputs):
    # BLAS reads half of a matrix that it knows to be symmetric; np.matmul reads all of it.
    from scipy.linalg.blas import dsymv

    radius = inputs["radius"]
    # The trapezoid rule: each has half the distance of its neighbours.
    distance = np.diff(radius)
    width = 0.5 * (np.append(distance, 0) + np.append(0, distance))
    weighted = np.empty(radius.size)
    boxes = [(c_b, k.T, lost) for c_b, k, lost in zip(inputs["concentration"], inputs["coefficient"], outputs["loss"])]

    def run():
        for c_b, k, lost in boxes:
            np.multiply(c_b, width, out=weighted)
            lost.fill(0)
            dsymv(1.0, k, weighted, 1.0, lost, overwrite_y=True)
            lost *= c_b

    return run


class Grid:
    """What the fixed pivot takes of the radii alone: the pairs by the pivot below their volume."""

    def __init__(self, radius, together):
        """With the number of rows whose far pairs are added together, by a matrix product."""
        n = radius.size
        self.volume = x = radius**3
        self.inverse_width = np.append(1 / np.diff(x), 0) if n > 1 else np.zeros(n)
        widths = np.append(np.minimum.accumulate(np.diff(x)[::-1])[::-1], np.inf)
        # A pair keeps the pivot j of its larger one where i < far[j]; of a group of rows the fewest are far for all.
        far = np.minimum(np.searchsorted(x, widths, side="left"), np.arange(n))
        far = np.minimum.accumulate(far[::-1])[::-1]
        if n:
            far[-1] = 0
        self.groups = [
            (slice(begin, min(begin + together, n)), int(far[begin : begin + together].min()))
            for begin in range(0, n, together)
        ]
        self.far = common = np.repeat([count for _, count in self.groups], together)[:n].astype(np.int64)
        # All other pairs i ≤ j, one after the other.
        lengths = np.arange(n) + 1 - common
        j = np.repeat(np.arange(n), lengths)
        i = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths) + common[j]
        v = x[i] + x[j]
        pivot = np.searchsorted(x, v, side="right") - 1
        order = np.argsort(pivot, kind="stable")
        i, j, pivot = i[order], j[order], pivot[order]
        self.i, self.j, self.at = i, j, i * n + j
        self.half = np.where(i == j, 0.5, 1.0)
        # What leaves the grid is in the last pivot.
        self.excess = np.where(pivot < n - 1, (x[j] - x[pivot]) + x[i], x[i] + x[j])
        self.pivots, self.starts = np.unique(pivot, return_index=True)
        self.work = scratch(2, i.size)

    def offsets(self, n):
        """Where the pairs of each pivot begin, and where the last ones end."""
        return np.searchsorted(np.repeat(self.pivots, np.diff(np.append(self.starts, self.i.size))), np.arange(n + 1))


def coagulation_rates(inputs, outputs):
    n, conserves = inputs["particle"], inputs["overflow"] == "conserveVolume"
    grid = Grid(inputs["radius"], together=32)
    number, moment, weights = np.empty(n), np.empty(n), np.empty((n, 2))

    def run():
        for b in range(inputs["box"]):
            c_b, k, gain = inputs["concentration"][b], inputs["coefficient"][b], outputs["gain"][b]
            np.matmul(k, c_b, out=outputs["loss"][b])
            outputs["loss"][b] *= c_b
            weights[:, 0] = c_b
            np.multiply(c_b, grid.volume, out=weights[:, 1])
            for rows, far in grid.groups:
                sums = k[rows, :far] @ weights[:far]
                np.multiply(sums[:, 0], c_b[rows], out=number[rows])
                np.multiply(sums[:, 1], c_b[rows], out=moment[rows])
            rate, other = grid.work
            k.ravel().take(grid.at, out=rate, mode="clip")
            c_b.take(grid.i, out=other, mode="clip")
            rate *= other
            c_b.take(grid.j, out=other, mode="clip")
            rate *= other
            rate *= grid.half
            number[grid.pivots] += np.add.reduceat(rate, grid.starts)
            rate *= grid.excess
            moment[grid.pivots] += np.add.reduceat(rate, grid.starts)
            beyond = moment[-1] / grid.volume[-1] if conserves else 0.0
            np.multiply(moment, grid.inverse_width, out=moment)
            np.subtract(number, moment, out=gain)
            gain[1:] += moment[:-1]
            gain[-1] = (moment[-2] if n > 1 else 0.0) + beyond

    return run


def condensation_step(inputs, outputs):
    require_isothermal(inputs)
    outputs["energy"].fill(0)
    n, species, dt = inputs["particle"], inputs["species"], inputs["timeStep"]
    water = inputs["waterIndex"] if inputs["activity"] == "kappa" else None
    column = lambda name: inputs[name][:, None]
    density, molar_mass, alpha, diffusion = (
        column(name) for name in ("density", "molarMass", "massAccommodation", "diffusionCoefficient")
    )
    tension, kappa = column("surfaceTension"), inputs["kappa"].copy()
    others = np.arange(species) != inputs["waterIndex"]
    still = np.flatnonzero((inputs["massAccommodation"] == 0) | (inputs["diffusionCoefficient"] == 0))
    parts = blocks(inputs["box"], n * species)
    most = max((part.stop - part.start for part in parts), default=0)
    wide, narrow = scratch(2, (most, species, n)), scratch(3, (most, n))

    def run():
        for part in parts:
            boxes = part.stop - part.start
            t = inputs["temperature"][part, None, None]
            number = inputs["concentration"][part]
            mass, gas = outputs["mass"][part], outputs["gasConcentration"][part]
            rate, transfer = outputs["massRate"][part], outputs["massTransfer"][part]
            volume, activity = (one[:boxes] for one in wide)
            total, amount, inverse = (one[:boxes] for one in narrow)
            np.divide(mass, density, out=volume)
            np.sum(volume, axis=1, out=total)
            np.divide(mass, molar_mass, out=activity)
            np.sum(activity, axis=1, out=amount)
            empty = (total == 0) | (number == 0)
            with np.errstate(divide="ignore", invalid="ignore"):
                activity /= amount[:, None, :]
                if water is not None:
                    np.matmul(kappa[others], volume[:, others], out=amount)
                    amount += volume[:, water]
                    np.divide(volume[:, water], amount, out=activity[:, water])
            if empty.any():
                np.nan_to_num(activity, copy=False)
            total *= 0.75 / pi
            np.cbrt(total, out=inverse)
            np.maximum(inverse, c.smallest_radius, out=inverse)
            radius = inverse
            vapor = c.gas_constant * t / molar_mass
            path = 3 * diffusion / np.sqrt(8 / pi * vapor)
            kelvin = 2 * tension / (vapor * density)
            saturation = inputs["vaporPressure"][part, :, None] / vapor
            # The concentration over the surface, then the rate.
            surface = volume
            np.divide(kelvin, radius[:, None], out=surface)
            np.minimum(surface, 100, out=surface)
            np.exp(surface, out=surface)
            surface *= saturation
            surface *= activity
            np.subtract(gas[:, :, None], surface, out=surface)
            knudsen = activity
            np.divide(path, radius[:, None], out=knudsen)
            np.add(knudsen, 1 + 0.283 * alpha, out=rate)
            rate *= knudsen
            rate += 0.75 * alpha
            knudsen += 1
            knudsen *= radius[:, None]
            knudsen *= 3 * pi * alpha * diffusion
            np.divide(knudsen, rate, out=rate)
            rate *= surface
            rate[:, still] = 0
            if empty.any():
                rate[np.broadcast_to(empty[:, None], rate.shape)] = 0
            # What is moved, within what the particles and the gas hold.
            moved = volume
            np.multiply(rate, dt, out=moved)
            np.negative(mass, out=activity)
            np.maximum(moved, activity, out=moved)
            np.multiply(moved, number[:, None], out=transfer)
            np.maximum(transfer, 0, out=activity)
            wanted = activity.sum(axis=2)
            there = gas + (wanted - transfer.sum(axis=2))
            short = wanted > there
            if short.any():
                share = np.where(short, there / np.where(wanted > 0, wanted, 1), 1.0)[:, :, None]
                np.multiply(moved, share, out=moved, where=moved > 0)
                np.multiply(transfer, share, out=transfer, where=transfer > 0)
            mass += moved
            np.copyto(gas, np.where(short, 0, np.maximum(there - wanted, 0)))

    return run


KERNELS = {
    "gas/buckVaporPressure": buck_vapor_pressure,
    "particle/transportProperties": transport_properties,
    "coagulation/brownianCoefficient": brownian_coefficient,
    "coagulation/coagulationCoefficient": charged_coefficient,
    "coagulation/continuousCoagulationLoss": coagulation_loss,
    "coagulation/coagulationRates": coagulation_rates,
    "condensation/condensationStep": condensation_step,
}


def open_system(threads):
    del threads  # BLAS takes the number from the environment
    blas = np.show_config(mode="dicts")["Build Dependencies"]["blas"]
    versions = {"numpy": np.__version__, "scipy": version("scipy"), blas["name"]: blas["version"]}
    return System(arrays=arrays, kernels=KERNELS, versions=versions)
