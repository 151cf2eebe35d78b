import warp as wp

import constants as c
from systems.warp.language import BLOCK, ZERO, F, Line, blocks, exp, launches, place, record, shared

CELSIUS_ZERO = F(c.celsius_zero)
#: Of one over the curvatures 333.7 K and 234.5 K.
ICE_CURVATURE, WATER_CURVATURE = F(1 / 333.7), F(1 / 234.5)


@wp.func
def buck(temperature: wp.float64):
    t = temperature - CELSIUS_ZERO
    ice = t < ZERO
    slope = wp.where(ice, F(23.036), F(18.678)) - t * wp.where(ice, ICE_CURVATURE, WATER_CURVATURE)
    factor, offset = wp.where(ice, F(611.15), F(611.21)), wp.where(ice, F(279.82), F(257.14))
    return factor * exp(slope * t / (offset + t))


@wp.kernel
def buck_vapor_pressure(temperature: Line, pressure: Line):
    first = place(wp.tid() * BLOCK)
    for k in range(BLOCK):
        if k < pressure.shape[0] - first:
            pressure[first + k] = buck(temperature[first + k])


def prepare_buck(inputs, outputs):
    temperature = shared(inputs["temperature"])
    return launches(
        record(buck_vapor_pressure, blocks(temperature.size), temperature, shared(outputs["vaporPressure"]))
    )
