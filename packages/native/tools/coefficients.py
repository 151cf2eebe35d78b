"""Prints the coefficients and constants of cpp/math: `python3 tools/coefficients.py`; needs mpmath.

A polynomial's coefficients are those that make its largest error smallest, by Remez's exchange over a fine grid. They are
rounded to float64 one after the other, the lowest first, fitting the others again each time. The error shown is that with all
rounded.
"""

from mpmath import atanh, ceil, cos, erf, erfc, exp, expm1, floor, log, log1p, lu_solve, matrix, mp, mpf, nstr, pi, polylog
from mpmath import polyval, sqrt

mp.prec = 200


def minimax(points, values, weights, count):
    """The `count` coefficients of the polynomial with the smallest largest |weight (value - polynomial)|."""
    chosen = [round(k * (len(points) - 1) / count) for k in range(count + 1)]
    for _ in range(60):
        system, right = matrix(count + 1, count + 1), matrix(count + 1, 1)
        for row, at in enumerate(chosen):
            for column in range(count):
                system[row, column] = weights[at] * points[at] ** column
            system[row, count] = (-1) ** row
            right[row] = weights[at] * values[at]
        coefficients = list(lu_solve(system, right))[:count]
        errors = [w * (v - polyval(coefficients[::-1], x)) for x, v, w in zip(points, values, weights)]
        # The extreme of each stretch of one sign; of too many the smallest goes, with its smaller neighbour
        # unless it is at an end.
        extremes = []
        for at, error in enumerate(errors):
            if not extremes or (errors[extremes[-1]] > 0) != (error > 0):
                extremes.append(at)
            elif abs(error) > abs(errors[extremes[-1]]):
                extremes[-1] = at
        while len(extremes) > count + 1:
            sizes = [abs(errors[at]) for at in extremes]
            smallest = sizes.index(min(sizes))
            if len(extremes) > count + 2 and 0 < smallest < len(extremes) - 1:
                first = smallest - (sizes[smallest - 1] < sizes[smallest + 1])
                del extremes[first : first + 2]
            else:
                del extremes[0 if sizes[0] < sizes[-1] else -1]
        if len(extremes) < count + 1 or extremes == chosen:
            break
        chosen = extremes
    return coefficients


def polynomial(name, function, weight, low, high, count, grid=600):
    """Prints the first `count` coefficients for low <= x <= high, where weight(x) is what an error counts."""
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * (k + mpf(1) / 2) / grid) for k in range(grid)]
    weights = [weight(x) for x in points]
    rest = [function(x) for x in points]
    print(name)
    for left in range(count, 0, -1):
        first = mpf(float(minimax(points, rest, weights, left)[0]))
        print(f"  {float(first).hex()}")
        rest = [(v - first) / x for v, x in zip(rest, points)]
        weights = [w * abs(x) for w, x in zip(weights, points)]
    worst = max(abs(w * v) for w, v in zip(weights, rest))
    print(f"  largest error {nstr(worst, 3)} = 2^{nstr(log(worst, 2), 4)}")


def parts(name, value, bits):
    """Prints `value` as a sum of two float64, the first with so few bits that an integer times it is exact."""
    unit = mpf(2) ** (ceil(log(value, 2)) - bits)
    high = floor(value / unit) * unit
    print(f"{name}\n  {float(high).hex()}\n  {float(value - high).hex()}")


# A little more than what the arguments can be.
wider = 1 + mpf(2) ** -30

half = wider * log(2) / 2
polynomial("exponential: (e^r - 1 - r)/r^2", lambda r: (expm1(r) - r) / r**2, abs, -half, half, 11)
parts("exponential: ln 2", log(2), 32)
sixteenth = wider * log(2) / 16
polynomial("exponential by eighths: (e^r - 1 - r)/r^2", lambda r: (expm1(r) - r) / r**2, lambda r: r**2, -sixteenth, sixteenth, 6)
for eighth in range(8):
    parts(f"exponential by eighths: 2^({eighth}/8)", mpf(2) ** (mpf(eighth) / 8), 53)

# ln(1 + f) = 2 atanh(s) with s = f/(2 + f), z = s^2
largest = wider * ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2
arc = lambda z: atanh(sqrt(z)) / sqrt(z)
polynomial("logarithm: (2 atanh(s)/s - 2)/z", lambda z: 2 * (arc(z) - 1) / z, lambda z: z / 2, 0, largest, 7)
polynomial("power: (atanh(s)/s - 1 - z/3)/z^2", lambda z: (arc(z) - 1 - z / 3) / z**2, lambda z: z**2, 0, largest, 8)
parts("logarithm: ln 2", log(2), 42)
parts("power: 1/3", mpf(1) / 3, 53)

parts("powerOfTen: lg 2", log(2, 10), 42)
parts("powerOfTen: ln 10", log(10), 2)

a = mpf(27) / 32
quotient = lambda z: erf(sqrt(z)) / sqrt(z)
polynomial("errorFunction: erf(x)/x - 1, z = x^2", lambda z: quotient(z) - 1, lambda z: 1 / quotient(z), 0, a**2, 11)
polynomial(
    "errorFunction: ln(erfc(a + u)/erfc(a))/u",
    lambda u: log(erfc(a + u) / erfc(a)) / u,
    lambda u: u * erfc(a + u) / erf(a + u),
    0,
    mpf("5.95") - a,
    18,
)
print(f"errorFunction: erfc(a)\n  {float(erfc(a)).hex()}")

# x = 3 (1 + t)/(1 - t)
scaled = lambda x: exp(x**2) * erfc(x) * (x + mpf("0.5"))
polynomial(
    "complementaryErrorFunction: e^(x^2) erfc(x) (x + 1/2), t = (x - 3)/(x + 3)",
    lambda t: scaled(3 * (1 + t) / (1 - t)),
    lambda t: 1 / scaled(3 * (1 + t) / (1 - t)),
    (mpf(15) / 32 - 3) / (mpf(15) / 32 + 3) * wider,
    mpf(25) / 31,
    24,
)


def debye(x):
    return (pi**2 / 6 + x * log1p(-exp(-x)) - polylog(2, exp(-x))) / x


polynomial(
    "debyeFunction: (D1(x) - 1 + x/4)/z, z = x^2",
    lambda z: (debye(sqrt(z)) - 1 + sqrt(z) / 4) / z,
    lambda z: z / debye(sqrt(z)),
    0,
    mpf("2.75") ** 2,
    11,
)
largest = wider * exp(mpf("-2.75"))
polynomial("debyeFunction: -ln(1 - q)/q", lambda q: -log1p(-q) / q, lambda q: -q * log(q) / (pi**2 / 6), 0, largest, 9)
polynomial("debyeFunction: Li2(q)/q", lambda q: polylog(2, q) / q, lambda q: q / (pi**2 / 6), 0, largest, 8)
parts("debyeFunction: pi^2/6", pi**2 / 6, 53)
