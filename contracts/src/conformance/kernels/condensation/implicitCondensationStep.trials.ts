import { implicitCondensationStep } from "../../../kernels/condensation/implicitCondensationStep.ts";
import { trialsOf } from "./condensationStep.trials.ts";

export const { trials, trialOf } = trialsOf(implicitCondensationStep);
