"""Coefficients of assembly/math, from mpmath: `python coefficients.py` prints them all.

A polynomial is minimax by Remez' exchange, in 240 bits and then rounded; the error said with it is that of the rounded one."""

import struct
from itertools import groupby
from mpmath import mp, mpf

mp.prec = 240


def points(low, high, count):
    """About Chebyshev's, and none in the middle, where the functions below are 0/0."""
    return [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * (i + mpf("0.49")) / count) for i in range(count)]


def remez(f, count, low, high, weight):
    """c with the least maximum of |weight(x) (f(x) - sum c_k x^k)| for x from low to high."""
    x, grid = points(low, high, count + 1), points(low, high, 99 * count)
    values = [(p, f(p), weight(p)) for p in grid]
    for _ in range(12):
        system = mp.matrix(
            [[p**k for k in range(count)] + [(-1) ** i / weight(p)] for i, p in enumerate(x)]
        )
        c = mp.lu_solve(system, mp.matrix([f(p) for p in x]))
        errors = [(w * (y - mp.polyval(list(c[count - 1 :: -1]), p)), p) for p, y, w in values]
        extremes = [max(run, key=lambda e: abs(e[0])) for _, run in groupby(errors, key=lambda e: e[0] > 0)]
        while len(extremes) > count + 1:
            extremes.pop(0 if abs(extremes[0][0]) < abs(extremes[-1][0]) else -1)
        x = [p for _, p in extremes]
    return [float(k) for k in c[:count]], grid


def polynomial(name, f, count, low, high, weight):
    c, grid = remez(f, count, low, high, weight)
    error = max(abs(weight(x) * (f(x) - mp.polyval(c[::-1], x))) for x in grid)
    print(f"{name}: 2^{mp.nstr(mp.log(error, 2), 4)}\n  {', '.join(map(repr, c))}\n")


def bits(x):
    return struct.unpack("<q", struct.pack("<d", x))[0]


def number(word):
    return struct.unpack("<d", struct.pack("<q", word))[0]


def log_table():
    """Columns of logTable.ts, and the greatest |c m - 1|."""
    step, rows, most = 1 << 46, [], 0
    first = round(bits(0.5**0.5) / step)
    for i in range(first, first + 64):
        ends = [mpf(number(i * step + by)) for by in (-step // 2, step // 2)]
        c = mpf(1) if number(i * step) == 1 else mp.nint(2**11 / sum(ends)) / 2**10
        high = mp.nint(-mp.log(c) * 2**42) / 2**42
        rows.append([float(c), float(high), float(-mp.log(c) - high)])
        most = max(most, *(abs(c * m - 1) for m in ends))
    for name, column in zip(("inverse", "logHigh", "logLow"), zip(*rows)):
        print(f"{name}:\n  {', '.join(map(repr, column))}\n")
    return most


def erf_table():
    """Rows of erfTable.ts, and the greatest error of one."""
    most, end = mpf(0), mpf(1) / 8
    print("erf:")
    for i in range(24):
        a = mpf(i) / 4
        high = float(mp.erf(a))
        f = lambda d: (mp.erf(a + d) - mp.erf(a)) / d - 1
        weight = lambda d: (abs(d) + end / 100) / mp.erf(a + abs(d)) if i else mpf(1)
        c, grid = remez(f, 11, -end, end, weight)
        most = max(most, *(weight(x) * abs(f(x) - mp.polyval(c[::-1], x)) for x in grid))
        print(f"  {', '.join(map(repr, [high, float(mp.erf(a) - high), *c]))}")
    print(f"2^{mp.nstr(mp.log(most, 2), 4)}\n")


exp_end = mp.log(2) / 2
log_end = ((mp.sqrt(2) - 1) / (mp.sqrt(2) + 1)) ** 2
pow_end = log_table()


def log_series(z):
    s = mp.sqrt(z)
    return (2 * mp.atanh(s) - 2 * s) / s**3


polynomial("exp", lambda r: (mp.expm1(r) - r - r**2 / 2) / r**3, 10, -exp_end, exp_end, lambda r: (abs(r) + exp_end / 16) ** 2)
polynomial("log", log_series, 7, mpf(0), log_end, lambda z: z / 2 + log_end / 1000)
polynomial("pow", lambda r: (mp.log1p(r) - r + r**2 / 2) / r**3, 7, -pow_end, pow_end, lambda r: (abs(r) + pow_end / 8) ** 2)
erf_table()
