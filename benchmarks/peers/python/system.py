"""What a system says of itself, and what it offers the server: its arrays and its kernels."""

from dataclasses import dataclass, field
from typing import Any, Callable, Dict, List, Optional

#: Binds a kernel to its inputs and outputs, once; what it gives computes whenever it is called. Arrays in `outputs` are
#: overwritten; those that the kernel updates are there as they are before the first step. Sizes, choices and numbers are
#: among the inputs, by their names in the contract; what there is one of each box is an array of as many.
Prepare = Callable[[Dict[str, Any], Dict[str, Any]], Callable[[], Any]]


@dataclass(frozen=True)
class Arrays:
    """How a system keeps float64 arrays, row by row."""

    #: From an array of the standard library, with its shape.
    of: Callable[[Any, List[int]], Any]
    #: Of that shape, with any content.
    empty: Callable[[List[int]], Any]
    #: Overwrites the first array with the second.
    assign: Callable[[Any, Any], Any]
    #: The bytes of an array.
    bytes: Callable[[Any], bytes]


def require_hard_spheres(inputs: Dict[str, Any]) -> None:
    """What the peers compute of coagulation/coagulationCoefficient: the diffusion of charged hard spheres alone."""
    if inputs["diffusion"] != "hardSphere" or inputs["sedimentation"] != "off" or inputs["turbulence"] != "none":
        raise NotImplementedError("of coagulationCoefficient only the diffusion of charged hard spheres is here")


def require_isothermal(inputs: Dict[str, Any]) -> None:
    """What the peers compute of condensation/condensationStep: no latent heat, so no energy; all species partition."""
    if "latentHeat" in inputs or "partitioning" in inputs:
        raise NotImplementedError("of condensationStep only the isothermal step of species that all partition is here")


def nothing() -> None:
    """What waits for results where they are there when a call returns."""


@dataclass(frozen=True)
class System:
    """A system that is open: ready to compute."""

    #: What calls are given and give.
    arrays: Arrays
    kernels: Dict[str, Prepare]
    #: Of the system and of what it is built on, by name.
    versions: Dict[str, str]
    #: What its compiler was told.
    flags: List[str] = field(default_factory=list)
    #: Whether its compiler may change results: reassociate sums, forget NaN.
    fast_math: bool = False
    #: Arrays that stay, where the system keeps those in a way of its own.
    resident: Optional[Arrays] = None
    #: Waits until all that was begun is done.
    settle: Callable[[], None] = nothing
