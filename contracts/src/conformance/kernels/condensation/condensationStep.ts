import { condensationStep as kernel } from "../../../kernels/condensation/condensationStep.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { checks } from "./condensationStep.laws.ts";
import { laws } from "./condensationStep.limits.ts";
import { probe } from "./condensationStep.probe.ts";
import { trials } from "./condensationStep.trials.ts";

export const condensationStep: Traits = { kernel, sizes: [...laneSizes, 999, 1000, 1001], trials, probe, laws, checks };
