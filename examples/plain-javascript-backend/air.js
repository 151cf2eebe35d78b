import { constants } from "@aitken/contracts";

const { airReferenceViscosity, airReferenceTemperature, airSutherlandTemperature, airMolarMass, gasConstant } =
  constants;

/**
 * Viscosity [Pa s] and mean free path [m] of air.
 * @param {number} temperature K
 * @param {number} pressure Pa
 */
export const airAt = (temperature, pressure) => {
  const ratio = temperature / airReferenceTemperature.value;
  const sutherland = airSutherlandTemperature.value;
  const viscosity =
    (airReferenceViscosity.value * ratio * Math.sqrt(ratio) * (airReferenceTemperature.value + sutherland)) /
    (temperature + sutherland);
  const speed = Math.sqrt((8 * airMolarMass.value) / (Math.PI * gasConstant.value * temperature));
  return { viscosity, meanFreePath: (2 * viscosity) / pressure / speed };
};
