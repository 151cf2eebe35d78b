/** Radius [m] of a sphere of this volume [m³] ≥ 0. */
export const sphereRadius = (volume: number): number => Math.cbrt((3 / (4 * Math.PI)) * volume);
