export { activationNucleationRate } from "./nucleation/activationNucleationRate.ts";
export { kineticNucleationRate } from "./nucleation/kineticNucleationRate.ts";
export { nucleationStep } from "./nucleation/nucleationStep.ts";
