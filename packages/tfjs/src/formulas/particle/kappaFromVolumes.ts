import type { Operations } from "../../operations.ts";

/** Hygroscopicity of a solute from the water on it, (1 − a)/a · V_w/V_s; Petters & Kreidenweis (2007). */
export const kappaFromVolumes = <V>(
  o: Operations<V>,
  soluteVolume: V | number,
  waterVolume: V | number,
  waterActivity: V | number,
): V => o.divide(o.multiply(o.subtract(1, waterActivity), waterVolume), o.multiply(waterActivity, soluteVolume));
