import { implicitCondensationStep as kernel } from "../../../kernels/condensation/implicitCondensationStep.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { checks, laws } from "./implicitCondensationStep.laws.ts";
import { probe } from "./implicitCondensationStep.probe.ts";
import { trials } from "./implicitCondensationStep.trials.ts";

export const implicitCondensationStep: Traits = {
  kernel,
  sizes: [...laneSizes, 999, 1000, 1001],
  trials,
  probe,
  laws,
  checks,
};
