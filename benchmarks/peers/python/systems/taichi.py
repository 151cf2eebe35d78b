"""Taichi on the processor: kernels that it compiles for the arrays that they are given, outer loops on its threads."""
from functools import partial
from math import pi

import numpy as np
import taichi as ti

import constants as c
from system import System, require_hard_spheres, require_isothermal
from systems.arrays import arrays
from systems.extension import TRANSPORT, VAPORS, pick
from systems.numpy import Grid

BOLTZMANN, GAS, GRAVITY, ZERO = c.boltzmann, c.gas_constant, c.gravity, c.celsius_zero
REFERENCE_VISCOSITY, REFERENCE_TEMPERATURE = c.air_reference_viscosity, c.air_reference_temperature
SUTHERLAND, AIR_MASS = c.air_sutherland_temperature, c.air_molar_mass
COULOMB, SMALLEST = c.coulomb_length, c.smallest_radius

#: Pairs in a tile, which the first cache holds.
SIDE = 32

Line = ti.types.ndarray(dtype=ti.f64, ndim=1)
Table = ti.types.ndarray(dtype=ti.f64, ndim=2)
Cube = ti.types.ndarray(dtype=ti.f64, ndim=3)
Indices = ti.types.ndarray(dtype=ti.i64, ndim=1)


@ti.func
def viscosity_of(temperature):
    relative = temperature / REFERENCE_TEMPERATURE
    return (
        REFERENCE_VISCOSITY
        * (relative * ti.sqrt(relative))
        * (REFERENCE_TEMPERATURE + SUTHERLAND)
        / (temperature + SUTHERLAND)
    )


@ti.func
def path_of(temperature, pressure):
    return 2 * viscosity_of(temperature) / (pressure * ti.sqrt(8 * AIR_MASS / (pi * GAS * temperature)))


@ti.func
def mobility_in_air(radius, temperature, pressure):
    knudsen = path_of(temperature, pressure) / radius
    return (1 + knudsen * (1.257 + 0.4 * ti.exp(-1.1 / knudsen))) / (6 * pi * viscosity_of(temperature) * radius)


@ti.kernel
def buck_vapor_pressure(temperature: Line, pressure: Line):
    for i in range(temperature.shape[0]):
        t = temperature[i] - ZERO
        over = 0.0
        if t < 0:
            over = 611.15 * ti.exp((23.036 - t * (1 / 333.7)) * t / (279.82 + t))
        else:
            over = 611.21 * ti.exp((18.678 - t * (1 / 234.5)) * t / (257.14 + t))
        pressure[i] = over


@ti.kernel
def transport_properties(
    radius: Table,
    mass: Table,
    temperature: Line,
    pressure: Line,
    knudsen: Table,
    slip: Table,
    mobility: Table,
    diffusion: Table,
    speed: Table,
    velocity: Table,
):
    for b, i in ti.ndrange(radius.shape[0], radius.shape[1]):
        t = temperature[b]
        inverse = 1 / radius[b, i]
        kn = path_of(t, pressure[b]) * inverse
        cc = 1 + kn * (1.257 + 0.4 * ti.exp(-1.1 / kn))
        of_particle = cc / (6 * pi * viscosity_of(t)) * inverse
        knudsen[b, i] = kn
        slip[b, i] = cc
        mobility[b, i] = of_particle
        diffusion[b, i] = BOLTZMANN * t * of_particle
        speed[b, i] = ti.sqrt(8 / pi * BOLTZMANN * t / mass[b, i])
        velocity[b, i] = mass[b, i] * GRAVITY * of_particle


@ti.kernel
def brownian_coefficient(
    radius: Table, mass: Table, temperature: Line, pressure: Line, alpha: ti.f64, coefficient: Cube, work: Cube
):
    n = radius.shape[1]
    for b, i in ti.ndrange(radius.shape[0], n):
        r, energy = radius[b, i], BOLTZMANN * temperature[b]
        diffusion = energy * mobility_in_air(r, temperature[b], pressure[b])
        speed2 = 8 / pi * energy / mass[b, i]
        length = 8 * diffusion / (pi * ti.sqrt(speed2))
        x = length / (2 * r)
        s = ti.sqrt(1 + x * x)
        g = length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)
        work[b, 0, i] = 4 * pi * diffusion
        work[b, 1, i] = g * g
        work[b, 2, i] = speed2 * (pi * alpha) * (pi * alpha)
    # A row of tiles from the diagonal on; each is written twice while the cache has it.
    for b, tile in ti.ndrange(radius.shape[0], (n + SIDE - 1) // SIDE):
        first, end = tile * SIDE, ti.min(tile * SIDE + SIDE, n)
        for column in range(tile, (n + SIDE - 1) // SIDE):
            for i in range(first, end):
                r_i, d_i, g_i, c_i = radius[b, i], work[b, 0, i], work[b, 1, i], work[b, 2, i]
                for j in range(column * SIDE, ti.min(column * SIDE + SIDE, n)):
                    # K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c.
                    reach = r_i + radius[b, j]
                    k = (d_i + work[b, 0, j]) * (reach + ti.sqrt(g_i + work[b, 1, j]))
                    q = reach * reach * ti.sqrt(c_i + work[b, 2, j])
                    of_pair = k * q / (k + q)
                    coefficient[b, i, j] = of_pair
                    coefficient[b, j, i] = of_pair


@ti.kernel
def charged_coefficient(
    radius: Table, mass: Table, charge: Table, temperature: Line, pressure: Line, coefficient: Cube, work: Cube
):
    n = radius.shape[1]
    for b, i in ti.ndrange(radius.shape[0], n):
        work[b, 0, i] = mobility_in_air(radius[b, i], temperature[b], pressure[b])
        work[b, 1, i] = 1 / mass[b, i]
    for b, tile in ti.ndrange(radius.shape[0], (n + SIDE - 1) // SIDE):
        first, end = tile * SIDE, ti.min(tile * SIDE + SIDE, n)
        for column in range(tile, (n + SIDE - 1) // SIDE):
            for i in range(first, end):
                r_i, b_i, m_i = radius[b, i], work[b, 0, i], work[b, 1, i]
                coulomb, root = -COULOMB / temperature[b] * charge[b, i], ti.sqrt(BOLTZMANN * temperature[b])
                for j in range(column * SIDE, ti.min(column * SIDE + SIDE, n)):
                    reach = r_i + radius[b, j]
                    mobilities = b_i + work[b, 0, j]
                    masses = m_i + work[b, 1, j]
                    phi = coulomb * charge[b, j] / reach
                    size = ti.abs(phi)
                    decay = ti.exp(-size)
                    # Without cancellation where charges hardly count: (1 − e^(−φ))/φ as its series.
                    lost = 1 - size * (1 / 2 - size * (1 / 6 - size * (1 / 24 - size * (1 / 120 - size * (1 / 720)))))
                    if size > 0.01:
                        lost = (1 - decay) / size
                    # How much charges change collisions in the kinetic limit, and how much more in the continuum.
                    attraction = 1 + ti.max(phi, 0.0)
                    kinetic = decay
                    if phi > 0:
                        kinetic = attraction
                    more = 1 / (lost * attraction)
                    kn = root * more * mobilities / (ti.sqrt(masses) * reach)
                    over = kn * kn * (4 * pi + kn * (25.836 + kn * (11.211 * ti.sqrt(8 * pi))))
                    under = 1 + kn * (3.502 + kn * (7.211 + kn * 11.211))
                    of_pair = over * reach * reach * reach * masses * kinetic / (under * mobilities * more)
                    coefficient[b, i, j] = of_pair
                    coefficient[b, j, i] = of_pair


@ti.kernel
def coagulation_rates(
    volume: Line,
    inverse_width: Line,
    far: Indices,
    starts: Indices,
    near_i: Indices,
    near_j: Indices,
    half: Line,
    excess: Line,
    concentration: Table,
    coefficient: Cube,
    conserves: ti.i32,
    number: Table,
    moment: Table,
    gain: Table,
    loss: Table,
):
    n = volume.shape[0]
    for b, j in ti.ndrange(concentration.shape[0], n):
        count, volumes, rest = 0.0, 0.0, 0.0
        for i in range(far[j]):
            rate = coefficient[b, j, i] * concentration[b, i]
            count += rate
            volumes += rate * volume[i]
        for i in range(far[j], n):
            rest += coefficient[b, j, i] * concentration[b, i]
        c_j = concentration[b, j]
        loss[b, j] = c_j * (count + rest)
        number[b, j] = c_j * count
        moment[b, j] = c_j * volumes
    # Each pivot gathers its pairs, so that no two threads write to one.
    for b, q in ti.ndrange(concentration.shape[0], n):
        count, volumes = number[b, q], moment[b, q]
        for pair in range(starts[q], starts[q + 1]):
            i, j = near_i[pair], near_j[pair]
            rate = half[pair] * coefficient[b, j, i] * concentration[b, i] * concentration[b, j]
            count += rate
            volumes += rate * excess[pair]
        number[b, q] = count
        moment[b, q] = volumes
    for b, q in ti.ndrange(concentration.shape[0], n):
        here = number[b, q] - moment[b, q] * inverse_width[q]
        if q == n - 1:
            here = 0.0
            if conserves == 1:
                here = moment[b, q] / volume[q]
        if q > 0:
            here += moment[b, q - 1] * inverse_width[q - 1]
        gain[b, q] = here


@ti.kernel
def condensation_step(
    density: Line,
    molar_mass: Line,
    tension: Line,
    alpha: Line,
    diffusion: Line,
    kappa: Line,
    water: ti.i32,
    dt: ti.f64,
    temperature: Line,
    concentration: Table,
    vapor_pressure: Table,
    mass: Cube,
    gas: Table,
    mass_rate: Cube,
    mass_transfer: Cube,
    work: Cube,
):
    n, species = mass.shape[2], mass.shape[1]
    for b in range(mass.shape[0]):
        for i in range(n):
            volume, amount, wet, solute = 0.0, 0.0, 0.0, 0.0
            for s in range(species):
                v = mass[b, s, i] / density[s]
                volume += v
                amount += mass[b, s, i] / molar_mass[s]
                if s == water:
                    wet = v
                else:
                    solute += kappa[s] * v
            r = 0.0
            if volume > 0 and concentration[b, i] > 0:
                r = ti.max(ti.exp(ti.log(0.75 / pi * volume) / 3), SMALLEST)
                # One Newton step makes the logarithm's error vanish.
                if r > SMALLEST:
                    r -= (r - 0.75 / pi * volume / (r * r)) / 3
            work[b, 0, i] = r
            work[b, 1, i] = 0.0
            if amount > 0:
                work[b, 1, i] = 1 / amount
            work[b, 2, i] = 0.0
            if wet > 0:
                work[b, 2, i] = wet / (wet + solute)
        for s in range(species):
            vapor = GAS * temperature[b] / molar_mass[s]
            path = 3 * diffusion[s] / ti.sqrt(8 / pi * vapor)
            kelvin = 2 * tension[s] / (vapor * density[s])
            saturation, held = vapor_pressure[b, s] / vapor, gas[b, s]
            factor = 3 * pi * alpha[s] * diffusion[s]
            linear, constant = (1 + 0.283 * alpha[s]) * path, 0.75 * alpha[s]
            wanted, given = 0.0, 0.0
            for i in range(n):
                r = work[b, 0, i]
                flow = 0.0
                if r > 0 and factor > 0:
                    activity = mass[b, s, i] / molar_mass[s] * work[b, 1, i]
                    if s == water:
                        activity = work[b, 2, i]
                    surface = activity * saturation * ti.exp(ti.min(kelvin / r, 100.0))
                    flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
                mass_rate[b, s, i] = flow
                moved = ti.max(flow * dt, -mass[b, s, i]) * concentration[b, i]
                wanted += ti.max(moved, 0.0)
                given -= ti.min(moved, 0.0)
            there = held + given
            share = 1.0
            if wanted > there:
                share = there / wanted
            for i in range(n):
                moved = ti.max(mass_rate[b, s, i] * dt, -mass[b, s, i])
                if moved > 0:
                    moved *= share
                mass[b, s, i] += moved
                mass_transfer[b, s, i] = moved * concentration[b, i]
            gas[b, s] = ti.max(there - wanted, 0.0)


AIR_AND_PARTICLES = "radius", "mass", "temperature", "pressure"


def prepare_brownian(inputs, outputs):
    work = np.empty((inputs["box"], 3, inputs["particle"]))
    given = pick(inputs, *AIR_AND_PARTICLES, "accommodation")
    return partial(brownian_coefficient, *given, outputs["coefficient"], work)


def prepare_charged(inputs, outputs):
    require_hard_spheres(inputs)
    work = np.empty((inputs["box"], 2, inputs["particle"]))
    given = pick(inputs, "radius", "mass", "charge", "temperature", "pressure")
    return partial(charged_coefficient, *given, outputs["coefficient"], work)


def prepare_rates(inputs, outputs):
    boxes, n = inputs["box"], inputs["particle"]
    grid = Grid(inputs["radius"], together=1)
    given = pick(inputs, "concentration", "coefficient")
    conserves = int(inputs["overflow"] == "conserveVolume")
    of_grid = grid.volume, grid.inverse_width, grid.far, grid.offsets(n), grid.i, grid.j, grid.half, grid.excess
    sums = np.empty((boxes, n)), np.empty((boxes, n))
    return partial(coagulation_rates, *of_grid, *given, conserves, *sums, *pick(outputs, "gain", "loss"))


def prepare_condensation(inputs, outputs):
    require_isothermal(inputs)
    outputs["energy"].fill(0)
    water = inputs["waterIndex"] if inputs["activity"] == "kappa" else -1
    given = pick(inputs, "temperature", "concentration", "vaporPressure")
    written = pick(outputs, "mass", "gasConcentration", "massRate", "massTransfer")
    work = np.empty((inputs["box"], 3, inputs["particle"]))
    return partial(condensation_step, *pick(inputs, *VAPORS), water, inputs["timeStep"], *given, *written, work)


def open_system(threads):
    ti.init(
        arch=ti.cpu, default_fp=ti.f64, fast_math=True, cpu_max_num_threads=threads, offline_cache=False, log_level=ti.ERROR
    )
    return System(
        arrays=arrays,
        kernels={
            "gas/buckVaporPressure": lambda i, o: partial(buck_vapor_pressure, i["temperature"], o["vaporPressure"]),
            "particle/transportProperties": lambda i, o: partial(
                transport_properties, *pick(i, *AIR_AND_PARTICLES), *pick(o, *TRANSPORT)
            ),
            "coagulation/brownianCoefficient": prepare_brownian,
            "coagulation/coagulationCoefficient": prepare_charged,
            "coagulation/coagulationRates": prepare_rates,
            "condensation/condensationStep": prepare_condensation,
        },
        versions={"taichi": ".".join(map(str, ti.__version__)), "numpy": np.__version__},
        flags=["arch=cpu", "fast_math=True", "default_fp=f64"],
        fast_math=True,
    )
