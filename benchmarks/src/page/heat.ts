/** From which factor on a step of the scale begins; the step of "alike" is in the middle. */
const steps = [0, 0.1, 0.33, 0.8, 1.25, 3, 10, 30, 100] as const;

export const heatNames = [
  "< 1/10×",
  "< 1/3×",
  "< 0.8×",
  "alike",
  "> 1.25×",
  "> 3×",
  "> 10×",
  "> 30×",
  "> 100×",
] as const;

/** The step of a factor, an index into the names and the style sheet's colours. */
export const heatOf = (factor: number): number => steps.filter((from) => factor >= from).length - 1;
