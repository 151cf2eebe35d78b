import type { Kernel } from "@aitken/contracts";
import {
  brownianCoefficient,
  buckVaporPressure,
  coagulationRates,
  condensationStep,
  transportProperties,
} from "@aitken/contracts/kernels";

/**
 * One kernel for each way of computing: a function of every element, several results of every particle, every pair of
 * particles, sums over pairs, species on particles. What is true of these is true of others like them.
 */
export const patterns: readonly Kernel[] = [
  buckVaporPressure,
  transportProperties,
  brownianCoefficient,
  coagulationRates,
  condensationStep,
];
