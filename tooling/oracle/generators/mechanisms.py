"""What brings particles of air together, added up by choices (words of coagulationCoefficient)."""
from mpmath import mp
from core import K, P
from pair import brownian_matrix, charged_matrix, dns, sediment, shear
from particle import settling_air

# The parameters of the mechanisms of one box.
MECHANISMS = [P("temperature", "K", "1", "pos"), P("pressure", "Pa", "1", "pos"), P("diffusion", "word", "1", "any"), P("sedimentation", "word", "1", "any"), P("turbulence", "word", "1", "any"), P("accommodation", "1", "1", "unit")]
TURBULENCE = [P("turbulent_dissipation", "m2/s3", "1", "nonneg", optional=True), P("kinematic_viscosity", "m2/s", "1", "pos", optional=True), P("taylor_microscale_reynolds_number", "1", "1", "pos", optional=True)]


def mechanism_matrix(r, m, q, rho, x):
    """K of all pairs of spheres with these radii, masses, charges and densities"""
    T, Pr, diffusion, turbulence = x["temperature"], x["pressure"], x["diffusion"], x["turbulence"]
    parts = []
    if diffusion == "brownian":
        parts.append(brownian_matrix(r, m, T, Pr, x["accommodation"]))
    elif diffusion != "none":
        parts.append(charged_matrix(r, m, q, T, Pr, diffusion))
    if x["sedimentation"] == "on" or turbulence == "dns":
        velocity = [settling_air(a, b, T, Pr) for a, b in zip(r, rho)]
    if x["sedimentation"] == "on":
        parts.append(sediment(r, velocity))
    if turbulence == "shear":
        parts.append(shear(r, x["turbulent_dissipation"], x["kinematic_viscosity"]))
    elif turbulence == "dns":
        parts.append(dns(r, [v / K("g") for v in velocity], velocity, x["kinematic_viscosity"], x["turbulent_dissipation"], x["taylor_microscale_reynolds_number"]))
    return [[mp.fsum(p[i][j] for p in parts) for j in range(len(r))] for i in range(len(r))]
