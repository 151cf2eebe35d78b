/**
 * Volume of vapor that a particle collects per time [m³/s] from its radius [m] ≥ 0, the transition correction [1] ≥ 0 and the vapor's
 * diffusion coefficient [m²/s] ≥ 0: 4πrDf. Seinfeld & Pandis (2016), ch. 12.
 */
// @ts-ignore: decorator
@inline
export function firstOrderMassTransport(radius: v128, transitionCorrection: v128, diffusionCoefficient: v128): v128 {
  return f64x2.mul(f64x2.mul(f64x2.mul(f64x2.splat(4 * Math.PI), radius), diffusionCoefficient), transitionCorrection);
}
