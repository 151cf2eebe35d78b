import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";
import { airMeanFreePath } from "../gas/airMeanFreePath.ts";
import { dynamicViscosity } from "../gas/dynamicViscosity.ts";
import { diffusionCoefficient } from "../particle/diffusionCoefficient.ts";
import { knudsenNumber } from "../particle/knudsenNumber.ts";
import { mobility } from "../particle/mobility.ts";
import { slipCorrection } from "../particle/slipCorrection.ts";
import { stokesSettlingVelocity } from "../particle/stokesSettlingVelocity.ts";

/** How particles move in air, whose own density does not count. */
export const inAir = <V>(
  o: Operations<V>,
  radius: V | number,
  density: V | number,
  temperature: V | number,
  pressure: V | number,
): { readonly diffusionCoefficient: V; readonly settlingVelocity: V } => {
  const viscosity = dynamicViscosity(o, temperature);
  const slip = slipCorrection(o, knudsenNumber(o, airMeanFreePath(o, temperature, pressure), radius));
  return {
    diffusionCoefficient: diffusionCoefficient(o, temperature, mobility(o, radius, slip, viscosity)),
    settlingVelocity: stokesSettlingVelocity(o, radius, density, slip, viscosity, scaledConstants.gravity, 0),
  };
};
