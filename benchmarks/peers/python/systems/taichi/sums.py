"""Sums over the pairs of each particle, along the rows of the coefficients."""

import numpy as np
import taichi as ti

from systems.arguments import pick
from systems.rows import Rows, half_widths_of
from systems.taichi.language import Indices, Line, launch, like, numpy_of, outer


@ti.kernel
def continuous_loss(
    boxes: ti.i32, half_widths: Line, concentration: Line, coefficient: Line, weights: Line, loss: Line
):
    n = half_widths.shape[0]
    ti.loop_config(serialize=outer.serialize)
    for at in range(boxes * n):
        weights[at] = concentration[at] * half_widths[at % n]
    ti.loop_config(serialize=outer.serialize, block_dim=16)
    for at in range(boxes * n):
        row, box = at * n, at // n * n
        total = 0.0
        for j in range(n):
            total += coefficient[row + j] * weights[box + j]
        loss[at] = concentration[at] * total


def prepare_loss(inputs, outputs):
    concentration, coefficient, loss = inputs["concentration"], inputs["coefficient"], outputs["loss"]
    half_widths = like(loss, half_widths_of(numpy_of(inputs["radius"])))
    weights = like(loss, np.empty((inputs["box"], inputs["particle"])))
    return launch(continuous_loss, inputs["box"], half_widths, concentration, coefficient, weights, loss)


@ti.kernel
def find_pivots(volume: Line, far: Indices, first: Indices, pivots: Indices):
    ti.loop_config(serialize=outer.serialize)
    for j in range(volume.shape[0]):
        q = j
        for i in range(far[j], j + 1):
            while q + 1 < volume.shape[0] and volume[q + 1] <= volume[i] + volume[j]:
                q += 1
            pivots[first[j] + i - far[j]] = q


@ti.func
def total(of_far: Line, near: Line, parts, n, b, q, which):
    """Of a pivot, what its far and its near pairs bring."""
    result = of_far[b * n + q]
    for part in range(parts):
        result += near[2 * ((b * parts + part) * n + q) + which]
    return result


@ti.kernel
def coagulation_rates(
    boxes: ti.i32,
    shares: ti.i32,
    volume: Line,
    base: Line,
    inverse_width: Line,
    far: Indices,
    first: Indices,
    pivots: Indices,
    concentration: Line,
    coefficient: Line,
    conserves: ti.i32,
    number: Line,
    moment: Line,
    near: Line,
    gain: Line,
    loss: Line,
):
    n = volume.shape[0]
    # Each share of the rows has sums of its own, so that no two threads write to one.
    ti.loop_config(serialize=outer.serialize, block_dim=1)
    for b, share in ti.ndrange(boxes, shares):
        sums = 4 * (b * shares + share) * n
        for at in range(sums, sums + 4 * n):
            near[at] = 0.0
        for turn in range((n - share + shares - 1) // shares):
            j = share + turn * shares
            at, row, box, f = b * n + j, (b * n + j) * n, b * n, far[j]
            c_j, x_j = concentration[at], volume[j]
            count, volumes, rest = 0.0, 0.0, 0.0
            for i in range(f):
                rate = coefficient[row + i] * concentration[box + i]
                count += rate
                volumes += rate * volume[i]
            for i in range(f, n):
                rest += coefficient[row + i] * concentration[box + i]
            loss[at] = c_j * (count + rest)
            number[at] = c_j * count
            moment[at] = c_j * volumes
            for i in range(f, j + 1):
                rate = coefficient[row + i] * concentration[box + i] * c_j
                if i == j:
                    rate *= 0.5
                q = pivots[first[j] - f + i]
                # In turn, since neighbours often have the same pivot. Not +=, which is atomic.
                to = sums + 2 * ((i & 1) * n + q)
                near[to] = near[to] + rate
                near[to + 1] = near[to + 1] + rate * (x_j - base[q] + volume[i])
    ti.loop_config(serialize=outer.serialize)
    for b, q in ti.ndrange(boxes, n):
        moved = total(moment, near, 2 * shares, n, b, q, 1) * inverse_width[q]
        here = total(number, near, 2 * shares, n, b, q, 0) - moved
        if q == n - 1:
            here = ti.select(conserves == 1, moved, 0.0)
        if q > 0:
            here += total(moment, near, 2 * shares, n, b, q - 1, 1) * inverse_width[q - 1]
        gain[b * n + q] = here


def prepare_rates(inputs, outputs, shares):
    boxes, n, loss = inputs["box"], inputs["particle"], outputs["loss"]
    rows = Rows(numpy_of(inputs["radius"]))
    pivots = np.empty(rows.first[-1], np.int32)
    find_pivots(rows.volume, rows.far, rows.first, pivots)
    grid = rows.volume, rows.base, rows.inverse_width, rows.far, rows.first, pivots
    work = np.empty((boxes, n)), np.empty((boxes, n)), np.empty((boxes, shares, 4 * n))
    given = pick(inputs, "concentration", "coefficient")
    conserves = int(inputs["overflow"] == "conserveVolume")
    of_grid, of_work = ([like(loss, values) for values in arrays] for arrays in (grid, work))
    return launch(coagulation_rates, boxes, shares, *of_grid, *given, conserves, *of_work, outputs["gain"], loss)
