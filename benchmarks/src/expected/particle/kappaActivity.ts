import { arrayOf, type Evaluate, speciesOf, speciesSample, sum } from "../sample.ts";

export const kappaActivity: Evaluate = (values, sizes, box) => {
  const concentrationsOf = speciesOf(values, "massConcentration", sizes, box);
  const [kappa, density, molarMass] = ["kappa", "density", "molarMass"].map((field) => arrayOf(values, field)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const water = values.waterIndex as number;
  return [
    speciesSample("activity", sizes, box, (particle) => {
      const concentrations = concentrationsOf(particle);
      const moles = concentrations.map((mass, s) => mass / molarMass[s]!);
      const volumes = concentrations.map((mass, s) => mass / density[s]!);
      const solute = sum(volumes.map((volume, s) => (s === water ? 0 : kappa[s]! * volume)));
      const total = sum(moles);
      return moles.map((amount, s) => {
        if (amount === 0) return 0;
        return s === water ? 1 / (1 + solute / volumes[s]!) : amount / total;
      });
    }),
  ];
};
