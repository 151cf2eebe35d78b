from math import pi

import numpy as np
import taichi as ti

import constants as c
from systems.arguments import condensing, pick
from systems.taichi.language import BLOCK, Block, Line, cbrt, exp, launch, like, outer


@ti.func
def describe(
    b,
    boxes,
    n,
    species,
    first,
    end,
    density: Line,
    molar_mass: Line,
    kappa: Line,
    water,
    concentration: Line,
    mass: Line,
    of: Line,
):
    """Radius, one over the amount of substance, and activity of water, of a block of particles."""
    volume, amount, wet, solute = Block(0.0), Block(0.0), Block(0.0), Block(0.0)
    for s in range(species):
        per_density, per_molar_mass = 1 / density[s], 1 / molar_mass[s]
        w, k = ti.select(s == water, 1.0, 0.0), ti.select(s == water, 0.0, kappa[s])
        for i in range(first, end):
            m = mass[(b * species + s) * n + i]
            v = m * per_density
            volume[i - first] = volume[i - first] + v
            amount[i - first] = amount[i - first] + m * per_molar_mass
            wet[i - first] = wet[i - first] + w * v
            solute[i - first] = solute[i - first] + k * v
    for i in range(first, end):
        at = i - first
        there = volume[at] > 0 and concentration[b * n + i] > 0
        volume[at] = ti.select(there, ti.max(cbrt(0.75 / pi * volume[at]), c.smallest_radius), 0.0)
        amount[at] = ti.select(amount[at] > 0, 1 / amount[at], 0.0)
        wet[at] = ti.select(wet[at] > 0, wet[at] / (wet[at] + solute[at]), 0.0)
    for i in range(first, end):
        of[b * n + i] = volume[i - first]
        of[(boxes + b) * n + i] = amount[i - first]
        of[(2 * boxes + b) * n + i] = wet[i - first]


@ti.kernel
def condensation_step(
    boxes: ti.i32,
    n: ti.i32,
    species: ti.i32,
    density: Line,
    molar_mass: Line,
    tension: Line,
    alpha: Line,
    diffusion: Line,
    kappa: Line,
    water: ti.i32,
    dt: ti.f64,
    temperature: Line,
    concentration: Line,
    vapor_pressure: Line,
    mass: Line,
    gas: Line,
    mass_rate: Line,
    mass_transfer: Line,
    of: Line,
):
    blocks = (n + BLOCK - 1) // BLOCK
    ti.loop_config(serialize=outer.serialize, block_dim=1)
    for b in range(boxes):
        for block in range(blocks):
            first, end = block * BLOCK, ti.min(block * BLOCK + BLOCK, n)
            describe(b, boxes, n, species, first, end, density, molar_mass, kappa, water, concentration, mass, of)
        for s in range(species):
            per_molar_mass = 1 / molar_mass[s]
            vapor = c.gas_constant * temperature[b] * per_molar_mass
            path = 3 * diffusion[s] / ti.sqrt(8 / pi * vapor)
            kelvin = 2 * tension[s] / (vapor * density[s])
            of_box, row = b * species + s, (b * species + s) * n
            saturation, held = vapor_pressure[of_box] / vapor, gas[of_box]
            factor = 3 * pi * alpha[s] * diffusion[s]
            linear, constant = (1 + 0.283 * alpha[s]) * path, 0.75 * alpha[s]
            wanted, given = 0.0, 0.0
            for block in range(blocks):
                first, end = block * BLOCK, ti.min(block * BLOCK + BLOCK, n)
                rate = Block(0.0)
                for i in range(first, end):
                    r, m = of[b * n + i], mass[row + i]
                    activity = ti.select(
                        s == water, of[(2 * boxes + b) * n + i], m * per_molar_mass * of[(boxes + b) * n + i]
                    )
                    surface = activity * saturation * exp(ti.min(kelvin / r, 100.0))
                    flow = factor * r * r * (r + path) / (path * path + r * (linear + constant * r)) * (held - surface)
                    flow = ti.select(r * factor > 0, flow, 0.0)
                    rate[i - first] = flow
                    moved = ti.max(flow * dt, -m) * concentration[b * n + i]
                    wanted += ti.max(moved, 0.0)
                    given -= ti.min(moved, 0.0)
                for i in range(first, end):
                    mass_rate[row + i] = rate[i - first]
            there = held + given
            share = 1.0
            if wanted > there:
                share = there / wanted
            for block in range(blocks):
                first, end = block * BLOCK, ti.min(block * BLOCK + BLOCK, n)
                left, moved = Block(0.0), Block(0.0)
                for i in range(first, end):
                    possible = ti.max(mass_rate[row + i] * dt, -mass[row + i])
                    taken = ti.select(possible > 0, possible * share, possible)
                    left[i - first] = mass[row + i] + taken
                    moved[i - first] = taken * concentration[b * n + i]
                for i in range(first, end):
                    mass[row + i] = left[i - first]
                    mass_transfer[row + i] = moved[i - first]
            gas[of_box] = ti.max(there - wanted, 0.0)


def prepare_condensation(inputs, outputs):
    of = condensing(inputs, outputs)
    sizes = pick(inputs, "box", "particle", "species")
    work = like(outputs["mass"], np.empty(3 * inputs["box"] * inputs["particle"]))
    return launch(condensation_step, *sizes, *of.vapors, of.water, of.time_step, *of.given, *of.written, work)
