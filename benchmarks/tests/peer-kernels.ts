import { measurable } from "../src/cases.ts";
import { patterns } from "../src/patterns.ts";

/** What peers compute: of all that can be measured every pattern, charged hard spheres, and the rates over the radius. */
const further = [
  "coagulationCoefficient:hardSphere",
  "continuousCoagulationLoss",
  "continuousSplineCoagulationGain",
] as const;

export const peerKernels = [
  ...patterns,
  ...further.map((title) => measurable.find((kernel) => kernel.title === title)!),
];

/** The gain by a spline is particula's own. */
export const isSpline = (kernel: string): boolean => kernel.includes("SplineCoagulationGain");
