import { lognormalDistribution as kernel } from "../../../kernels/particle/lognormalDistribution.ts";
import { flatten, valuesOf } from "../../case.ts";
import { caseOf } from "../../fixtures.ts";
import { cycle, laneSizes, primeMany, type Traits, type Trial } from "../../traits.ts";

const one = caseOf(kernel, "lognormal_pdf_analytic/preset");
const sizes = primeMany([...flatten(one.inputs.size!)]);
const densities = primeMany([...flatten(one.expected!.analyticDensity!)]);

/** The density knows nothing of the other sizes; what is normalised does, so repeated sizes say nothing of it. */
const trial = (n: number): Trial => ({
  values: { ...valuesOf(kernel, one), size: { data: cycle(sizes, n), shape: [n] } },
  expectation: { expected: { analyticDensity: cycle(densities, n) } },
});

export const lognormalDistribution: Traits = {
  kernel,
  sizes: [...laneSizes, 1001],
  trials: (n) => [trial(n)],
  probe: {
    values: valuesOf(kernel, one),
    reach: (field, [from], result, [to]) => {
      if (result !== "analyticDensity") return undefined;
      return field === "size" ? from === to : true;
    },
  },
  checks: [],
};
