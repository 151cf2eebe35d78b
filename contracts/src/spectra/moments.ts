import { nonNegative, positive } from "../domain.ts";
import { checkNumber, checkNumbers, type Numbers } from "./checks.ts";

/**
 * The sum over all bins: total number, surface, volume or mass.
 * @param amount in each bin, ≥ 0, in any unit
 * @throws AitkenError `wrong-type` or `out-of-domain`, with the first index at fault
 */
export const total = (amount: Numbers): number => {
  checkNumbers("amount", amount, nonNegative);
  return Array.prototype.reduce.call<Numbers, [(sum: number, value: number) => number, number], number>(
    amount,
    (sum, value) => sum + value,
    0,
  );
};

const perBin = (number: Numbers, radius: Numbers, ofSphere: (radius: number) => number): Float64Array => {
  checkNumbers("number", number, nonNegative);
  checkNumbers("radius", radius, positive, number.length);
  return Float64Array.from(number, (count, k) => count * ofSphere(radius[k]!));
};

/**
 * The moment of order k of a size distribution, Σ N rᵏ [m^k/m³].
 * @param number concentration in each bin [1/m³], ≥ 0
 * @param radius of the particles of each bin [m]
 * @param order any finite number
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const moment = (number: Numbers, radius: Numbers, order: number): number =>
  total(perBin(number, radius, (r) => r ** order));

/**
 * Surface of spherical particles in each bin, 4π r² N [m²/m³].
 * @param number concentration [1/m³], ≥ 0
 * @param radius of the particles of each bin [m]
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const surfaceConcentration = (number: Numbers, radius: Numbers): Float64Array =>
  perBin(number, radius, (r) => 4 * Math.PI * (r * r));

/**
 * Volume of spherical particles in each bin, 4π/3 r³ N [m³/m³].
 * @param number concentration [1/m³], ≥ 0
 * @param radius of the particles of each bin [m]
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const volumeConcentration = (number: Numbers, radius: Numbers): Float64Array =>
  perBin(number, radius, (r) => (4 / 3) * Math.PI * (r * r * r));

/**
 * Mass of spherical particles in each bin, ρ 4π/3 r³ N [kg/m³].
 * @param number concentration [1/m³], ≥ 0
 * @param radius of the particles of each bin [m]
 * @param density of the particles [kg/m³], the same for all
 * @throws AitkenError `wrong-type`, `wrong-shape` or `out-of-domain`, with the first index at fault
 */
export const massConcentration = (number: Numbers, radius: Numbers, density: number): Float64Array => {
  checkNumber("density", density, positive);
  return volumeConcentration(number, radius).map((volume) => volume * density);
};
