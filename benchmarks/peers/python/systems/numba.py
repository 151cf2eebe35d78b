"""Numba: loops compiled for this machine, fastmath allowed, prange over what is independent."""

from functools import lru_cache, partial
from math import factorial, floor, pi, sqrt

import llvmlite
import numba
import numpy as np
from numba import get_num_threads, get_thread_id, njit, prange

import constants as c
from system import System, require_hard_spheres, require_isothermal
from systems.arrays import arrays
from systems.extension import TRANSPORT, VAPORS, pick

BOLTZMANN, GAS, GRAVITY, ZERO = c.boltzmann, c.gas_constant, c.gravity, c.celsius_zero
REFERENCE_VISCOSITY, REFERENCE_TEMPERATURE = c.air_reference_viscosity, c.air_reference_temperature
SUTHERLAND, AIR_MASS = c.air_sutherland_temperature, c.air_molar_mass
COULOMB, SMALLEST = c.coulomb_length, c.smallest_radius

inline = partial(njit, fastmath=True, error_model="numpy", inline="always")

LN2 = 0.6931471805599453
#: Of the series of (exp(r) - 1)/r, |r| ≤ ln 2 / 2, from its end.
FACTORIALS = tuple(float(factorial(k)) for k in range(12, 0, -1))
#: Two thirds of the bits of 1.
CBRT_MAGIC = 2 / 3 * 0x3FF0000000000000

#: Pairs in a tile, which the first cache holds.
SIDE = 64


@inline
def exponential_parts(x):
    """2^k and q with exp(x) = 2^k (1 + q), for -700 < x < 700: arithmetic alone, so that loops become vectors."""
    k = floor(x * (1 / LN2) + 0.5)
    r = x - k * LN2
    q = 1 / 6227020800.0
    for divisor in FACTORIALS:
        q = q * r + 1 / divisor
    return np.int64((np.int64(k) + 1023) << 52).view(np.float64), q * r


@inline
def exp(x):
    scale, q = exponential_parts(x)
    return scale + scale * q


@inline
def cbrt(x):
    """Of x > 0: a third of the exponent, then Halley's iteration."""
    third = np.float64(np.float64(x).view(np.int64)) * (1 / 3) + CBRT_MAGIC
    y = np.int64(third).view(np.float64)
    for _ in range(3):
        cube = y * y * y
        y = y * (cube + 2 * x) / (2 * cube + x)
    return y


@inline
def air(temperature, pressure):
    """Viscosity [Pa s] and mean free path [m] of air."""
    viscosity = (
        REFERENCE_VISCOSITY
        * (temperature / REFERENCE_TEMPERATURE) ** 1.5
        * (REFERENCE_TEMPERATURE + SUTHERLAND)
        / (temperature + SUTHERLAND)
    )
    return viscosity, 2 * viscosity / (pressure * sqrt(8 * AIR_MASS / (pi * GAS * temperature)))


@inline
def mobility_in_air(radius, viscosity, path):
    """Mobility [s/kg] of a particle."""
    knudsen = path / radius
    return (1 + knudsen * (1.257 + 0.4 * exp(max(-1.1 / knudsen, -700.0)))) / (6 * pi * viscosity * radius)


@inline
def fuchs_pair(r_i, d_i, g_i, q_i, r_j, d_j, g_j, q_j, numbers):
    """K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c."""
    reach = r_i + r_j
    k = (d_i + d_j) * (reach + sqrt(g_i + g_j))
    q = reach * reach * sqrt(q_i + q_j)
    return k * q / (k + q)


@inline
def charged_pair(r_i, b_i, m_i, q_i, r_j, b_j, m_j, q_j, numbers):
    """H f R³ η_k²/(m η_c) of charged hard spheres, from mobilities b and inverse masses m."""
    coulomb, root = numbers
    reach = r_i + r_j
    mobilities = b_i + b_j
    masses = m_i + m_j
    phi = coulomb * q_i * q_j / reach
    size = min(max(abs(phi), 1e-300), 700.0)
    # How much charges change collisions in the kinetic limit, and how much more in the continuum.
    scale, q = exponential_parts(-size)
    attraction = 1 + max(phi, 0.0)
    kinetic = attraction if phi > 0 else scale + scale * q
    # 1 − exp(−|φ|), where the factor is 1 without it: nothing is left of a small φ beside a 1.
    lost = -q if scale == 1 else 1 - scale - scale * q
    more = size / (lost * attraction)
    kn = root * more * mobilities / (sqrt(masses) * reach)
    over = kn * kn * (4 * pi + kn * (25.836 + kn * (11.211 * sqrt(8 * pi))))
    under = 1 + kn * (3.502 + kn * (7.211 + kn * 11.211))
    return over * reach * reach * reach * masses * kinetic / (under * mobilities * more)


def row_of(pair):
    """Fills a row of a tile: particle i with others."""

    @njit(fastmath=True, error_model="numpy")
    def fill_row(out, a_i, b_i, c_i, d_i, a, b, c, d, numbers):
        # Over slices from 0 on: indices that cannot be negative let the loop become vectors.
        for j in range(out.size):
            out[j] = pair(a_i, b_i, c_i, d_i, a[j], b[j], c[j], d[j], numbers)

    return fill_row


@njit(fastmath=True, error_model="numpy")
def add_four(k_0, k_1, k_2, k_3, c, factor, sums):
    """Adds four rows times a vector: gives the sums of the rows, and adds what mirrors them to the sums of the columns."""
    s_0 = s_1 = s_2 = s_3 = 0.0
    f_0, f_1, f_2, f_3 = factor[0], factor[1], factor[2], factor[3]
    for j in range(sums.size):
        s_0 += k_0[j] * c[j]
        s_1 += k_1[j] * c[j]
        s_2 += k_2[j] * c[j]
        s_3 += k_3[j] * c[j]
        sums[j] += k_0[j] * f_0 + k_1[j] * f_1 + k_2[j] * f_2 + k_3[j] * f_3
    return s_0, s_1, s_2, s_3


@njit(fastmath=True, error_model="numpy")
def add_rows(begin, end, matrix, vector, sums):
    """Adds rows, up to the diagonal, of a symmetric matrix times a vector; four at a time where there are as many."""
    first = begin
    if end - begin == 4:
        k, v = matrix[begin:end, :begin], vector[begin:end]
        s_0, s_1, s_2, s_3 = add_four(k[0], k[1], k[2], k[3], vector[:begin], v, sums[:begin])
        sums[begin] += s_0
        sums[begin + 1] += s_1
        sums[begin + 2] += s_2
        sums[begin + 3] += s_3
    else:
        first = 0
    for i in range(begin, end):
        for j in range(first, i):
            sums[i] += matrix[i, j] * vector[j]
            sums[j] += matrix[i, j] * vector[i]
        sums[i] += matrix[i, i] * vector[i]


@njit(fastmath=True, error_model="numpy")
def loss_and_far(row, c, x, far):
    """Σ K c over all of a row; Σ K c and Σ K c x over those of its pairs that are far."""
    rest, count, volumes = 0.0, 0.0, 0.0
    near_row, near_c = row[far:], c[far:]
    far_row, far_c, far_x = row[:far], c[:far], x[:far]
    for i in range(far_row.size):
        rate = far_row[i] * far_c[i]
        count += rate
        volumes += rate * far_x[i]
    for i in range(near_row.size):
        rest += near_row[i] * near_c[i]
    return count + rest, count, volumes


@njit(fastmath=True, error_model="numpy")
def add_near(row, c, x, c_j, x_j, pivots, base, even, odd):
    """Adds number and moment of the near pairs of a row, the last one with itself, to their pivots."""
    last = row.size - 1
    for i in range(row.size):
        rate = row[i] * c[i] * c_j
        if i == last:
            rate *= 0.5
        q = np.uint64(pivots[i])
        moment = rate * (x_j - base[q] + x[i])
        # Alternately, since neighbours often have the same pivot.
        if i & 1:
            odd[q, 0] += rate
            odd[q, 1] += moment
        else:
            even[q, 0] += rate
            even[q, 1] += moment


@lru_cache
def kernels_of(threads):
    """The kernels, for one thread or for several: a loop over prange costs something even on one."""
    compile_kernel = partial(njit, fastmath=True, error_model="numpy", parallel=threads > 1)

    @compile_kernel
    def buck_vapor_pressure(temperature, pressure):
        for i in prange(temperature.size):
            t = temperature[i] - ZERO
            if t < 0:
                factor, slope, curvature, offset = 611.15, 23.036, 1 / 333.7, 279.82
            else:
                factor, slope, curvature, offset = 611.21, 18.678, 1 / 234.5, 257.14
            pressure[i] = factor * exp((slope - t * curvature) * t / (offset + t))

    @compile_kernel
    def transport_properties(radius, mass, temperature, pressure, knudsen, slip, mobility, diffusion, speed, velocity):
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            drag = 1 / (6 * pi * viscosity)
            energy = BOLTZMANN * temperature[b]
            for i in prange(radius.shape[1]):
                inverse = 1 / radius[b, i]
                kn = path * inverse
                cc = 1 + kn * (1.257 + 0.4 * exp(max(-1.1 / path * radius[b, i], -700.0)))
                mobility_i = cc * drag * inverse
                knudsen[b, i] = kn
                slip[b, i] = cc
                mobility[b, i] = mobility_i
                diffusion[b, i] = energy * mobility_i
                speed[b, i] = sqrt(8 / pi * energy / mass[b, i])
                velocity[b, i] = mass[b, i] * GRAVITY * mobility_i

    def symmetric(pair):
        """Fills a symmetric matrix, a tile at a time from the diagonal on."""
        fill_row = row_of(pair)

        @compile_kernel
        def fill(matrix, a, b, c, d, numbers):
            n = matrix.shape[0]
            tiles = (n + SIDE - 1) // SIDE
            # A long and a short row of tiles together, so that all threads have the same to do.
            for turn in prange((tiles + 1) // 2):
                tile = np.empty((SIDE, SIDE))
                for end_first in range(2):
                    row = tiles - 1 - np.int64(turn) if end_first else np.int64(turn)
                    if end_first == 0 or row > (tiles - 1) // 2:
                        first, last = row * SIDE, min(row * SIDE + SIDE, n)
                        for start in range(first, n, SIDE):
                            end = min(start + SIDE, n)
                            for i in range(first, last):
                                out = tile[i - first, : end - start]
                                a_j, b_j, c_j, d_j = a[start:end], b[start:end], c[start:end], d[start:end]
                                fill_row(out, a[i], b[i], c[i], d[i], a_j, b_j, c_j, d_j, numbers)
                                matrix[i, start:end] = out
                            if start > first:
                                for j in range(start, end):
                                    matrix[j, first:last] = tile[: last - first, j - start]

        return fill

    fill_fuchs, fill_charged = symmetric(fuchs_pair), symmetric(charged_pair)
    serial = partial(njit, fastmath=True, error_model="numpy")

    @serial
    def brownian_coefficient(radius, mass, temperature, pressure, accommodation, coefficient):
        n = radius.shape[1]
        d, g, q = np.empty(n), np.empty(n), np.empty(n)
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            energy = BOLTZMANN * temperature[b]
            for i in range(n):
                r = radius[b, i]
                diffusion = energy * mobility_in_air(r, viscosity, path)
                speed2 = 8 / pi * energy / mass[b, i]
                length = 8 * diffusion / (pi * sqrt(speed2))
                x = length / (2 * r)
                s = sqrt(1 + x * x)
                d[i] = 4 * pi * diffusion
                g[i] = (length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)) ** 2
                q[i] = speed2 * (pi * accommodation) ** 2
            fill_fuchs(coefficient[b], radius[b], d, g, q, (0.0, 0.0))

    @serial
    def charged_coefficient(radius, mass, charge, temperature, pressure, coefficient):
        n = radius.shape[1]
        mobility, inverse_mass = np.empty(n), np.empty(n)
        for b in range(radius.shape[0]):
            viscosity, path = air(temperature[b], pressure[b])
            for i in range(n):
                mobility[i] = mobility_in_air(radius[b, i], viscosity, path)
                inverse_mass[i] = 1 / mass[b, i]
            coulomb, root = -COULOMB / temperature[b], sqrt(BOLTZMANN * temperature[b])
            fill_charged(coefficient[b], radius[b], mobility, inverse_mass, charge[b], (coulomb, root))

    @compile_kernel
    def coagulation_loss(width, concentration, coefficient, loss):
        n = width.size
        shares = get_num_threads() if n > 256 else 1
        groups = (n + 3) // 4
        sums = np.empty((shares, n))
        for b in range(concentration.shape[0]):
            weighted = concentration[b] * width
            for share in prange(shares):
                own = sums[share]
                own[:] = 0
                for group in range(share, groups, shares):
                    add_rows(4 * group, min(4 * group + 4, n), coefficient[b], weighted, own)
            for i in range(n):
                total = 0.0
                for share in range(shares):
                    total += sums[share, i]
                loss[b, i] = concentration[b, i] * total

    @compile_kernel
    def coagulation_rates(volume, base, far, first, pivots, concentration, coefficient, conserves, gain, loss):
        n = volume.size
        shares = get_num_threads()
        sums, of_far = np.empty((2 * shares, n, 2)), np.empty((n, 2))
        for b in range(concentration.shape[0]):
            sums[:] = 0
            c = concentration[b]
            for j in prange(n):
                mine = 2 * get_thread_id()
                f, row, at = far[j], coefficient[b, j], first[j]
                total, count, volumes = loss_and_far(row, c, volume, f)
                loss[b, j] = c[j] * total
                of_far[j, 0] = c[j] * count
                of_far[j, 1] = c[j] * volumes
                end = j + 1
                near = pivots[at : at + end - f]
                add_near(row[f:end], c[f:end], volume[f:end], c[j], volume[j], near, base, sums[mine], sums[mine + 1])
            moved = 0.0
            for q in range(n):
                count, volumes = of_far[q, 0], of_far[q, 1]
                for share in range(2 * shares):
                    count += sums[share, q, 0]
                    volumes += sums[share, q, 1]
                if q + 1 == n:
                    gain[b, q] = moved + (volumes / volume[q] if conserves else 0.0)
                else:
                    up = volumes / (volume[q + 1] - volume[q])
                    gain[b, q] = moved + (count - up)
                    moved = up

    @compile_kernel
    def condensation_step(
        density, molar_mass, tension, alpha, diffusion, kappa, water, dt,
        temperature, concentration, vapor_pressure, mass, gas, mass_rate, mass_transfer,
    ):  # fmt: skip
        boxes, species, n = mass.shape
        for b in prange(boxes):
            radius, amount, wet, solute = np.zeros(n), np.zeros(n), np.zeros(n), np.zeros(n)
            for s in range(species):
                inverse_density, inverse_molar_mass = 1 / density[s], 1 / molar_mass[s]
                w = 1.0 if s == water else 0.0
                k = 0.0 if s == water else kappa[s]
                for i in range(n):
                    v = mass[b, s, i] * inverse_density
                    radius[i] += v
                    amount[i] += mass[b, s, i] * inverse_molar_mass
                    wet[i] += w * v
                    solute[i] += k * v
            for i in range(n):
                if radius[i] == 0 or concentration[b, i] == 0:
                    radius[i] = 0
                else:
                    radius[i] = max(cbrt(0.75 / pi * radius[i]), SMALLEST)
                amount[i] = 1 / amount[i] if amount[i] != 0 else 0.0
                wet[i] = wet[i] / (wet[i] + solute[i]) if wet[i] != 0 else 0.0
            for s in range(species):
                inverse_molar_mass = 1 / molar_mass[s]
                vapor = GAS * temperature[b] * inverse_molar_mass
                path = 3 * diffusion[s] / sqrt(8 / pi * vapor)
                kelvin = 2 * tension[s] / (vapor * density[s])
                saturation, held = vapor_pressure[b, s] / vapor, gas[b, s]
                still, is_water = alpha[s] == 0 or diffusion[s] == 0, s == water
                factor = 3 * pi * alpha[s] * diffusion[s]
                linear, constant = (1 + 0.283 * alpha[s]) * path, 0.75 * alpha[s]
                wanted, given = 0.0, 0.0
                for i in range(n):
                    r = radius[i]
                    activity = wet[i] if is_water else mass[b, s, i] * inverse_molar_mass * amount[i]
                    surface = activity * saturation * exp(min(kelvin / r, 100.0))
                    flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
                    flow = 0.0 if still or r == 0 else flow
                    mass_rate[b, s, i] = flow
                    moved = max(flow * dt, -mass[b, s, i]) * concentration[b, i]
                    wanted += max(moved, 0.0)
                    given -= min(moved, 0.0)
                there = held + given
                share = there / wanted if wanted > there else 1.0
                for i in range(n):
                    moved = max(mass_rate[b, s, i] * dt, -mass[b, s, i])
                    moved = moved * share if moved > 0 else moved
                    mass[b, s, i] += moved
                    mass_transfer[b, s, i] = moved * concentration[b, i]
                gas[b, s] = 0.0 if wanted > there else max(there - wanted, 0.0)

    return {
        "buck": buck_vapor_pressure,
        "transport": transport_properties,
        "brownian": brownian_coefficient,
        "charged": charged_coefficient,
        "loss": coagulation_loss,
        "rates": coagulation_rates,
        "condensation": condensation_step,
    }


@njit
def grid_of(radius):
    """What the fixed pivot takes of the radii: volumes, those that pivots begin with, and the pivots of near pairs."""
    n = radius.size
    volume = radius**3
    base = volume.copy()
    base[-1] = 0
    far, first = np.zeros(n, np.int64), np.zeros(n + 1, np.int64)
    width = np.inf
    for j in range(n - 2, -1, -1):
        width = min(width, volume[j + 1] - volume[j])
        far[j] = min(j, np.searchsorted(volume, width))
    for j in range(n):
        first[j + 1] = first[j] + j + 1 - far[j]
    pivots = np.empty(first[n], np.uint32)
    for j in range(n):
        q = j
        for i in range(far[j], j + 1):
            while q + 1 < n and volume[q + 1] <= volume[i] + volume[j]:
                q += 1
            pivots[first[j] - far[j] + i] = q
    return volume, base, far, first, pivots


def open_system(threads):
    numba.set_num_threads(threads)
    of = kernels_of(threads)

    def charged_coefficient(inputs, outputs):
        require_hard_spheres(inputs)
        given = pick(inputs, "radius", "mass", "charge", "temperature", "pressure")
        return partial(of["charged"], *given, outputs["coefficient"])

    def coagulation_loss(inputs, outputs):
        # The trapezoid rule: each has half the distance of its neighbours.
        distance = np.diff(inputs["radius"])
        width = 0.5 * (np.append(distance, 0) + np.append(0, distance))
        return partial(of["loss"], width, *pick(inputs, "concentration", "coefficient"), outputs["loss"])

    def coagulation_rates(inputs, outputs):
        given = pick(inputs, "concentration", "coefficient")
        conserves = inputs["overflow"] == "conserveVolume"
        return partial(of["rates"], *grid_of(inputs["radius"]), *given, conserves, *pick(outputs, "gain", "loss"))

    def condensation_step(inputs, outputs):
        require_isothermal(inputs)
        outputs["energy"].fill(0)
        water = inputs["waterIndex"] if inputs["activity"] == "kappa" else -1
        given = pick(inputs, "temperature", "concentration", "vaporPressure")
        written = pick(outputs, "mass", "gasConcentration", "massRate", "massTransfer")
        return partial(of["condensation"], *pick(inputs, *VAPORS), water, inputs["timeStep"], *given, *written)

    air_and_particles = "radius", "mass", "temperature", "pressure"
    kernels = {
        "gas/buckVaporPressure": lambda i, o: partial(of["buck"], i["temperature"], o["vaporPressure"]),
        "particle/transportProperties": lambda i, o: partial(
            of["transport"], *pick(i, *air_and_particles), *pick(o, *TRANSPORT)
        ),
        "coagulation/brownianCoefficient": lambda i, o: partial(
            of["brownian"], *pick(i, *air_and_particles, "accommodation"), o["coefficient"]
        ),
        "coagulation/coagulationCoefficient": charged_coefficient,
        "coagulation/continuousCoagulationLoss": coagulation_loss,
        "coagulation/coagulationRates": coagulation_rates,
        "condensation/condensationStep": condensation_step,
    }
    return System(
        arrays=arrays,
        kernels=kernels,
        versions={"numba": numba.__version__, "llvmlite": llvmlite.__version__, "numpy": np.__version__},
        flags=["fastmath=True", *(["parallel=True"] if threads > 1 else [])],
        fast_math=True,
    )
