import warp as wp

import constants as c
from systems.arguments import condensing
from systems.warp.air import GAS
from systems.warp.language import BLOCK, ONE, PI, ZERO, F, Line, cbrt, exp, launches, place, record, scratch, shared

SMALLEST = F(c.smallest_radius)


@wp.kernel
def condensation_step(
    n: int,
    species: int,
    water: int,
    dt: wp.float64,
    density: Line,
    molar_mass: Line,
    tension: Line,
    alpha: Line,
    diffusion: Line,
    kappa: Line,
    temperature: Line,
    concentration: Line,
    vapor_pressure: Line,
    mass: Line,
    gas: Line,
    mass_rate: Line,
    mass_transfer: Line,
    radius: Line,
    amount: Line,
    wet: Line,
    solute: Line,
):
    """One box."""
    box = wp.tid()
    for begin in range(0, n, BLOCK):
        there, at = n - begin, place(box * n + begin)
        for k in range(BLOCK):
            if k < there:
                radius[at + k] = ZERO
                amount[at + k] = ZERO
                wet[at + k] = ZERO
                solute[at + k] = ZERO
        for s in range(species):
            of_species = place((box * species + s) * n + begin)
            per_density, per_molar_mass = ONE / density[s], ONE / molar_mass[s]
            w, hygroscopicity = wp.where(s == water, ONE, ZERO), wp.where(s == water, ZERO, kappa[s])
            for k in range(BLOCK):
                if k < there:
                    volume = mass[of_species + k] * per_density
                    radius[at + k] += volume
                    amount[at + k] += mass[of_species + k] * per_molar_mass
                    wet[at + k] += w * volume
                    solute[at + k] += hygroscopicity * volume
        for k in range(BLOCK):
            if k < there:
                i = at + k
                moles, water_volume = amount[i], wet[i]
                empty = radius[i] == ZERO or concentration[i] == ZERO
                radius[i] = wp.where(empty, ZERO, wp.max(cbrt(F(0.75) / PI * radius[i]), SMALLEST))
                amount[i] = wp.where(moles == ZERO, ZERO, ONE / moles)
                wet[i] = wp.where(water_volume == ZERO, ZERO, water_volume / (water_volume + solute[i]))
    for s in range(species):
        per_molar_mass = ONE / molar_mass[s]
        vapor = GAS * temperature[box] * per_molar_mass
        path = F(3.0) * diffusion[s] / wp.sqrt(F(8.0) / PI * vapor)
        kelvin = F(2.0) * tension[s] / (vapor * density[s])
        of_box = box * species + s
        saturation, held = vapor_pressure[of_box] / vapor, gas[of_box]
        factor = F(3.0) * PI * alpha[s] * diffusion[s]
        linear, constant = (ONE + F(0.283) * alpha[s]) * path, F(0.75) * alpha[s]
        still, is_water = factor == ZERO, s == water
        wanted, given = F(0.0), F(0.0)
        for begin in range(0, n, BLOCK):
            there, at, of_species = n - begin, place(box * n + begin), place(of_box * n + begin)
            for k in range(BLOCK):
                if k < there:
                    r, m = radius[at + k], mass[of_species + k]
                    activity = wp.where(is_water, wet[at + k], m * per_molar_mass * amount[at + k])
                    surface = activity * saturation * exp(wp.min(kelvin / r, F(100.0)))
                    flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
                    flow = wp.where(still or r == ZERO, ZERO, flow)
                    mass_rate[of_species + k] = flow
                    moved = wp.max(flow * dt, -m) * concentration[at + k]
                    wanted += wp.max(moved, ZERO)
                    given -= wp.min(moved, ZERO)
        available = held + given
        share = wp.where(wanted > available, available / wanted, ONE)
        for begin in range(0, n, BLOCK):
            there, at, of_species = n - begin, place(box * n + begin), place(of_box * n + begin)
            for k in range(BLOCK):
                if k < there:
                    possible = wp.max(mass_rate[of_species + k] * dt, -mass[of_species + k])
                    taken = wp.where(possible > ZERO, possible * share, possible)
                    mass[of_species + k] += taken
                    mass_transfer[of_species + k] = taken * concentration[at + k]
        gas[of_box] = wp.where(wanted > available, ZERO, wp.max(available - wanted, ZERO))


def prepare_condensation(inputs, outputs):
    of = condensing(inputs, outputs)
    boxes, n, species = inputs["box"], inputs["particle"], inputs["species"]
    arrays = [*map(shared, [*of.vapors, *of.given, *of.written]), *(scratch(boxes, n) for _ in range(4))]
    return launches(record(condensation_step, boxes, n, species, of.water, of.time_step, *arrays))
