import { brownianCoefficient as kernel } from "../../../kernels/coagulation/brownianCoefficient.ts";
import { laneSizes, type Traits } from "../../traits.ts";
import { pairFormulaTraits } from "../pairFormula.ts";
import { laws } from "./brownianCoefficient.laws.ts";

export const brownianCoefficient: Traits = { ...pairFormulaTraits(kernel), sizes: [...laneSizes, 1001], laws };
