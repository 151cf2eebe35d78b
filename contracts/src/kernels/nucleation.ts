export { activationNucleationRate } from "./nucleation/activationNucleationRate.ts";
export { kineticNucleationRate } from "./nucleation/kineticNucleationRate.ts";
