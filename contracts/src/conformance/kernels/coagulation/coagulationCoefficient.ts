import { coagulationCoefficient as kernel } from "../../../kernels/coagulation/coagulationCoefficient.ts";
import { caseOf } from "../../fixtures.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { pairReach, pairTrials } from "../pairFormula.ts";

const trialsOf = (...ids: string[]) =>
  pairTrials(
    kernel,
    ids.map((id) => caseOf(kernel, id)),
  );

/** Each model of charge, and a sum of all that has no model of its own here. */
const trials = [
  ...["hard_sphere", "dyachkov2007", "gatti2008", "gopalakrishnan2012", "chahl2019"].map((model) =>
    trialsOf(`charged_${model}/random-1-n8`, `charged_${model}/mixed`),
  ),
  trialsOf("sedimentation_sp2016_air/random-1-n8"),
  trialsOf("kernel_sum/mask-14"),
  trialsOf("kernel_sum/mask-13"),
];

export const coagulationCoefficient: Traits = {
  kernel,
  sizes: [...laneSizes, 129],
  trials: (n, boxes) => trials.map((trial) => trial(n, boxes)),
  probe: { values: trials.at(-2)!(9, 2).values, reach: pairReach },
  checks: [],
};
