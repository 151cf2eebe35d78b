/** Kernels that no tensor program can be written for, each with what it does instead. */
export const sequential: Readonly<Record<string, string>> = {
  "coagulation/collisionMerge": "lets pairs collide one after the other, each as the ones before it left the particles",
  "coagulation/continuousSplineCoagulationGain": "solves a tridiagonal system row after row",
  "coagulation/splineCoagulationGain": "solves a tridiagonal system row after row",
  "coagulation/stochasticCoagulationStep":
    "sorts droplets by 32-bit integers, and counts more of them one by one than float32 can",
  "condensation/implicitCondensationStep": "computes the gas again as often as the particles that run dry ask for",
};
