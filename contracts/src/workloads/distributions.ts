import type { Distribution, Mode } from "../spectra/lognormal.ts";

const mode = (number: number, medianRadius: number, log10GeometricStandardDeviation: number): Mode => ({
  number,
  medianRadius,
  log10GeometricStandardDeviation,
});

/**
 * Typical size distributions of air masses: number [1/m³], median radius [m], log₁₀ σ of each mode.
 * Jaenicke (1993), in Hobbs (ed.), Aerosol–Cloud–Climate Interactions, with the rounded diameters of
 * Seinfeld & Pandis (2016), table 8.3, halved.
 */
export const distributions = {
  urban: [mode(9.93e10, 6.5e-9, 0.245), mode(1.11e9, 7e-9, 0.666), mode(3.64e10, 2.5e-8, 0.337)],
  marine: [mode(1.33e8, 4e-9, 0.657), mode(6.66e7, 1.33e-7, 0.21), mode(3.1e6, 2.9e-7, 0.396)],
  rural: [mode(6.65e9, 7.5e-9, 0.225), mode(1.47e8, 2.7e-8, 0.557), mode(1.99e9, 4.2e-8, 0.266)],
  remoteContinental: [mode(3.2e9, 1e-8, 0.161), mode(2.9e9, 5.8e-8, 0.217), mode(3e5, 9e-7, 0.38)],
  freeTroposphere: [mode(1.29e8, 3.5e-9, 0.645), mode(5.97e7, 1.25e-7, 0.253), mode(6.35e7, 2.6e-7, 0.425)],
  polar: [mode(2.17e7, 6.9e-8, 0.245), mode(1.86e5, 3.75e-7, 0.3), mode(300, 4.3e-6, 0.291)],
  desert: [mode(7.26e8, 1e-9, 0.247), mode(1.14e8, 1.9e-8, 0.77), mode(1.78e5, 1.08e-5, 0.438)],
} as const satisfies Record<string, Distribution>;

export type DistributionName = keyof typeof distributions;
