"""What functions of compiled systems take, in their order: fields of a kernel."""

from typing import NamedTuple

from system import require_isothermal

TRANSPORT = (
    "knudsenNumber",
    "slipCorrection",
    "mobility",
    "diffusionCoefficient",
    "meanThermalSpeed",
    "settlingVelocity",
)
VAPORS = "density", "molarMass", "surfaceTension", "massAccommodation", "diffusionCoefficient", "kappa"


def pick(values, *names):
    return [values[name] for name in names]


class Condensing(NamedTuple):
    """The arguments of an isothermal step of condensation."""

    vapors: list
    #: Whose activity is after κ; −1 where all have their mole fraction.
    water: int
    time_step: float
    #: Arrays that are read, and those that are written or updated.
    given: list
    written: list


def condensing(inputs, outputs):
    """Of a step that releases no energy: others are refused."""
    require_isothermal(inputs)
    outputs["energy"].fill(0)
    return Condensing(
        vapors=pick(inputs, *VAPORS),
        water=inputs["waterIndex"] if inputs["activity"] == "kappa" else -1,
        time_step=float(inputs["timeStep"]),
        given=pick(inputs, "temperature", "concentration", "vaporPressure"),
        written=pick(outputs, "mass", "gasConcentration", "massRate", "massTransfer"),
    )
