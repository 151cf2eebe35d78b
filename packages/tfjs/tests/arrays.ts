import type { DeviceBackend, Kernel, NumericArray, Plan } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";

/** A plan on arrays of its own, urban aerosol in, all outputs bound. */
export interface Bench {
  readonly plan: Plan;
  readonly arrays: Readonly<Record<string, NumericArray>>;
  dispose(): void;
}

type Shaped = { readonly data: Float64Array; readonly shape: readonly number[] };

/** The sizes of a workload's dimensions, of so many particles in so many boxes. */
export const sizesOf = ({ dimensions }: Kernel, size: number, boxes = 1): Readonly<Record<string, number>> => {
  const sizes: Readonly<Record<string, number>> = dimensions.includes("particle")
    ? { box: boxes, species: 3, particle: size, mode: 3 }
    : {};
  return Object.fromEntries(dimensions.map((dimension) => [dimension, sizes[dimension] ?? size * boxes]));
};

export const bench = (backend: DeviceBackend, kernel: Kernel, size: number, boxes = 1): Bench => {
  const values = workload(kernel, { size, boxes }) as Readonly<Record<string, number | string | Float64Array | Shaped>>;
  const arrays: Record<string, NumericArray> = {};
  const rest: Record<string, number | string> = {};
  const sizes = sizesOf(kernel, size, boxes);
  for (const field of kernel.fields) {
    const value = values[field.name];
    const shape = "dimensions" in field ? field.dimensions.map((name) => sizes[name]!) : [];
    if (typeof value === "number" || typeof value === "string") rest[field.name] = value;
    else if (value !== undefined)
      arrays[field.name] = "shape" in value ? backend.array(value.data, value.shape) : backend.array(value, shape);
    else if (field.role === "output") arrays[field.name] = backend.zeros(shape);
  }
  const plan = backend.prepare(kernel, { ...rest, ...arrays } as never) as Plan;
  return {
    plan,
    arrays,
    dispose: () => {
      plan.dispose();
      for (const array of Object.values(arrays)) array.dispose();
    },
  };
};
