/** √(8π) */
const rootOf8Pi: f64 = 5.0132565492620005;

/**
 * Dimensionless coagulation coefficient of neutral hard spheres [1] from the diffusive Knudsen number K [1] ≥ 0:
 * (4πK² + 25.836K³ + √(8π) 11.211K⁴)/(1 + 3.502K + 7.211K² + 11.211K³). Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410.
 */
// @ts-ignore: decorator
@inline
export function hardSphereDimensionless(diffusiveKnudsenNumber: v128): v128 {
  // Beyond it H/K is constant, while powers would overflow.
  const k = f64x2.pmin(diffusiveKnudsenNumber, f64x2.splat(1e75));
  const numerator = f64x2.mul(
    k,
    f64x2.add(
      f64x2.splat(4 * Math.PI),
      f64x2.mul(k, f64x2.add(f64x2.splat(25.836), f64x2.mul(k, f64x2.splat(rootOf8Pi * 11.211)))),
    ),
  );
  const denominator = f64x2.add(
    f64x2.splat(1),
    f64x2.mul(
      k,
      f64x2.add(f64x2.splat(3.502), f64x2.mul(k, f64x2.add(f64x2.splat(7.211), f64x2.mul(k, f64x2.splat(11.211))))),
    ),
  );
  return f64x2.mul(diffusiveKnudsenNumber, f64x2.div(numerator, denominator));
}
