import { constantCoefficient as kernel } from "../../../kernels/coagulation/constantCoefficient.ts";
import type { Traits } from "../../traits.ts";
import { pairFormulaTraits } from "../pairFormula.ts";

const traits = pairFormulaTraits(kernel);

/** Volumes only say how many particles there are. */
export const constantCoefficient: Traits = {
  ...traits,
  probe: { ...traits.probe, reach: (field, ...rest) => field !== "volume" && traits.probe.reach(field, ...rest) },
};
