import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Saturation vapor pressure, 10^(a − b/(T − c)) mmHg; Antoine (1888). */
export const antoineVaporPressure = <V>(
  o: Operations<V>,
  a: V | number,
  b: V | number,
  c: V | number,
  temperature: V | number,
): V =>
  o.multiply(
    scaledConstants.millimetreOfMercury,
    o.exponential(o.multiply(Math.LN10, o.subtract(a, o.divide(b, o.subtract(temperature, c))))),
  );
