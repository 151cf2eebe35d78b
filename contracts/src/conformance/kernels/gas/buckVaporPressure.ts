import { buckVaporPressure as kernel } from "../../../kernels/gas/buckVaporPressure.ts";
import type { Traits } from "../../traits.ts";
import { formulaTraits } from "../formula.ts";
import { laws } from "./buckVaporPressure.laws.ts";

export const buckVaporPressure: Traits = { ...formulaTraits(kernel), laws };
