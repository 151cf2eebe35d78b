import { airMolarMass } from "../../../build/constants.generated";
import { dynamicViscosity } from "./dynamicViscosity";
import { meanFreePath } from "./meanFreePath";

/** Mean free path of air [m] at a temperature [K] > 0 and a pressure [Pa] > 0. Seinfeld & Pandis (2016), eq. 9.6. */
// @ts-ignore: decorator
@inline
export function airMeanFreePath(temperature: v128, pressure: v128): v128 {
  return meanFreePath(temperature, pressure, f64x2.splat(airMolarMass), dynamicViscosity(temperature));
}
