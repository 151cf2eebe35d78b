import type { Operations } from "../../operations.ts";

/** Volume of water on a solute, V_s κ a/(1 − a); Petters & Kreidenweis (2007). */
export const waterVolumeFromKappa = <V>(
  o: Operations<V>,
  soluteVolume: V | number,
  kappa: V | number,
  waterActivity: V | number,
): V => o.divide(o.multiply(soluteVolume, kappa, waterActivity), o.subtract(1, waterActivity));
