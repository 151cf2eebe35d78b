import { arrayOf, type Evaluate, speciesOf, speciesSample, sum } from "../sample.ts";

/** Fractions of moles, which workloads ask for. */
export const idealActivity: Evaluate = (values, sizes, box) => {
  const concentrationsOf = speciesOf(values, "massConcentration", sizes, box);
  const molarMass = arrayOf(values, "molarMass");
  return [
    speciesSample("activity", sizes, box, (particle) => {
      const moles = concentrationsOf(particle).map((mass, s) => mass / molarMass[s]!);
      const total = sum(moles);
      return moles.map((amount) => (total === 0 ? 0 : amount / total));
    }),
  ];
};
