import {
  airReferenceTemperature,
  airReferenceViscosity,
  airSutherlandTemperature,
} from "../../../build/constants.generated";

/** Dynamic viscosity of air [Pa s] at a temperature [K] > 0. Sutherland (1893). */
export function dynamicViscosity(temperature: f64): f64 {
  const ratio = temperature / airReferenceTemperature;
  return (
    (airReferenceViscosity * ratio * sqrt<f64>(ratio) * (airReferenceTemperature + airSutherlandTemperature)) /
    (temperature + airSutherlandTemperature)
  );
}
