import warp as wp

from systems.arguments import TRANSPORT, pick
from systems.warp.air import BOLTZMANN, GRAVITY, path_of, slip_of, viscosity_of
from systems.warp.language import BLOCK, ONE, PI, F, Line, blocks, launches, place, record, shared

THERMAL = F(8.0) / PI


@wp.kernel
def transport_properties(
    n: int,
    of_box: int,
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
    """A block of particles of one box."""
    box, block = wp.tid() // of_box, wp.tid() % of_box
    energy = BOLTZMANN * temperature[box]
    path = path_of(temperature[box], pressure[box])
    drag = ONE / (F(6.0) * PI * viscosity_of(temperature[box]))
    exponent, thermal = F(-1.1) / path, THERMAL * energy
    first, there = place(box * n + block * BLOCK), n - block * BLOCK
    for k in range(BLOCK):
        if k < there:
            i = first + k
            inverse = ONE / radius[i]
            kn = path * inverse
            cc = slip_of(kn, exponent * radius[i])
            of_particle = cc * drag * inverse
            knudsen[i] = kn
            slip[i] = cc
            mobility[i] = of_particle
            diffusion[i] = energy * of_particle
            speed[i] = wp.sqrt(thermal / mass[i])
            velocity[i] = mass[i] * GRAVITY * of_particle


def prepare_transport(inputs, outputs):
    n, of_box = inputs["particle"], blocks(inputs["particle"])
    arrays = [*pick(inputs, "radius", "mass", "temperature", "pressure"), *pick(outputs, *TRANSPORT)]
    return launches(record(transport_properties, inputs["box"] * of_box, n, of_box, *map(shared, arrays)))
