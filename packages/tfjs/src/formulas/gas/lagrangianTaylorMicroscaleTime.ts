import type { Operations } from "../../operations.ts";

/** Lagrangian Taylor microscale of time, τ_K √(2Re_λ/(√15 a₀)); Ayala, Rosa & Wang (2008). */
export const lagrangianTaylorMicroscaleTime = <V>(
  o: Operations<V>,
  kolmogorovTime: V | number,
  taylorMicroscaleReynoldsNumber: V | number,
  normalizedAccelerationVariance: V | number,
): V =>
  o.multiply(
    kolmogorovTime,
    o.squareRoot(
      o.divide(o.multiply(2 / Math.sqrt(15), taylorMicroscaleReynoldsNumber), normalizedAccelerationVariance),
    ),
  );
