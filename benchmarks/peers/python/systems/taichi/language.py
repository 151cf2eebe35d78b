"""
What the kernels here are written with. A loop becomes vectors where what it writes to is local: for all that the compiler
knows, a store to an array may hit what holds the array's address. So loops compute a block, others copy it.
"""

from functools import partial
from math import factorial, log
from types import SimpleNamespace

import numpy as np
import taichi as ti

Line = ti.types.ndarray(dtype=ti.f64, ndim=1)
Indices = ti.types.ndarray(dtype=ti.i32, ndim=1)

BLOCK = 32
Block = ti.types.vector(BLOCK, ti.f64)

#: How outer loops run, said before a kernel is compiled: one thread need not wait for another that does its work.
outer = SimpleNamespace(serialize=True)

LN2 = log(2)
#: Of the series of (exp(r) - 1)/r, |r| ≤ ln 2 / 2, from its end.
SERIES = [1 / factorial(k) for k in range(13, 0, -1)]
#: Two thirds of the upper bits of 1, less what makes errors of a linear cube root least.
CBRT_MAGIC = 715094163


@ti.func
def exponential_parts(x):
    """2^k and q with exp(x) = 2^k (1 + q), for -700 < x < 700, by arithmetic alone: ti.exp is a call for each number."""
    k = ti.floor(x * (1 / LN2) + 0.5)
    r = x - k * LN2
    # In two halves, which need not wait for each other.
    square = r * r
    q, other = SERIES[0], SERIES[1]
    for odd, even in ti.static(zip(SERIES[2::2], SERIES[3::2])):
        q, other = q * square + odd, other * square + even
    q = q * square + SERIES[-1] + other * r
    return ti.bit_cast((ti.cast(ti.cast(k, ti.i32), ti.i64) + 1023) << 52, ti.f64), q * r


@ti.func
def exp(x):
    scale, q = exponential_parts(x)
    return scale + scale * q


@ti.func
def cbrt(x):
    """Of x > 0: a third of the exponent, then Halley's iteration."""
    third = ti.raw_div(ti.cast(ti.bit_cast(x, ti.i64) >> 32, ti.i32), 3) + CBRT_MAGIC
    y = ti.bit_cast(ti.cast(third, ti.i64) << 32, ti.f64)
    for _ in ti.static(range(3)):
        cube = y * y * y
        y = y * (cube + 2 * x) / (2 * cube + x)
    return y


def own(values):
    """An array of Taichi, flat: where an element of several dimensions is, is computed anew for each."""
    array = ti.ndarray(ti.i32 if values.dtype == np.int32 else ti.f64, values.size)
    array.from_numpy(values.reshape(-1))
    return array


def like(example, values):
    """An array of NumPy where the example is one, else Taichi's own."""
    return values if isinstance(example, np.ndarray) else own(values)


def numpy_of(values):
    return values if isinstance(values, np.ndarray) else values.to_numpy()


def launch(kernel, *arguments):
    """
    What runs a kernel: on Taichi's own arrays as a graph, which looks at its arguments once; on arrays of NumPy by a
    call, which looks at them each time.
    """
    if any(isinstance(argument, np.ndarray) for argument in arguments):
        return partial(kernel, *(a.reshape(-1) if isinstance(a, np.ndarray) else a for a in arguments))
    named = {f"argument{place}": argument for place, argument in enumerate(arguments)}
    graph = ti.graph.GraphBuilder()
    graph.dispatch(kernel, *(symbol_of(name, value) for name, value in named.items()))
    return partial(graph.compile().run, named)


def symbol_of(name, value):
    if isinstance(value, ti.Ndarray):
        return ti.graph.Arg(ti.graph.ArgKind.NDARRAY, name, value.dtype, ndim=1)
    return ti.graph.Arg(ti.graph.ArgKind.SCALAR, name, ti.i32 if isinstance(value, int) else ti.f64)
