import { constants, type FieldValues } from "../../../../src/index.ts";
import type { condensationStep as kernel } from "../../../../src/kernels/index.ts";
import type { Tools } from "../../defects.ts";

type Values = FieldValues<typeof kernel>;

const gasConstant = constants.gasConstant.value;

/** Volume, amount and the activity of water of a particle; its slot is empty without volume or concentration. */
const describe = (values: Values, b: number, i: number, { max }: Tools) => {
  const { species, particle: n, mass, density, molarMass, kappa, waterIndex, concentration } = values;
  let volume = 0;
  let amount = 0;
  let solute = 0;
  let water = 0;
  for (let s = 0; s < species; s++) {
    const m = mass[(b * species + s) * n + i]!;
    volume += m / density[s]!;
    amount += m / molarMass[s]!;
    if (s === waterIndex) water = m / density[s]!;
    else solute += (kappa?.[s] ?? 0) * (m / density[s]!);
  }
  return {
    empty: volume === 0 || concentration[b * n + i] === 0,
    radius: max(Math.cbrt((3 * volume) / (4 * Math.PI)), 1e-10),
    amount,
    waterActivity: water === 0 ? 0 : water / (water + solute),
  };
};

type Particle = ReturnType<typeof describe>;

const rateOf = (values: Values, b: number, s: number, i: number, particle: Particle, tools: Tools): number => {
  const { species, particle: n, temperature, mass, activity, waterIndex, partitioning } = values;
  const alpha = values.massAccommodation[s]!;
  const d = values.diffusionCoefficient[s]!;
  if (particle.empty || partitioning?.[s] === 0 || alpha === 0 || d === 0) return 0;
  const m = values.molarMass[s]!;
  const t = temperature.data[tools.defects.ignoredStride ? 0 : b * temperature.stride]!;
  const rt = gasConstant * t;
  const path = (3 * d) / Math.sqrt((8 * rt) / (Math.PI * m));
  const kn = path / particle.radius;
  const correction = (0.75 * alpha * (1 + kn)) / (kn * kn + kn + 0.283 * alpha * kn + 0.75 * alpha);
  const exponent = (2 * values.surfaceTension[s]! * m) / (rt * values.density[s]! * particle.radius);
  const share = mass[(b * species + s) * n + i]! / m / particle.amount;
  const a = activity === "kappa" && s === waterIndex ? particle.waterActivity : share;
  const surface =
    a * values.vaporPressure[b * species + s]! * Math.exp(tools.defects.lostKelvin ? 0 : tools.min(exponent, 100));
  const pressure = (values.gasConcentration[b * species + s]! * rt) / m - surface;
  const heat = values.latentHeat?.[s] ?? 0;
  // Thermal resistance over that without latent heat.
  const conductivity = 1e-3 * (4.39 + 0.071 * t);
  const resistance = 1 + (((d * heat * surface) / (t * conductivity)) * ((heat * m) / rt - 1) * m) / rt;
  const isothermal = (4 * Math.PI * particle.radius * d * correction * pressure * m) / rt;
  return isothermal / (resistance > 0 ? resistance : Number.NaN);
};

/** Moves mass; gives what is taken from the gas [kg/m³]. */
const transfer = (values: Values, b: number, s: number, rates: Float64Array, { add, max, defects }: Tools): number => {
  const { species, particle: n, mass, concentration, gasConcentration, timeStep, massTransfer } = values;
  const row = (b * species + s) * n;
  let given = 0;
  let wanted = 0;
  const changes = rates.map((rate, i) => {
    const change = max(rate * timeStep, -mass[row + i]!);
    if (change < 0) given = add(given, -change * concentration[b * n + i]!);
    else wanted = add(wanted, change * concentration[b * n + i]!);
    return change;
  });
  const there = gasConcentration[b * species + s]! + given;
  const limited = wanted > there && !defects.overdrawnGas;
  for (const [i, change] of changes.entries()) {
    const moved = limited && change > 0 ? change * (there / wanted) : change;
    mass[row + i]! += moved;
    if (massTransfer) massTransfer[row + i] = moved * concentration[b * n + i]!;
  }
  gasConcentration[b * species + s] = limited ? 0 : max(there - wanted, 0);
  return (limited ? there : wanted) - given;
};

export const condensationStep = (values: Values, tools: Tools): void => {
  const { box, species, particle: n, massRate, latentHeat, energy } = values;
  for (let b = 0; b < box; b++) {
    const particles = Array.from({ length: n }, (_, i) => describe(values, b, i, tools));
    const rates = Array.from({ length: species }, (_, s) =>
      Float64Array.from({ length: n }, (_, i) =>
        i < tools.end(n) ? rateOf(values, b, s, i, particles[i]!, tools) : 0,
      ),
    );
    let released = 0;
    for (const [s, rate] of rates.entries()) {
      massRate?.set(rate, (b * species + s) * n);
      const moved = transfer(values, b, s, rate, tools);
      released = tools.add(released, latentHeat ? moved * latentHeat[s]! : 0);
    }
    if (energy) energy[b] = released;
  }
};
