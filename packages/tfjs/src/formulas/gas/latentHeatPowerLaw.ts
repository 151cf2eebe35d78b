import type { Operations } from "../../operations.ts";

/** Latent heat that vanishes at the critical temperature, L₀ ((T_c − T)/T_c)^β; Watson (1943). */
export const latentHeatPowerLaw = <V>(
  o: Operations<V>,
  referenceLatentHeat: V | number,
  criticalTemperature: V | number,
  exponent: V | number,
  temperature: V | number,
): V =>
  o.multiply(
    referenceLatentHeat,
    o.power(o.atLeast(o.divide(o.subtract(criticalTemperature, temperature), criticalTemperature), 0), exponent),
  );
