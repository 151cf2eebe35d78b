import type { Kernel } from "../kernel.ts";
import * as coagulation from "./coagulation.ts";
import * as condensation from "./condensation.ts";
import * as deposition from "./deposition.ts";
import * as dilution from "./dilution.ts";
import * as gas from "./gas.ts";
import * as nucleation from "./nucleation.ts";
import * as particle from "./particle.ts";

export * from "./coagulation.ts";
export * from "./condensation.ts";
export * from "./deposition.ts";
export * from "./dilution.ts";
export * from "./gas.ts";
export * from "./nucleation.ts";
export * from "./particle.ts";

/** All kernels, in the order of their families. */
export const catalogue: readonly Kernel[] = [
  gas,
  particle,
  coagulation,
  condensation,
  deposition,
  dilution,
  nucleation,
].flatMap((family) => Object.values<Kernel>(family));
