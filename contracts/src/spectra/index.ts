export type { Numbers } from "./checks.ts";
export { amountBelow, type ParticulateMatter, particulateMatter } from "./cutoff.ts";
export { amountFromDensity, logarithmicDensity } from "./density.ts";
export { binCentres, binEdges, logarithmicGrid } from "./grid.ts";
export { type Distribution, lognormalMoment, lognormalNumber, type Mode } from "./lognormal.ts";
export { massConcentration, moment, surfaceConcentration, total, volumeConcentration } from "./moments.ts";
export { geometricMean, geometricStandardDeviation } from "./statistics.ts";
export { fromSI, toSI, type Unit } from "./units.ts";
