import { AitkenError, describe } from "../errors.ts";
import type { Arguments, Kernel, NamedField } from "../kernel.ts";
import { shapeOf } from "../shape.ts";
import { kindOf } from "../signature.ts";
import { type DistributionName, distributions } from "./distributions.ts";
import { species } from "./mixture.ts";
import { formulaInput, quantities, type Setting } from "./quantities.ts";

export interface WorkloadOptions {
  /** How many particles in each box; of a kernel that has not both, how many of what it has. */
  readonly size: number;
  /** How many boxes; 1 unless given. A kernel that has not both boxes and particles gets size × boxes of what it has. */
  readonly boxes?: number;
  /** The air mass; urban unless given. */
  readonly distribution?: DistributionName;
}

const isOptional = (field: NamedField): boolean =>
  (field.kind === "array" && field.optional === true) ||
  ("default" in field && field.default !== undefined) ||
  "requiredBy" in field;

const settingOf = (kernel: Kernel, { size, boxes = 1, distribution = "urban" }: WorkloadOptions): Setting => {
  const [hasBoxes, hasParticles] = ["box", "particle"].map((name) => kernel.dimensions.includes(name));
  const ofKernel = { kernel, distribution: distributions[distribution] };
  if (hasBoxes && hasParticles) return { ...ofKernel, size, boxes };
  const count = size * boxes;
  return hasParticles ? { ...ofKernel, size: count, boxes: 1 } : { ...ofKernel, size, boxes: count };
};

const inputOf = (field: NamedField, setting: Setting) => {
  const { kernel } = setting;
  const ofFormula = kernel.elementwise || kernel.pairwise ? formulaInput(field, setting) : undefined;
  const kind = `${field.name}: ${kindOf(field)}`;
  const ofUnit = "unit" in field ? quantities[`${kind} in ${field.unit}`] : undefined;
  const known = (ofUnit ?? quantities[kind])?.(setting);
  // What is one number for a box of particles goes over its whole range where there are boxes alone.
  return kernel.dimensions.length === 1 ? (ofFormula ?? known) : (known ?? ofFormula);
};

/** Of several boxes, arrays say how many there are. */
const shaped = (field: NamedField, data: unknown, { size, boxes }: Setting): unknown => {
  if (boxes === 1 || !("dimensions" in field) || field.dimensions.length === 1) return data;
  const sizes: Readonly<Record<string, number>> = { box: boxes, species: species.length, particle: size, pair: size };
  return { data, shape: shapeOf(field, sizes) };
};

/**
 * Realistic input of a kernel, of any size, always the same: what `call` takes. Of several boxes, arrays over more than
 * those are `{ data, shape }`; fields without use for the choices made may be missing. Particles are binned from 1 nm to
 * 10 µm in radius, in air of 298.15 K and 101325 Pa; further boxes differ slightly from the first.
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
  const setting = settingOf(kernel, options);
  const values: Record<string, unknown> = {};
  for (const field of kernel.fields) {
    if (field.role === "output") continue;
    const value = inputOf(field, setting);
    if (value !== undefined) values[field.name] = shaped(field, value, setting);
    else if (!isOptional(field))
      throw new AitkenError(
        "missing-field",
        `expected a quantity of workloads for \`${field.name}: ${kindOf(field)}\`, found none`,
        { kernel: kernel.name, field: field.name },
      );
  }
  return values as Arguments<K>;
};
