/**
 * Coagulation coefficient [m³/s] of two particles that settle, π R² |v_i − v_j| E: from radii [m] > 0, settling velocities
 * [m/s] and the collision efficiency [1] in [0, 1]. Seinfeld & Pandis (2016), eq. 13A.4.
 */
export const sedimentationCoefficient = (
  firstRadius: number,
  secondRadius: number,
  firstVelocity: number,
  secondVelocity: number,
  collisionEfficiency: number,
): number => {
  const reach = firstRadius + secondRadius;
  return Math.PI * reach * reach * Math.abs(firstVelocity - secondVelocity) * collisionEfficiency;
};
