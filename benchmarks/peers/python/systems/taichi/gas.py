import taichi as ti

import constants as c
from systems.taichi.language import BLOCK, Block, Line, exp, launch, outer


@ti.func
def buck(temperature):
    t = temperature - c.celsius_zero
    ice = t < 0
    slope = ti.select(ice, 23.036, 18.678) - t * ti.select(ice, 1 / 333.7, 1 / 234.5)
    return ti.select(ice, 611.15, 611.21) * exp(slope * t / (ti.select(ice, 279.82, 257.14) + t))


@ti.kernel
def buck_vapor_pressure(temperature: Line, pressure: Line):
    n = temperature.shape[0]
    ti.loop_config(serialize=outer.serialize, block_dim=32)
    for block in range((n + BLOCK - 1) // BLOCK):
        first, end = block * BLOCK, ti.min(block * BLOCK + BLOCK, n)
        over = Block(0.0)
        for i in range(first, end):
            over[i - first] = buck(temperature[i])
        for i in range(first, end):
            pressure[i] = over[i - first]


def prepare_buck(inputs, outputs):
    return launch(buck_vapor_pressure, inputs["temperature"], outputs["vaporPressure"])
