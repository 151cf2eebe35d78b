import { constants } from "@aitken/contracts";

const charge = constants.elementaryCharge.value;
/** e²/(4π ε k_B) [m K] */
const factor = ((charge / (4 * Math.PI * constants.airPermittivity.value)) * charge) / constants.boltzmann.value;

/**
 * Coulomb potential of two particles in contact over the thermal energy [1], > 0 where they attract each other: from radii
 * [m] > 0, charges [elementary charges] and temperature [K] > 0; at least the lower limit [1].
 * Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410, eq. 7.
 */
export const coulombPotentialRatio = (
  firstRadius: number,
  secondRadius: number,
  firstCharge: number,
  secondCharge: number,
  temperature: number,
  lowerLimit: number,
): number =>
  Math.max((-factor * (firstCharge * secondCharge)) / ((firstRadius + secondRadius) * temperature), lowerLimit);
