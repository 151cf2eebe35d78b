/**
 * Longitudinal correlation [1] of a turbulent fluid's velocities at a distance [m] ≥ 0, from the Taylor microscale [m] > 0 and the
 * Eulerian integral length [m], more than twice as long. With x = 2R/L, l = λ/L, q = √(1 − 4l²), h = qR/(λl) it is
 * e^(−x/(1 + q)) [1 + 2l² (1 − e^(−h))/(q(1 + q))], in which nothing cancels, however small q is.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
export const ayala2008LongitudinalCorrelation = (
  collisionRadius: number,
  taylorMicroscale: number,
  eulerianIntegralLength: number,
): number => {
  const l = taylorMicroscale / eulerianIntegralLength;
  const twice = 2 * taylorMicroscale;
  const q = Math.sqrt((eulerianIntegralLength - twice) * (eulerianIntegralLength + twice)) / eulerianIntegralLength;
  const h = (q * (collisionRadius / taylorMicroscale)) / l;
  const decay = Math.exp((-2 * collisionRadius) / (eulerianIntegralLength * (1 + q)));
  return decay * (1 - (2 * l * l * Math.expm1(-h)) / (q * (1 + q)));
};
