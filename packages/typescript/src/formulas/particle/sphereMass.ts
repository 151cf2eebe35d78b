/** Mass of a sphere [kg] from its radius [m] and density [kg/m³]. */
export const sphereMass = (radius: number, density: number): number =>
  (4 / 3) * Math.PI * density * radius * radius * radius;
