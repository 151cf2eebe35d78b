import { constants } from "@aitken/contracts";
import { errorFunction } from "../../math/errorFunction.ts";

const gravity = constants.gravity.value;
const rootOfPi = Math.sqrt(Math.PI);

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s] from the standard deviation of their relative
 * velocity [m/s] > 0 and their inertia times [s] > 0. With w = g|τ₁ − τ₂| and b = w/(√2 σ):
 * w/2 erf b + σ/√2 [erf(b)/(2b) + e^(−b²)/√π]. Dodin & Elperin (2002); Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const dodin2002RadialRelativeVelocity = (
  velocityDeviation: number,
  firstInertiaTime: number,
  secondInertiaTime: number,
): number => {
  const settling = gravity * Math.abs(firstInertiaTime - secondInertiaTime);
  const b = (settling * Math.SQRT1_2) / velocityDeviation;
  const erf = errorFunction(b);
  const ratio = b === 0 ? 1 / rootOfPi : erf / (2 * b);
  return 0.5 * settling * erf + velocityDeviation * Math.SQRT1_2 * (ratio + Math.exp(-b * b) / rootOfPi);
};
