import { condensationStep as kernel } from "@aitken/contracts/kernels";
import { latentHeatResistance } from "../../formulas/condensation/latentHeatResistance.ts";
import { vaporMeanFreePath } from "../../formulas/gas/vaporMeanFreePath.ts";
import { kelvinRadius } from "../../formulas/particle/kelvinRadius.ts";
import { knudsenNumber } from "../../formulas/particle/knudsenNumber.ts";
import { transitionCorrection } from "../../formulas/particle/transitionCorrection.ts";
import type { Operations } from "../../operations.ts";
import { type Fields, lazy, type Program } from "../../program.ts";
import { airVolume, quantity, scaledConstants, scaleOf } from "../../units.ts";
import { moleFractions } from "../particle/idealActivity.ts";
import { kappaActivities } from "../particle/kappaActivity.ts";
import { limitToGas } from "./limitedMassTransfer.ts";

const { gasConstant } = scaledConstants;

const smallestRadius = quantity({ value: 1e-10, unit: "m" });

export const condensationStep: Program<typeof kernel> = {
  kernel,
  exactZeros: ["concentration", "mass"],
  scales: {
    concentration: scaleOf("1/m^3") * airVolume,
    gasConcentration: scaleOf("kg/m^3") * airVolume,
    massTransfer: scaleOf("kg/m^3") * airVolume,
    energy: scaleOf("J/m^3") * airVolume,
  },
  run(o, fields, { sizes: { box, species } }) {
    const { mass, gasConcentration, concentration, timeStep, latentHeat } = fields;
    const volumes = o.divide(mass, fields.density);
    const volume = o.sum(volumes, 1);
    /** 0 in empty slots. */
    const present = o.multiply(volume, o.isPositive(concentration));
    const rate = o.select(present, growthRate(o, fields, { volumes, volume, species }), 0);
    // Evaporation takes at most what a particle holds.
    const change = o.atLeast(o.multiply(rate, timeStep), o.subtract(0, mass));
    const { moved: limited, gas } = limitToGas(o, change, gasConcentration, concentration);
    const moved = o.select(present, limited, 0);
    const transfer = lazy(() => o.multiply(moved, concentration));
    return {
      mass: () => o.atLeast(o.add(mass, moved), 0),
      gasConcentration: gas,
      massRate: () => rate,
      massTransfer: transfer,
      energy: () =>
        latentHeat === undefined
          ? o.zeros([box])
          : o.reshape(o.sum(o.multiply(o.sum(transfer(), 2), latentHeat), 1), [box]),
    };
  },
};

interface Particles<V> {
  readonly volumes: V;
  readonly volume: V;
  readonly species: number;
}

/** 4π r D f (gas − surface), in concentrations of mass instead of pressures; slowed by latent heat. */
const growthRate = <V>(o: Operations<V>, fields: Fields<typeof kernel, V>, particles: Particles<V>): V => {
  const { temperature, density, molarMass, surfaceTension, vaporPressure } = fields;
  const { massAccommodation, diffusionCoefficient, partitioning, gasConcentration } = fields;
  const radius = o.cubeRoot(o.multiply(0.75 / Math.PI, particles.volume), smallestRadius ** 3);

  const path = vaporMeanFreePath(o, diffusionCoefficient, molarMass, temperature);
  const correction = transitionCorrection(o, knudsenNumber(o, path, radius), massAccommodation);
  const diffusion = partitioning === undefined ? diffusionCoefficient : o.multiply(diffusionCoefficient, partitioning);
  const conductance = o.multiply(o.multiply((4 * Math.PI) / airVolume, diffusion), radius, correction);

  const flat = o.divide(o.multiply(vaporPressure, molarMass), o.multiply(gasConstant / airVolume, temperature));
  // Half of the exponent twice, since the whole may leave float32 where its product with the pressure does not.
  const halfKelvin = o.exponential(
    o.atMost(o.divide(o.multiply(0.5, kelvinRadius(o, surfaceTension, density, molarMass, temperature)), radius), 50),
  );
  const surface = o.multiply(activities(o, fields, particles), flat, halfKelvin, halfKelvin);
  const isothermal = o.multiply(conductance, o.subtract(gasConcentration, surface));
  if (fields.latentHeat === undefined) return isothermal;
  const perConcentration = latentHeatResistance(o, diffusionCoefficient, fields.latentHeat, molarMass, temperature);
  const resistance = o.add(1, o.multiply(perConcentration, o.divide(surface, airVolume)));
  return o.divide(isothermal, o.select(o.isPositive(resistance), resistance, Number.NaN));
};

const activities = <V>(
  o: Operations<V>,
  { mass, molarMass, activity, kappa, waterIndex }: Fields<typeof kernel, V>,
  { volumes, species }: Particles<V>,
): V =>
  activity === "kappa" && kappa !== undefined
    ? kappaActivities(o, { mass, volume: volumes, kappa, molarMass, waterIndex, species })
    : moleFractions(o, mass, molarMass);
