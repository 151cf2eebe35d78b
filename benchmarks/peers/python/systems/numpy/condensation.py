"""A step of condensation: some boxes at a time."""

from math import pi

import numpy as np

import constants as c
from system import require_isothermal

from .blocks import blocks, scratch


def condensation_step(inputs, outputs):
    require_isothermal(inputs)
    outputs["energy"].fill(0)
    n, species, dt = inputs["particle"], inputs["species"], inputs["timeStep"]
    water = inputs["waterIndex"] if inputs["activity"] == "kappa" else None
    column = lambda name: inputs[name][:, None]
    density, molar_mass, alpha, diffusion = (
        column(name) for name in ("density", "molarMass", "massAccommodation", "diffusionCoefficient")
    )
    tension, kappa = column("surfaceTension"), inputs["kappa"].copy()
    others = np.arange(species) != inputs["waterIndex"]
    still = np.flatnonzero((inputs["massAccommodation"] == 0) | (inputs["diffusionCoefficient"] == 0))
    parts = blocks(inputs["box"], n * species)
    most = max((part.stop - part.start for part in parts), default=0)
    wide, narrow = scratch(2, (most, species, n)), scratch(3, (most, n))

    def run():
        for part in parts:
            boxes = part.stop - part.start
            t = inputs["temperature"][part, None, None]
            number = inputs["concentration"][part]
            mass, gas = outputs["mass"][part], outputs["gasConcentration"][part]
            rate, transfer = outputs["massRate"][part], outputs["massTransfer"][part]
            volume, activity = (one[:boxes] for one in wide)
            total, amount, inverse = (one[:boxes] for one in narrow)
            np.divide(mass, density, out=volume)
            np.sum(volume, axis=1, out=total)
            np.divide(mass, molar_mass, out=activity)
            np.sum(activity, axis=1, out=amount)
            empty = (total == 0) | (number == 0)
            with np.errstate(divide="ignore", invalid="ignore"):
                activity /= amount[:, None, :]
                if water is not None:
                    np.matmul(kappa[others], volume[:, others], out=amount)
                    amount += volume[:, water]
                    np.divide(volume[:, water], amount, out=activity[:, water])
            if empty.any():
                np.nan_to_num(activity, copy=False)
            total *= 0.75 / pi
            np.cbrt(total, out=inverse)
            np.maximum(inverse, c.smallest_radius, out=inverse)
            radius = inverse
            vapor = c.gas_constant * t / molar_mass
            path = 3 * diffusion / np.sqrt(8 / pi * vapor)
            kelvin = 2 * tension / (vapor * density)
            saturation = inputs["vaporPressure"][part, :, None] / vapor
            # The concentration over the surface, then the rate.
            surface = volume
            np.divide(kelvin, radius[:, None], out=surface)
            np.minimum(surface, 100, out=surface)
            np.exp(surface, out=surface)
            surface *= saturation
            surface *= activity
            np.subtract(gas[:, :, None], surface, out=surface)
            knudsen = activity
            np.divide(path, radius[:, None], out=knudsen)
            np.add(knudsen, 1 + 0.283 * alpha, out=rate)
            rate *= knudsen
            rate += 0.75 * alpha
            knudsen += 1
            knudsen *= radius[:, None]
            knudsen *= 3 * pi * alpha * diffusion
            np.divide(knudsen, rate, out=rate)
            rate *= surface
            rate[:, still] = 0
            if empty.any():
                rate[np.broadcast_to(empty[:, None], rate.shape)] = 0
            # What is moved, within what the particles and the gas hold.
            moved = volume
            np.multiply(rate, dt, out=moved)
            np.negative(mass, out=activity)
            np.maximum(moved, activity, out=moved)
            np.multiply(moved, number[:, None], out=transfer)
            np.maximum(transfer, 0, out=activity)
            wanted = activity.sum(axis=2)
            there = gas + (wanted - transfer.sum(axis=2))
            short = wanted > there
            if short.any():
                share = np.where(short, there / np.where(wanted > 0, wanted, 1), 1.0)[:, :, None]
                np.multiply(moved, share, out=moved, where=moved > 0)
                np.multiply(transfer, share, out=transfer, where=transfer > 0)
            mass += moved
            np.copyto(gas, np.where(short, 0, np.maximum(there - wanted, 0)))

    return run
