"""Coefficients of pairs: what a pair takes of its particles once, then the upper triangle, a row of tiles to a thread."""

from math import pi

import numpy as np
import taichi as ti

import constants as c
from system import require_hard_spheres
from systems.arguments import pick
from systems.taichi.air import diffusion_of
from systems.taichi.language import BLOCK, Block, Line, exponential_parts, launch, like, outer


@ti.func
def fuchs_pair(r_i, d_i, g_i, q_i, r_j, d_j, g_j, q_j, temperature):
    """K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c."""
    reach = r_i + r_j
    k = (d_i + d_j) * (reach + ti.sqrt(g_i + g_j))
    q = reach * reach * ti.sqrt(q_i + q_j)
    return k * q / (k + q)


@ti.func
def charged_pair(r_i, d_i, v_i, z_i, r_j, d_j, v_j, z_j, temperature):
    """H f R³ η_k²/(m η_c) of charged hard spheres, masses and frictions over k T."""
    reach = r_i + r_j
    diffusion = d_i + d_j
    speed2 = v_i + v_j
    phi = -c.coulomb_length / temperature * (z_i * z_j) / reach
    size = ti.max(ti.abs(phi), 1e-30)
    scale, q = exponential_parts(ti.max(-size, -700.0))
    # How much charges change collisions in the kinetic limit, and how much more in the continuum.
    attraction = 1 + ti.max(phi, 0.0)
    kinetic = ti.select(phi > 0, attraction, scale + scale * q)
    # 1 − exp(−|φ|); of a small φ nothing would be left beside a 1, so where the scale is 1 this stays out.
    lost = ti.select(size < 0.3, -q, 1 - (scale + scale * q))
    more = size / (lost * attraction)
    kn = more * diffusion / (ti.sqrt(speed2) * reach)
    over = kn * kn * (4 * pi + kn * (25.836 + kn * (11.211 * ti.sqrt(8 * pi))))
    under = 1 + kn * (3.502 + kn * (7.211 + kn * 11.211))
    return over * reach * reach * reach * speed2 * kinetic / (under * diffusion * more)


@ti.func
def fill(pair: ti.template(), boxes, n, of: Line, temperature: Line, matrix: Line):
    """A symmetric matrix of each box, from four properties of its particles."""
    tiles = (n + BLOCK - 1) // BLOCK
    ti.loop_config(serialize=outer.serialize, block_dim=1)
    for b, tile in ti.ndrange(boxes, tiles):
        x, y, z, w, t = b * n, (boxes + b) * n, (2 * boxes + b) * n, (3 * boxes + b) * n, temperature[b]
        for column in range(tile, tiles):
            first, end = column * BLOCK, ti.min(column * BLOCK + BLOCK, n)
            for i in range(tile * BLOCK, ti.min(tile * BLOCK + BLOCK, n)):
                x_i, y_i, z_i, w_i = of[x + i], of[y + i], of[z + i], of[w + i]
                row = Block(0.0)
                for j in range(first, end):
                    row[j - first] = pair(x_i, y_i, z_i, w_i, of[x + j], of[y + j], of[z + j], of[w + j], t)
                # Twice while the cache has the tile.
                for j in range(first, end):
                    matrix[(b * n + i) * n + j] = row[j - first]
                    matrix[(b * n + j) * n + i] = row[j - first]


@ti.kernel
def brownian_coefficient(
    boxes: ti.i32,
    n: ti.i32,
    radius: Line,
    mass: Line,
    temperature: Line,
    pressure: Line,
    alpha: ti.f64,
    coefficient: Line,
    of: Line,
):
    total = boxes * n
    ti.loop_config(serialize=outer.serialize)
    for at in range(total):
        t = temperature[at // n]
        diffusion = diffusion_of(radius[at], t, pressure[at // n])
        speed2 = 8 / pi * c.boltzmann * t / mass[at]
        length = 8 * diffusion / (pi * ti.sqrt(speed2))
        x = length / (2 * radius[at])
        s = ti.sqrt(1 + x * x)
        fuchs = length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3)
        of[at] = radius[at]
        of[total + at] = 4 * pi * diffusion
        of[2 * total + at] = fuchs * fuchs
        of[3 * total + at] = speed2 * (pi * alpha) * (pi * alpha)
    fill(fuchs_pair, boxes, n, of, temperature, coefficient)


@ti.kernel
def charged_coefficient(
    boxes: ti.i32,
    n: ti.i32,
    radius: Line,
    mass: Line,
    charge: Line,
    temperature: Line,
    pressure: Line,
    coefficient: Line,
    of: Line,
):
    total = boxes * n
    ti.loop_config(serialize=outer.serialize)
    for at in range(total):
        t = temperature[at // n]
        of[at] = radius[at]
        of[total + at] = diffusion_of(radius[at], t, pressure[at // n])
        of[2 * total + at] = c.boltzmann * t / mass[at]
        of[3 * total + at] = charge[at]
    fill(charged_pair, boxes, n, of, temperature, coefficient)


def prepare_brownian(inputs, outputs):
    given = pick(inputs, "box", "particle", "radius", "mass", "temperature", "pressure")
    return launch(brownian_coefficient, *given, float(inputs["accommodation"]), *coefficient_and_work(inputs, outputs))


def prepare_charged(inputs, outputs):
    require_hard_spheres(inputs)
    given = pick(inputs, "box", "particle", "radius", "mass", "charge", "temperature", "pressure")
    return launch(charged_coefficient, *given, *coefficient_and_work(inputs, outputs))


def coefficient_and_work(inputs, outputs):
    coefficient = outputs["coefficient"]
    return coefficient, like(coefficient, np.empty(4 * inputs["box"] * inputs["particle"]))
