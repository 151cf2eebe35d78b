"""Sums over the pairs of each particle, a row of the coefficients to a thread."""

import numpy as np
import warp as wp

from systems.arguments import pick
from systems.rows import Rows, half_widths_of
from systems.warp.language import (
    BLOCK,
    HALF,
    ZERO,
    F,
    Indices,
    Line,
    launches,
    place,
    record,
    scratch,
    shared,
)


@wp.func
def dot(row: Line, weights: Line, row_first: int, first: int, count: int):
    total = F(0.0)
    for begin in range(0, count, BLOCK):
        of_row, of_weights = place(row_first + begin), place(first + begin)
        for k in range(BLOCK):
            if k < count - begin:
                total += row[of_row + k] * weights[of_weights + k]
    return total


@wp.kernel
def loss_weights(n: int, half_widths: Line, concentration: Line, weights: Line):
    at = wp.tid()
    weights[at] = concentration[at] * half_widths[at % n]


@wp.kernel
def continuous_loss(n: int, concentration: Line, coefficient: Line, weights: Line, loss: Line):
    at = wp.tid()
    loss[at] = concentration[at] * dot(coefficient, weights, at * n, at // n * n, n)


def prepare_loss(inputs, outputs):
    boxes, n = inputs["box"], inputs["particle"]
    concentration, coefficient = map(shared, pick(inputs, "concentration", "coefficient"))
    weights = scratch(boxes, n)
    return launches(
        record(loss_weights, boxes * n, n, shared(half_widths_of(inputs["radius"])), concentration, weights),
        record(continuous_loss, boxes * n, n, concentration, coefficient, weights, shared(outputs["loss"])),
    )


@wp.kernel
def find_pivots(n: int, volume: Line, far: Indices, first: Indices, pivots: Indices):
    j = wp.tid()
    q = int(j)
    for i in range(far[j], j + 1):
        while q + 1 < n and volume[q + 1] <= volume[i] + volume[j]:
            q += 1
        pivots[first[j] + i - far[j]] = q


@wp.kernel
def rows_of_rates(
    n: int,
    volume: Line,
    base: Line,
    far: Indices,
    first: Indices,
    pivots: Indices,
    concentration: Line,
    weighted: Line,
    coefficient: Line,
    number: Line,
    moment: Line,
    near: Line,
    loss: Line,
):
    at = wp.tid()
    j, box = at % n, at // n * n
    row, f, c = at * n, far[j], concentration[at]
    count = dot(coefficient, concentration, row, box, f)
    loss[at] = c * (count + dot(coefficient, concentration, row + f, box + f, n - f))
    number[at] = c * count
    moment[at] = c * dot(coefficient, weighted, row, box, f)
    x, pairs = volume[j], first[j] - f
    for i in range(f, j + 1):
        rate = coefficient[place(row + i)] * concentration[place(box + i)] * c
        if i == j:
            rate = rate * HALF
        q = pivots[place(pairs + i)]
        # In turn, since neighbours often have the same pivot.
        to = place(4 * (box + q) + 2 * (i & 1))
        wp.atomic_add(near, to, rate)
        wp.atomic_add(near, to + 1, rate * (x - base[q] + volume[i]))


@wp.func
def total(of_far: Line, near: Line, at: int, which: int):
    """Of a pivot, what the far and the near pairs bring it."""
    return of_far[at] + (near[4 * at + which] + near[4 * at + 2 + which])


@wp.kernel
def gains(n: int, conserves: int, inverse_width: Line, number: Line, moment: Line, near: Line, gain: Line):
    at = wp.tid()
    q = at % n
    moved = total(moment, near, at, 1) * inverse_width[q]
    here = total(number, near, at, 0) - moved
    if q == n - 1:
        here = wp.where(conserves == 1, moved, ZERO)
    if q > 0:
        here += total(moment, near, at - 1, 1) * inverse_width[q - 1]
    gain[at] = here


@wp.kernel
def weigh(n: int, volume: Line, concentration: Line, weighted: Line):
    at = wp.tid()
    weighted[at] = concentration[at] * volume[at % n]


def prepare_rates(inputs, outputs):
    boxes, n = inputs["box"], inputs["particle"]
    rows = Rows(inputs["radius"])
    volume, base, far, first, width = map(shared, (rows.volume, rows.base, rows.far, rows.first, rows.inverse_width))
    pivots = shared(np.empty(rows.first[-1], np.int32))
    wp.launch(find_pivots, dim=n, inputs=[n, volume, far, first, pivots], device="cpu")
    concentration, coefficient = map(shared, pick(inputs, "concentration", "coefficient"))
    loss, gain = map(shared, pick(outputs, "loss", "gain"))
    weighted, number, moment, near = (scratch(boxes, n, each) for each in (1, 1, 1, 4))
    conserves = int(inputs["overflow"] == "conserveVolume")
    grid = volume, base, far, first, pivots
    return launches(
        near.zero_,
        record(weigh, boxes * n, n, volume, concentration, weighted),
        record(rows_of_rates, boxes * n, n, *grid, concentration, weighted, coefficient, number, moment, near, loss),
        record(gains, boxes * n, n, conserves, width, number, moment, near, gain),
    )
