import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

const { airReferenceViscosity, airReferenceTemperature, airSutherlandTemperature: sutherland } = scaledConstants;

/** Dynamic viscosity of air at a temperature; Sutherland (1893). */
export const dynamicViscosity = <V>(o: Operations<V>, temperature: V | number): V => {
  const ratio = o.divide(temperature, airReferenceTemperature);
  return o.multiply(
    ratio,
    o.squareRoot(ratio),
    o.divide(airReferenceViscosity * (airReferenceTemperature + sutherland), o.add(temperature, sutherland)),
  );
};
