import type { DeviceBackend, Kernel, NumericArray, Plan } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";

/** A plan on arrays of its own, urban aerosol in, all outputs bound. */
export interface Bench {
  readonly plan: Plan;
  readonly arrays: Readonly<Record<string, NumericArray>>;
  dispose(): void;
}

type Shaped = { readonly data: Float64Array; readonly shape: readonly number[] };

export const bench = (backend: DeviceBackend, kernel: Kernel, size: number): Bench => {
  const values = workload(kernel, { size }) as Readonly<Record<string, number | string | Float64Array | Shaped>>;
  const arrays: Record<string, NumericArray> = {};
  const rest: Record<string, number | string> = {};
  const { particle, species = 1, box = 1 } = { particle: size, ...sizesOf(kernel, size) };
  for (const field of kernel.fields) {
    const value = values[field.name];
    if (typeof value === "number" || typeof value === "string") rest[field.name] = value;
    else if (value !== undefined)
      arrays[field.name] = "shape" in value ? backend.array(value.data, value.shape) : backend.array(value);
    else if (field.role === "output" && field.kind === "array")
      arrays[field.name] = backend.zeros(
        field.dimensions.map((name) => (name === "particle" ? particle : name === "species" ? species : box)),
      );
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

const sizesOf = (kernel: Kernel, size: number): { box?: number; species?: number } =>
  kernel.dimensions.includes("particle") ? { species: 3 } : { box: size };
