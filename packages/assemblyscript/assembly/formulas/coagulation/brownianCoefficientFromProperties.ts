/**
 * Brownian coagulation coefficient [m³/s] of two particles from the radius [m] > 0, diffusion coefficient [m²/s] > 0, Fuchs's length
 * [m] ≥ 0 and mean thermal speed [m/s] > 0 of either, and the accommodation [1] in (0, 1].
 * Fuchs (1964); Seinfeld & Pandis (2016), eq. 13.56.
 */
// @ts-ignore: decorator
@inline
export function brownianCoefficientFromProperties(
  firstRadius: v128,
  secondRadius: v128,
  firstDiffusion: v128,
  secondDiffusion: v128,
  firstLength: v128,
  secondLength: v128,
  firstSpeed: v128,
  secondSpeed: v128,
  accommodation: v128,
): v128 {
  const speed = f64x2.sqrt(f64x2.add(f64x2.mul(firstSpeed, firstSpeed), f64x2.mul(secondSpeed, secondSpeed)));
  return brownianCoefficientOf(
    f64x2.add(firstRadius, secondRadius),
    f64x2.mul(f64x2.splat(4 * Math.PI), f64x2.add(firstDiffusion, secondDiffusion)),
    f64x2.add(f64x2.mul(firstLength, firstLength), f64x2.mul(secondLength, secondLength)),
    f64x2.mul(f64x2.mul(f64x2.splat(Math.PI), accommodation), speed),
  );
}

/**
 * The same from R = r_i + r_j, 4π(D_i + D_j), g_i² + g_j² and πα√(c̄_i² + c̄_j²): with a = 4π(D_i + D_j)(R + √(g_i² + g_j²)) and
 * k = R² πα√(c̄_i² + c̄_j²) it is a k/(a + k).
 */
// @ts-ignore: decorator
@inline
export function brownianCoefficientOf(radius: v128, diffusion: v128, squaredLength: v128, speed: v128): v128 {
  const reach = f64x2.mul(diffusion, f64x2.add(radius, f64x2.sqrt(squaredLength)));
  const kinetic = f64x2.mul(f64x2.mul(radius, radius), speed);
  return f64x2.mul(kinetic, f64x2.div(reach, f64x2.add(kinetic, reach)));
}
