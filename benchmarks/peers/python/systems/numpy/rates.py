"""Gain and loss by the fixed pivot."""

import numpy as np
from scipy.linalg.blas import dsymv

from .blocks import scratch


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


def coagulation_rates(inputs, outputs):
    n, conserves = inputs["particle"], inputs["overflow"] == "conserveVolume"
    grid = Grid(inputs["radius"], together=32)
    number, moment, weights = np.empty(n), np.empty(n), np.empty((n, 2))

    def run():
        for b in range(inputs["box"]):
            c_b, k = inputs["concentration"][b], inputs["coefficient"][b]
            gain, lost = outputs["gain"][b], outputs["loss"][b]
            lost.fill(0)
            dsymv(1.0, k.T, c_b, 1.0, lost, overwrite_y=True)
            lost *= c_b
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
