"""Gain by particula's spline, by the oracle at the sizes where compiled loops go wrong.

  python splineSizes.py OUTPUT

Inputs are exact in float64 by construction, so that any reader makes the same ones from the formulas in the file. Widths of
the bins are powers of two: the discrete gain follows from this one without rounding.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "generators"))
from core import F, X, dumps  # noqa: E402
from rates import spline_gain  # noqa: E402

SIZES = (4, 5, 7, 8, 9, 14, 15, 16, 17, 26, 33, 50)
INPUTS = {
    "width": "2^(floor(k / 4) + (1 if k mod 3 = 1 else 0) - 30) m",
    "radius": "2^-29 m + the widths before",
    "concentration": "(1 + 5 k mod 7) 2^60 1/m4",
    "coefficient": "(1 + (7 (i + j) + 3 i j) mod 11) 2^-50 m3/s",
}


def size(n):
    width = [2.0 ** (k // 4 + (k % 3 == 1) - 30) for k in range(n)]
    radius = X([2.0 ** -29 + sum(width[:k]) for k in range(n)])
    density = X([(1 + 5 * k % 7) * 2.0 ** 60 for k in range(n)])
    coefficient = [[X((1 + (7 * (i + j) + 3 * i * j) % 11) * 2.0 ** -50) for j in range(n)] for i in range(n)]
    return {"n": n, "gain": F(spline_gain(radius, density, coefficient))}


def main():
    head = {"kernel": "coagulation/continuousSplineCoagulationGain", "inputs": INPUTS}
    lines = [f"{json.dumps(name)}:{dumps(value)}," for name, value in head.items()]
    body = ",\n".join(dumps(size(n)) for n in SIZES)
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("{\n" + "\n".join(lines) + '\n"sizes":[\n' + body + "\n]}\n")


if __name__ == "__main__":
    main()
