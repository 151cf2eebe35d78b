"""Coefficients of pairs: what a pair takes of its particles once, then the upper triangle, a row of tiles to a thread."""

import warp as wp

import constants as c
from system import require_hard_spheres
from systems.warp.air import BOLTZMANN, diffusion_of
from systems.warp.language import (
    BLOCK,
    ONE,
    PI,
    THIRD,
    ZERO,
    F,
    Line,
    blocks,
    exponential_parts,
    launches,
    place,
    record,
    scratch,
    shared,
)

COULOMB = F(c.coulomb_length)
STEEPEST = F(11.211) * wp.sqrt(F(8.0) * PI)


@wp.kernel
def fuchs_properties(
    n: int, alpha: wp.float64, radius: Line, mass: Line, temperature: Line, pressure: Line, d: Line, g: Line, q: Line
):
    at = wp.tid()
    box = at // n
    diffusion = diffusion_of(radius[at], temperature[box], pressure[box])
    speed2 = F(8.0) / PI * BOLTZMANN * temperature[box] / mass[at]
    length = F(8.0) * diffusion / (PI * wp.sqrt(speed2))
    x = length / (F(2.0) * radius[at])
    s = wp.sqrt(ONE + x * x)
    fuchs = length * (ONE - (ONE / (s + x) + ONE / (s + ONE)) * THIRD)
    d[at] = F(4.0) * PI * diffusion
    g[at] = fuchs * fuchs
    q[at] = speed2 * (PI * alpha) * (PI * alpha)


@wp.func
def fuchs_pair(
    r_i: wp.float64,
    d_i: wp.float64,
    g_i: wp.float64,
    q_i: wp.float64,
    r_j: wp.float64,
    d_j: wp.float64,
    g_j: wp.float64,
    q_j: wp.float64,
    temperature: wp.float64,
):
    """K = k q/(k + q) with k = 4π D (R + G) and q = π R² α c."""
    reach = r_i + r_j
    k = (d_i + d_j) * (reach + wp.sqrt(g_i + g_j))
    q = reach * reach * wp.sqrt(q_i + q_j)
    return k * q / (k + q)


@wp.kernel
def charged_properties(
    n: int, radius: Line, mass: Line, charge: Line, temperature: Line, pressure: Line, d: Line, v: Line, z: Line
):
    at = wp.tid()
    box = at // n
    d[at] = diffusion_of(radius[at], temperature[box], pressure[box])
    v[at] = BOLTZMANN * temperature[box] / mass[at]
    z[at] = charge[at]


@wp.func
def charged_pair(
    r_i: wp.float64,
    d_i: wp.float64,
    v_i: wp.float64,
    z_i: wp.float64,
    r_j: wp.float64,
    d_j: wp.float64,
    v_j: wp.float64,
    z_j: wp.float64,
    temperature: wp.float64,
):
    """H f R³ η_k²/(m η_c) of charged hard spheres, masses and frictions over k T."""
    reach = r_i + r_j
    diffusion = d_i + d_j
    speed2 = v_i + v_j
    phi = -COULOMB / temperature * (z_i * z_j) / reach
    size = wp.max(wp.abs(phi), F(1e-30))
    decay = exponential_parts(wp.max(-size, F(-700.0)))
    # How much charges change collisions in the kinetic limit, and how much more in the continuum.
    attraction = ONE + wp.max(phi, ZERO)
    kinetic = wp.where(phi > ZERO, attraction, decay.scale + decay.scale * decay.rest)
    # 1 − exp(−|φ|); of a small φ nothing would be left beside a 1, so where the scale is 1 this stays out.
    lost = wp.where(size < F(0.3), -decay.rest, ONE - (decay.scale + decay.scale * decay.rest))
    more = size / (lost * attraction)
    kn = more * diffusion / (wp.sqrt(speed2) * reach)
    over = kn * kn * (F(4.0) * PI + kn * (F(25.836) + kn * STEEPEST))
    under = ONE + kn * (F(3.502) + kn * (F(7.211) + kn * F(11.211)))
    return over * reach * reach * reach * speed2 * kinetic / (under * diffusion * more)


def symmetric(pair):
    """A kernel that fills symmetric matrices of what a function gives for the properties a to d of two particles."""

    @wp.kernel
    def fill(n: int, tiles: int, a: Line, b: Line, c: Line, d: Line, temperature: Line, matrix: Line):
        box, tile = wp.tid() // tiles, wp.tid() % tiles
        row = tile * BLOCK
        for column in range(row, n, BLOCK):
            of_column = place(box * n + column)
            for i in range(row, wp.min(row + BLOCK, n)):
                of_row, to = box * n + i, place((box * n + i) * n + column)
                for j in range(BLOCK):
                    if j < n - column:
                        matrix[to + j] = pair(
                            a[of_row],
                            b[of_row],
                            c[of_row],
                            d[of_row],
                            a[of_column + j],
                            b[of_column + j],
                            c[of_column + j],
                            d[of_column + j],
                            temperature[box],
                        )
            # Below the diagonal, while the cache has the tile.
            if column > row:
                for j in range(column, wp.min(column + BLOCK, n)):
                    to = place((box * n + j) * n + row)
                    for i in range(BLOCK):
                        matrix[to + i] = matrix[place((box * n + row + i) * n + j)]

    return fill


fill_fuchs, fill_charged = symmetric(fuchs_pair), symmetric(charged_pair)


def prepare_pairs(properties, fill, names, inputs, outputs, *numbers):
    boxes, n = inputs["box"], inputs["particle"]
    given = {name: shared(inputs[name]) for name in names}
    of_particles = [scratch(boxes, n) for _ in range(3)]
    filled = given["radius"], *of_particles, given["temperature"], shared(outputs["coefficient"])
    return launches(
        record(properties, boxes * n, n, *numbers, *given.values(), *of_particles),
        record(fill, boxes * blocks(n), n, blocks(n), *filled),
    )


def prepare_brownian(inputs, outputs):
    names = "radius", "mass", "temperature", "pressure"
    return prepare_pairs(fuchs_properties, fill_fuchs, names, inputs, outputs, inputs["accommodation"])


def prepare_charged(inputs, outputs):
    require_hard_spheres(inputs)
    names = "radius", "mass", "charge", "temperature", "pressure"
    return prepare_pairs(charged_properties, fill_charged, names, inputs, outputs)
