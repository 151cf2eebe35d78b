import {
  airMeanFreePath,
  diffusionCoefficient,
  dynamicViscosity,
  meanThermalSpeed,
  mobility,
  settlingVelocity,
  slipCorrection,
} from "@aitken/typescript/formulas";
import { arrayOf, type Evaluate, eachOf, spread } from "../sample.ts";

/** All that the kernel says of one particle. */
export const propertiesOf = (radius: number, mass: number, temperature: number, pressure: number) => {
  const knudsenNumber = airMeanFreePath(temperature, pressure) / radius;
  const slip = slipCorrection(knudsenNumber);
  const b = mobility(radius, slip, dynamicViscosity(temperature));
  return {
    knudsenNumber,
    slipCorrection: slip,
    mobility: b,
    diffusionCoefficient: diffusionCoefficient(temperature, b),
    meanThermalSpeed: meanThermalSpeed(mass, temperature),
    settlingVelocity: settlingVelocity(mass, b),
  };
};

export const transportProperties: Evaluate = (values, { particle: n = 0 }, box) => {
  const radius = arrayOf(values, "radius");
  const mass = arrayOf(values, "mass");
  const temperature = eachOf(values, "temperature", box);
  const pressure = eachOf(values, "pressure", box);
  const indices = spread(n).map((k) => box * n + k);
  const properties = indices.map((index) => propertiesOf(radius[index]!, mass[index]!, temperature, pressure));
  return (Object.keys(properties[0] ?? {}) as (keyof ReturnType<typeof propertiesOf>)[]).map((field) => ({
    field,
    indices,
    expected: properties.map((one) => one[field]),
  }));
};
