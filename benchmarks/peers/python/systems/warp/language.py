"""What the kernels here are written with: float64, blocks of a fixed length, functions that become vectors."""

from math import factorial, log, pi

import numpy as np
import warp as wp

F = wp.float64
Line = wp.array(dtype=wp.float64)
Indices = wp.array(dtype=wp.int32)

ZERO, HALF, ONE, TWO, THIRD, PI = F(0), F(0.5), F(1), F(2), F(1 / 3), F(pi)
#: Elements that a loop goes over: of what Warp makes, the loops of a fixed length are those that become vectors.
BLOCK = wp.constant(64)

PER_LN2, LN2 = F(1 / log(2)), F(log(2))
#: Of the series of (exp(r) - 1)/r, |r| ≤ ln 2 / 2, from its end.
SERIES = wp.constant(wp.types.vector(13, wp.float64)([1 / factorial(k) for k in range(13, 0, -1)]))
#: Two thirds of the bits of 1.
CBRT_MAGIC = F(2 / 3 * 0x3FF0000000000000)


@wp.struct
class Exponential:
    """2^k and q with exp(x) = 2^k (1 + q)."""

    scale: wp.float64
    rest: wp.float64


@wp.func
def exponential_parts(x: wp.float64):
    """For -700 < x < 700, by arithmetic alone: wp.exp is a call for each number."""
    k = wp.floor(x * PER_LN2 + HALF)
    r = x - k * LN2
    # In two halves, which need not wait for each other.
    square = r * r
    q, other = SERIES[0], SERIES[1]
    for i in range(1, 6):
        q = q * square + SERIES[2 * i]
        other = other * square + SERIES[2 * i + 1]
    q = q * square + SERIES[12] + other * r
    parts = Exponential()
    parts.scale = wp.cast((wp.int64(k) + wp.int64(1023)) << wp.int64(52), wp.float64)
    parts.rest = q * r
    return parts


@wp.func
def exp(x: wp.float64):
    parts = exponential_parts(x)
    return parts.scale + parts.scale * parts.rest


@wp.func
def cbrt(x: wp.float64):
    """Of x > 0: a third of the exponent, then Halley's iteration."""
    y = wp.cast(wp.int64(F(wp.cast(x, wp.int64)) * THIRD + CBRT_MAGIC), wp.float64)
    for _ in range(3):
        cube = y * y * y
        y = y * (cube + TWO * x) / (TWO * cube + x)
    return y


@wp.func
def place(index: int):
    """An index that the compiler sees not to count from the end."""
    return wp.max(index, 0)


def blocks(count):
    """How many blocks hold so many elements."""
    return -(-count // BLOCK)


def shared(values):
    """An array of NumPy, flat, as Warp's: the same memory."""
    return wp.array(values.reshape(-1), dtype=wp.dtype_from_numpy(values.dtype), copy=False, device="cpu")


def scratch(*shape):
    return shared(np.empty(shape))


def record(kernel, threads, *arguments):
    """What launches a kernel again and again: its arguments are packed once."""
    return wp.launch(kernel, dim=threads, inputs=arguments, device="cpu", record_cmd=True).launch


def launches(*runs):
    """One after the other."""
    if len(runs) == 1:
        return runs[0]

    def run():
        for one in runs:
            one()

    return run
