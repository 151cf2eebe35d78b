export { dilutionCoefficient } from "./dilution/dilutionCoefficient.ts";
export { dilutionRate } from "./dilution/dilutionRate.ts";
export { dilutionStep } from "./dilution/dilutionStep.ts";
