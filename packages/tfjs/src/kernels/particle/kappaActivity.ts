import { kappaActivity as kernel } from "@aitken/contracts/kernels";
import { quotientOrZero } from "../../math/quotientOrZero.ts";
import type { Operations } from "../../operations.ts";
import type { Program } from "../../program.ts";
import { airVolume, scaleOf } from "../../units.ts";
import { moleFractions } from "./idealActivity.ts";

interface Mixture<V> {
  /** Of box × species × particle, as are the volumes. */
  readonly mass: V;
  readonly volume: V;
  readonly kappa: V;
  readonly molarMass: V;
  readonly waterIndex: number;
  readonly species: number;
}

/** Mole fractions; for water V_w/(V_w + Σ κ_s V_s) over the other species. */
export const kappaActivities = <V>(o: Operations<V>, mixture: Mixture<V>): V => {
  const { mass, volume, kappa, molarMass, waterIndex, species } = mixture;
  const fractions = moleFractions(o, mass, molarMass);
  const water = o.slice(volume, 1, waterIndex, 1);
  const others: [start: number, size: number][] = [
    [0, waterIndex],
    [waterIndex + 1, species - waterIndex - 1],
  ];
  const [before, after] = others.map(
    ([start, size]) =>
      (a: V) =>
        size > 0 ? [o.slice(a, 1, start, size)] : [],
  );
  const solutes = [before!, after!].flatMap((part) => {
    const [ofPart] = part(volume);
    return ofPart === undefined ? [] : [o.sum(o.multiply(ofPart, part(kappa)[0]!), 1)];
  });
  const humid = o.add(water, 0, ...solutes);
  const waterActivity = quotientOrZero(o, water, humid);
  return o.concatenate([...before!(fractions), waterActivity, ...after!(fractions)], 1);
};

export const kappaActivity: Program<typeof kernel> = {
  kernel,
  scales: { massConcentration: scaleOf("kg/m^3") * airVolume },
  run(o, { massConcentration: mass, kappa, density, molarMass, waterIndex }, { sizes: { species } }) {
    return {
      activity: () =>
        kappaActivities(o, { mass, volume: o.divide(mass, density), kappa, molarMass, waterIndex, species }),
    };
  },
};
