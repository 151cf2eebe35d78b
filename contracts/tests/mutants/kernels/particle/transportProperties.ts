import { constants, type FieldValues } from "../../../../src/index.ts";
import type { transportProperties as kernel } from "../../../../src/kernels/index.ts";
import type { Tools } from "../../defects.ts";

const k = constants.boltzmann.value;

/** Of one particle in air. */
export const transport = (radius: number, mass: number, temperature: number, pressure: number) => {
  const ratio = temperature / 273.15;
  const viscosity = (1.716e-5 * ratio * Math.sqrt(ratio) * (273.15 + 110.4)) / (temperature + 110.4);
  const molecularSpeed = Math.sqrt(
    (8 * constants.airMolarMass.value) / (Math.PI * constants.gasConstant.value * temperature),
  );
  const meanFreePath = (2 * viscosity) / pressure / molecularSpeed;
  const knudsenNumber = meanFreePath / radius;
  const slipCorrection = 1 + knudsenNumber * (1.257 + 0.4 * Math.exp((-1.1 * radius) / meanFreePath));
  const mobility = slipCorrection / (6 * Math.PI * viscosity * radius);
  return {
    knudsenNumber,
    slipCorrection,
    mobility,
    diffusionCoefficient: k * temperature * mobility,
    meanThermalSpeed: Math.sqrt((8 * k * temperature) / (Math.PI * mass)),
    settlingVelocity: mass * constants.gravity.value * mobility,
  };
};

export const transportProperties = (values: FieldValues<typeof kernel>, { end, defects }: Tools): void => {
  const { box, particle, radius, mass, temperature, pressure } = values;
  for (let b = 0; b < box; b++)
    for (let p = 0; p < end(particle); p++) {
      const i = b * particle + p;
      const at = ({ data, stride }: typeof temperature) => data[defects.ignoredStride ? 0 : b * stride]!;
      const results = transport(radius[i]!, mass[i]!, at(temperature), at(pressure));
      for (const [name, value] of Object.entries(results)) {
        const output = values[name as keyof typeof results];
        if (output) output[i] = defects.addedToOutput ? output[i]! + value : value;
      }
    }
};
