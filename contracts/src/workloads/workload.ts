import { AitkenError, describe } from "../errors.ts";
import type { Arguments, Kernel, NamedField } from "../kernel.ts";
import { kindOf } from "../signature.ts";
import { type DistributionName, distributions } from "./distributions.ts";
import { formulaInput, quantities } from "./quantities.ts";

export interface WorkloadOptions {
  /** How many particles in each box; of a kernel that knows no particles, how many boxes. */
  readonly size: number;
  /** How many boxes; 1 unless given. A kernel that knows no particles gets size × boxes of them. */
  readonly boxes?: number;
  /** The air mass; urban unless given. */
  readonly distribution?: DistributionName;
}

const isOptional = (field: NamedField): boolean =>
  (field.kind === "array" && field.optional === true) || (field.kind !== "array" && field.default !== undefined);

/**
 * Realistic input of a kernel, of any size, always the same: what `call` takes. Particles are binned from 1 nm to 10 µm
 * in radius, in air of 298.15 K and 101325 Pa; further boxes differ slightly from the first.
 * @throws AitkenError `wrong-option` for a size, number of boxes or distribution that cannot be, `missing-field` for a
 * kernel that needs a quantity which workloads do not have
 */
export const workload = <K extends Kernel>(kernel: K, options: WorkloadOptions): Arguments<K> => {
  const { size, boxes = 1, distribution = "urban" } = options;
  for (const [name, value] of Object.entries({ size, boxes }))
    if (!Number.isSafeInteger(value) || value < 0)
      throw new AitkenError("wrong-option", `expected an integer ≥ 0 for \`${name}\`, received ${describe(value)}`);
  if (!Object.hasOwn(distributions, distribution))
    throw new AitkenError(
      "wrong-option",
      `expected one of [${Object.keys(distributions).join(", ")}] for \`distribution\`, received ${describe(distribution)}`,
    );
  const particles = kernel.dimensions.includes("particle");
  const setting = { size, boxes: particles ? boxes : size * boxes, distribution: distributions[distribution] };
  const values: Record<string, unknown> = {};
  for (const field of kernel.fields) {
    if (field.role === "output") continue;
    const value =
      quantities[`${field.name}: ${kindOf(field)}`]?.(setting) ??
      (kernel.elementwise && formulaInput(field, kernel, setting));
    if (value !== undefined) values[field.name] = value;
    else if (!isOptional(field))
      throw new AitkenError(
        "missing-field",
        `expected a quantity of workloads for \`${field.name}: ${kindOf(field)}\`, found none`,
        { kernel: kernel.name, field: field.name },
      );
  }
  return values as Arguments<K>;
};
