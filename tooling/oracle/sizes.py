"""Coagulation rates by the oracle at the sizes where compiled loops go wrong.

  python sizes.py OUTPUT

Inputs are exact in float64 by construction, so that any reader makes the same ones from the formulas in the file.
"""
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "generators"))
from core import F, X, dumps  # noqa: E402
from rates import coagulation_loss_discrete, fixed_pivot  # noqa: E402

SIZES = (1, 2, 3, 4, 5, 7, 8, 9, 14, 15, 16, 17, 26, 50, 1001)
INPUTS = {
    "radius": "(k + 1) 2^-30 m",
    "concentration": "(1 + 5 k mod 7) 2^30 1/m3",
    "coefficient": "(1 + (7 (i + j) + 3 i j) mod 11) 2^-50 m3/s",
}


def sampled(n):
    """every bin of a small system; both ends and every tenth of a large one"""
    return [k for k in range(n) if n <= 50 or k < 40 or k >= n - 40 or k % 10 == 0]


def size(n):
    radius = X([(k + 1) * 2.0 ** -30 for k in range(n)])
    number = X([(1 + 5 * k % 7) * 2.0 ** 30 for k in range(n)])
    coefficient = [[X((1 + (7 * (i + j) + 3 * i * j) % 11) * 2.0 ** -50) for j in range(n)] for i in range(n)]
    bins = sampled(n)
    rates = {
        "gain_conserve_volume": fixed_pivot(radius, number, coefficient, "conserve_volume"),
        "loss": coagulation_loss_discrete(number, coefficient),
    }
    # Only the last bin differs: the small systems say enough, and the large one takes its time.
    if n <= 50:
        rates["gain_drop"] = fixed_pivot(radius, number, coefficient, "drop")
    return {"n": n, "bins": bins, **{name: [F(values[k]) for k in bins] for name, values in rates.items()}}


def main():
    head = {"kernel": "coagulation/coagulationRates", "inputs": INPUTS}
    lines = [f"{json.dumps(name)}:{dumps(value)}," for name, value in head.items()]
    body = ",\n".join(dumps(size(n)) for n in SIZES)
    with open(sys.argv[1], "w", encoding="utf-8", newline="\n") as out:
        out.write("{\n" + "\n".join(lines) + '\n"sizes":[\n' + body + "\n]}\n")


if __name__ == "__main__":
    main()
