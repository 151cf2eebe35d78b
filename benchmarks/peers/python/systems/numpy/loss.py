"""The loss of a distribution by coagulation: a symmetric matrix times a vector."""

import numpy as np
from scipy.linalg.blas import dsymv


def coagulation_loss(inputs, outputs):
    radius = inputs["radius"]
    # The trapezoid rule: each has half the distance of its neighbours.
    distance = np.diff(radius)
    width = 0.5 * (np.append(distance, 0) + np.append(0, distance))
    weighted = np.empty(radius.size)
    boxes = [(c_b, k.T, lost) for c_b, k, lost in zip(inputs["concentration"], inputs["coefficient"], outputs["loss"])]

    # BLAS reads half of a matrix that it knows to be symmetric; np.matmul reads all of it.
    def run():
        for c_b, k, lost in boxes:
            np.multiply(c_b, width, out=weighted)
            lost.fill(0)
            dsymv(1.0, k, weighted, 1.0, lost, overwrite_y=True)
            lost *= c_b

    return run
