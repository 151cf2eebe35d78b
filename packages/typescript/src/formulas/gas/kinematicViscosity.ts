/** Kinematic viscosity of a fluid [m²/s] from its dynamic viscosity [Pa s] > 0 and density [kg/m³] > 0. */
export const kinematicViscosity = (dynamicViscosity: number, fluidDensity: number): number =>
  dynamicViscosity / fluidDensity;
