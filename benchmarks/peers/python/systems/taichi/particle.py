from math import pi

import taichi as ti

import constants as c
from systems.arguments import TRANSPORT, pick
from systems.taichi.air import path_of, slip_of, viscosity_of
from systems.taichi.language import BLOCK, Block, Line, launch, outer


@ti.kernel
def transport_properties(
    boxes: ti.i32,
    n: ti.i32,
    radius: Line,
    mass: Line,
    temperature: Line,
    pressure: Line,
    knudsen: Line,
    slip: Line,
    mobility: Line,
    diffusion: Line,
    speed: Line,
    velocity: Line,
):
    ti.loop_config(serialize=outer.serialize, block_dim=32)
    for b, block in ti.ndrange(boxes, (n + BLOCK - 1) // BLOCK):
        energy = c.boltzmann * temperature[b]
        path = path_of(temperature[b], pressure[b])
        drag = 1 / (6 * pi * viscosity_of(temperature[b]))
        exponent, thermal = -1.1 / path, 8 / pi * energy
        first, end = b * n + block * BLOCK, b * n + ti.min(block * BLOCK + BLOCK, n)
        kn, cc, of_particle, squared, weight = Block(0.0), Block(0.0), Block(0.0), Block(0.0), Block(0.0)
        for i in range(first, end):
            inverse = 1 / radius[i]
            kn_i = path * inverse
            cc_i = slip_of(kn_i, exponent * radius[i])
            kn[i - first] = kn_i
            cc[i - first] = cc_i
            of_particle[i - first] = cc_i * drag * inverse
            squared[i - first] = ti.sqrt(thermal / mass[i])
            weight[i - first] = mass[i] * c.gravity * (cc_i * drag * inverse)
        for i in range(first, end):
            knudsen[i] = kn[i - first]
            slip[i] = cc[i - first]
            mobility[i] = of_particle[i - first]
            diffusion[i] = energy * of_particle[i - first]
            speed[i] = squared[i - first]
            velocity[i] = weight[i - first]


def prepare_transport(inputs, outputs):
    given = pick(inputs, "box", "particle", "radius", "mass", "temperature", "pressure")
    return launch(transport_properties, *given, *pick(outputs, *TRANSPORT))
