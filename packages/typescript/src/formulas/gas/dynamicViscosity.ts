import { constants } from "@aitken/contracts";

const reference = constants.airReferenceViscosity.value;
const t0 = constants.airReferenceTemperature.value;
const sutherland = constants.airSutherlandTemperature.value;

/** Dynamic viscosity of air [Pa s] at a temperature [K] > 0. Sutherland (1893). */
export const dynamicViscosity = (temperature: number): number => {
  const ratio = temperature / t0;
  return (reference * ratio * Math.sqrt(ratio) * (t0 + sutherland)) / (temperature + sutherland);
};
