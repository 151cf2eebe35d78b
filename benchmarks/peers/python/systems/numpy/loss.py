"""The loss of a distribution by coagulation: a symmetric matrix times a vector."""

import numpy as np
from scipy.linalg.blas import dsymv

from systems.rows import half_widths_of


def coagulation_loss(inputs, outputs):
    weight = half_widths_of(inputs["radius"])
    weighted = np.empty(weight.size)
    boxes = [(c_b, k.T, lost) for c_b, k, lost in zip(inputs["concentration"], inputs["coefficient"], outputs["loss"])]

    # BLAS reads half of a matrix that it knows to be symmetric; np.matmul reads all of it.
    def run():
        for c_b, k, lost in boxes:
            np.multiply(c_b, weight, out=weighted)
            lost.fill(0)
            dsymv(1.0, k, weighted, 1.0, lost, overwrite_y=True)
            lost *= c_b

    return run
