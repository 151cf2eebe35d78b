import type { Operations } from "../operations.ts";
import { scaledConstants } from "../units.ts";

/** Mean free path of a vapor, λ = 3D/√(8 R T/(π M)). */
export const vaporMeanFreePath = <V>(o: Operations<V>, diffusion: V, molarMass: V, temperature: V | number): V => {
  const squaredSpeed = o.divide(o.multiply((8 * scaledConstants.gasConstant) / Math.PI, temperature), molarMass);
  return o.divide(o.multiply(3, diffusion), o.squareRoot(squaredSpeed));
};

/**
 * Fuchs & Sutugin (1971), f = 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α) with Kn = λ/r, written without Kn so that it
 * divides once; 0 for α = 0.
 */
export const transitionCorrection = <V>(o: Operations<V>, radius: V, meanFreePath: V, accommodation: V): V => {
  const reach = o.multiply(0.75, accommodation, radius);
  const numerator = o.multiply(reach, o.add(radius, meanFreePath));
  const near = o.multiply(
    meanFreePath,
    o.add(meanFreePath, o.multiply(radius, o.add(1, o.multiply(0.283, accommodation)))),
  );
  return o.divide(numerator, o.atLeast(o.add(near, o.multiply(reach, radius)), smallest));
};

/** In place of 0 below a fraction line whose upper part is 0 too. */
const smallest = 1e-30;
