import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Saturation vapor pressure from a known one, p₀ exp(L/R · (T − T₀)/(T T₀)); Clausius (1850). */
export const clausiusClapeyronVaporPressure = <V>(
  o: Operations<V>,
  latentHeat: V | number,
  referenceTemperature: V | number,
  referencePressure: V | number,
  temperature: V | number,
): V => {
  const difference = o.divide(
    o.subtract(temperature, referenceTemperature),
    o.multiply(temperature, referenceTemperature),
  );
  return o.multiply(
    referencePressure,
    o.exponential(o.multiply(o.multiply(1 / scaledConstants.gasConstant, latentHeat), difference)),
  );
};
