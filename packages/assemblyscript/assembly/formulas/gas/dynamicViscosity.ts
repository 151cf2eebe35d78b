import {
  airReferenceTemperature,
  airReferenceViscosity,
  airSutherlandTemperature,
} from "../../../build/constants.generated";

const scale: f64 =
  (airReferenceViscosity * (airReferenceTemperature + airSutherlandTemperature)) / airReferenceTemperature;

/** Dynamic viscosity of air [Pa s] at a temperature [K] > 0: μ₀ (T/T₀)^1.5 (T₀ + S)/(T + S). Sutherland (1893). */
// @ts-ignore: decorator
@inline
export function dynamicViscosity(temperature: v128): v128 {
  const root = f64x2.sqrt(f64x2.mul(temperature, f64x2.splat(1 / airReferenceTemperature)));
  return f64x2.div(
    f64x2.mul(f64x2.mul(temperature, root), f64x2.splat(scale)),
    f64x2.add(temperature, f64x2.splat(airSutherlandTemperature)),
  );
}
