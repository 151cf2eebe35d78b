import { constants } from "@aitken/contracts";
import { airAt } from "../../air.js";

const boltzmann = constants.boltzmann.value;
const gravity = constants.gravity.value;

/** How one particle of this radius [m] and mass [kg] moves in air. */
export const transport = (radius, mass, temperature, { viscosity, meanFreePath }) => {
  const knudsenNumber = meanFreePath / radius;
  const slipCorrection = 1 + knudsenNumber * (1.257 + 0.4 * Math.exp((-1.1 * radius) / meanFreePath));
  const mobility = slipCorrection / (6 * Math.PI * viscosity * radius);
  return {
    knudsenNumber,
    slipCorrection,
    mobility,
    diffusionCoefficient: boltzmann * temperature * mobility,
    meanThermalSpeed: Math.sqrt((8 * boltzmann * temperature) / (Math.PI * mass)),
    settlingVelocity: mass * gravity * mobility,
  };
};

/** Writes those properties of each particle that are bound. */
export const transportProperties = ({ box, particle, radius, mass, temperature, pressure, ...outputs }) => {
  for (let b = 0; b < box; b++) {
    const air = airAt(temperature(b), pressure(b));
    for (let i = b * particle; i < (b + 1) * particle; i++) {
      const properties = transport(radius[i], mass[i], temperature(b), air);
      for (const name in properties) if (outputs[name]) outputs[name][i] = properties[name];
    }
  }
};
