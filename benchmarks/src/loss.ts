/** The integral that a Taichi notebook of particula times: a sum over pairs. */
export const lossKernel = "coagulation/continuousCoagulationLoss";

/** What the notebook holds it against: an integral over a spline. */
export const gainKernel = "coagulation/continuousSplineCoagulationGain";

/** Operations of a computation as the notebook counts them: nine for each size with each interval, as the formula is written. */
export const countedOperations = (size: number): number => 9 * size * (size - 1);

/** Operations that a loss needs: a multiplication and an addition for each pair, once concentrations and intervals are one factor. */
export const neededOperations = (size: number): number => 2 * size ** 2;

/** Bytes of coefficients that a loss has to read: of each two sizes one, since it is the same both ways. */
export const neededBytes = (size: number): number => 4 * size * (size + 1);

/** Computations in a second where one of so many boxes takes so many nanoseconds. */
export const callsPerSecond = ({ time, boxes }: { readonly time: number; readonly boxes: number }): number =>
  (boxes * 1e9) / time;
