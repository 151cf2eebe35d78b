import { millimetreOfMercury } from "../../../build/constants.generated";
import { powerOfTen } from "../../math/powerOfTen";

/**
 * Saturation vapor pressure [Pa] from Antoine's coefficients a [1], b [K], c [K], for mmHg, and a temperature [K] > 0 other than c:
 * 10^(a − b/(T − c)) mmHg. Antoine (1888).
 */
// @ts-ignore: decorator
@inline
export function antoineVaporPressure(a: v128, b: v128, c: v128, temperature: v128): v128 {
  return f64x2.mul(f64x2.splat(millimetreOfMercury), powerOfTen(f64x2.sub(a, f64x2.div(b, f64x2.sub(temperature, c)))));
}
