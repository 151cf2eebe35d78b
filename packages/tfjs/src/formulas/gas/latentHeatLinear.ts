import type { Operations } from "../../operations.ts";

/** Latent heat that falls linearly with temperature, L₀ − s (T − T₀); 0 where that is below. */
export const latentHeatLinear = <V>(
  o: Operations<V>,
  referenceLatentHeat: V | number,
  slope: V | number,
  referenceTemperature: V | number,
  temperature: V | number,
): V => o.atLeast(o.subtract(referenceLatentHeat, o.multiply(slope, o.subtract(temperature, referenceTemperature))), 0);
