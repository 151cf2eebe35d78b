import { idealActivity as kernel } from "@aitken/contracts/kernels";
import { quotientOrZero } from "../../math/quotientOrZero.ts";
import type { Operations } from "../../operations.ts";
import type { Program } from "../../program.ts";
import { airVolume, quantity, scaleOf } from "../../units.ts";

/** Amounts of substance are counted in masses over this molar mass, so that they are no tiny numbers. */
const referenceMolarMass = quantity({ value: 0.1, unit: "kg/mol" });

/** Shares of the species in what each particle holds, 0 of nothing. */
const fractions = <V>(o: Operations<V>, amounts: V): V => quotientOrZero(o, amounts, o.sum(amounts, 1));

/** Of box × species × particle. */
export const moleFractions = <V>(o: Operations<V>, mass: V, molarMass: V): V =>
  fractions(o, o.multiply(mass, o.divide(referenceMolarMass, molarMass)));

export const idealActivity: Program<typeof kernel> = {
  kernel,
  scales: { massConcentration: scaleOf("kg/m^3") * airVolume },
  run(o, { massConcentration, basis, molarMass, density }) {
    return {
      activity: () => {
        if (basis === "molar") return moleFractions(o, massConcentration, molarMass!);
        return fractions(o, basis === "volume" ? o.divide(massConcentration, density!) : massConcentration);
      },
    };
  },
};
