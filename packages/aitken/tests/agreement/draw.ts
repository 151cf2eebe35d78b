import type { Kernel } from "@aitken/contracts";
import { rangeOf, workload } from "@aitken/contracts/workloads";
import { randomFrom } from "./random.ts";

type Field = Kernel["fields"][number];
type ArrayOrEach = Extract<Field, { kind: "array" | "each" }>;
type Domain = NonNullable<ArrayOrEach["domain"]>;

interface Shaped {
  readonly data: Float64Array | Int32Array | Uint32Array | Uint8Array;
  readonly shape: readonly number[];
}

/** What a call takes, by field. */
export type Values = Readonly<Record<string, number | string | Shaped>>;

/** What a draw is made from: sizes, and a seed for everything else. */
export interface Drawn {
  readonly size: number;
  readonly boxes: number;
  readonly seed: number;
}

/** How far a value may be from those in workloads, as a factor; never beyond a span of them that is wider. */
const jitter = 1.3;

/** Values of a field in the atmosphere. */
interface Pool {
  readonly values: ArrayLike<number>;
  readonly least: number;
  readonly most: number;
  readonly isIncreasing: boolean;
}

const poolFrom = (values: ArrayLike<number>): Pool => {
  const all = Array.from(values);
  return {
    values,
    least: Math.min(...all),
    most: Math.max(...all),
    isIncreasing: all.every((value, k) => value > (k === 0 ? 0 : all[k - 1]!)),
  };
};

const pools = new Map<Kernel, ReadonlyMap<string, Pool>>();

/** The pool of each field of a kernel that a large workload has, or whose quantity has a range. */
const poolsOf = (kernel: Kernel): ReadonlyMap<string, Pool> => {
  const known = pools.get(kernel);
  if (known) return known;
  const given = workload(kernel, { size: 64, boxes: 3 }) as Record<string, number | string | Float64Array | Shaped>;
  const made = new Map<string, Pool>();
  for (const field of kernel.fields) {
    const value = given[field.name];
    const range = "unit" in field ? rangeOf(field) : undefined;
    if (typeof value === "number") made.set(field.name, poolFrom([value]));
    else if (typeof value === "object") made.set(field.name, poolFrom("data" in value ? value.data : value));
    else if (range)
      made.set(field.name, poolFrom(Array.from({ length: 64 }, (_, k) => range[0] + ((range[1] - range[0]) * k) / 63)));
  }
  pools.set(kernel, made);
  return made;
};

/**
 * Radii of droplets, to which the direct simulations of turbulence were fitted: velocities of what is smaller differ by less than
 * rounding tells apart.
 */
const droplets = poolFrom([5e-6, 1e-5, 3e-5, 6e-5]);

/** Draws inputs of one kernel. */
class Draw {
  readonly #kernel: Kernel;
  readonly #sizes: Readonly<Record<string, number>>;
  readonly #random: () => number;

  constructor(kernel: Kernel, { size, boxes, seed }: Drawn) {
    this.#kernel = kernel;
    this.#random = randomFrom(seed);
    this.#sizes = sizesOf(kernel, size, boxes);
  }

  values(): Values {
    const fields = this.#kernel.fields.filter(({ role }) => role !== "output");
    const choices = Object.fromEntries(
      fields.flatMap((field) => (field.kind === "choice" ? [[field.name, this.#oneOf(field.options)]] : [])),
    );
    const given = fields.flatMap((field): [string, number | string | Shaped][] => {
      if (field.kind === "choice") return [[field.name, choices[field.name]!]];
      const value = this.#valueOf(field, choices);
      return value === undefined ? [] : [[field.name, value]];
    });
    return Object.fromEntries(given);
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #oneOf<T>(list: ArrayLike<T>): T {
    return list[this.#below(list.length)]!;
  }

  #valueOf(field: Exclude<Field, { kind: "choice" }>, choices: Readonly<Record<string, string>>) {
    if (field.kind !== "scalar" && field.requiredBy) {
      const isUsed = Object.entries(field.requiredBy).some(([name, words]) => [words].flat().includes(choices[name]!));
      if (!isUsed) return undefined;
    }
    const { domain } = field;
    if (domain?.indexOf !== undefined && field.kind === "scalar") return this.#below(this.#sizes[domain.indexOf]!);
    const isDroplet = field.name === "radius" && choices.turbulence === "dns";
    const pool = isDroplet ? droplets : (poolsOf(this.#kernel).get(field.name) ?? this.#poolOfDomain(domain));
    if (!pool) return this.#flags(field);
    if (field.kind === "scalar" || (field.kind === "each" && this.#below(2) === 0)) return this.#near(pool, domain);
    return this.#array(field, pool);
  }

  /** What no workload has may be anything in a domain that ends on both sides. */
  #poolOfDomain(domain: Domain | undefined): Pool | undefined {
    return domain && domain.least >= 0 && domain.most <= 1 ? poolFrom([0.1, 0.3, 0.7, 1]) : undefined;
  }

  /** Bytes are yes or no; what is optional may be left out. */
  #flags(field: ArrayOrEach | Exclude<Field, { kind: "choice" }>): Shaped | undefined {
    if (field.kind !== "array" || field.type !== "uint8" || this.#below(2) === 0) return undefined;
    const shape = field.dimensions.map((dimension) => this.#sizes[dimension]!);
    const data = Uint8Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => this.#below(2));
    return { data, shape };
  }

  #near({ values, least, most }: Pool, domain: Domain | undefined): number {
    const known = this.#oneOf(values);
    const value = known * jitter ** (2 * this.#random() - 1);
    const isBeyond = most > least * jitter && (value < least || value > most);
    return isBeyond || (domain && !domain.holds(value)) ? known : value;
  }

  #array(field: ArrayOrEach, pool: Pool): Shaped {
    const shape = field.dimensions.map((dimension) => this.#sizes[dimension]!);
    const length = shape.reduce((a, b) => a * b, 1);
    const n = shape.at(-1)!;
    if (field.kind === "array" && field.type !== "float64")
      throw new Error(`no way to draw ${field.type} for \`${field.name}\` of ${this.#kernel.name}`);
    // What is increasing in workloads is a grid, whether or not the kernel insists on it.
    const isGrid = String(field.dimensions) === "particle" && pool.isIncreasing;
    const data = isGrid
      ? this.#grid(pool, length)
      : Float64Array.from({ length }, () => this.#near(pool, field.domain));
    // Of a pair, the same whichever comes first.
    if (new Set(field.dimensions).size < field.dimensions.length)
      for (let start = 0; start < length; start += n * n)
        for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) data[start + i * n + j] = data[start + j * n + i]!;
    return { data, shape };
  }

  /** Uneven steps over the whole range. */
  #grid({ least, most }: Pool, n: number): Float64Array {
    const steps = Array.from({ length: n }, () => 0.2 + this.#random());
    const total = steps.reduce((a, b) => a + b, 0);
    let sum = 0;
    return Float64Array.from(steps, (step) => {
      sum += step;
      return least * (most / least) ** (sum / total);
    });
  }
}

/** Dimensions that are as long as a draw says. */
const counted = ["box", "particle", "pair"];

/** The sizes of all dimensions: what is neither boxes nor particles has as many as in workloads. */
const sizesOf = (kernel: Kernel, size: number, boxes: number): Readonly<Record<string, number>> => {
  const single = workload(kernel, { size: 1 }) as Record<string, Float64Array | number | string | undefined>;
  const others = (field: Field): readonly string[] =>
    "dimensions" in field ? field.dimensions.filter((dimension) => !counted.includes(dimension)) : [];
  const ofWorkload = (dimension: string): number => {
    const lengths = kernel.fields.flatMap((field) => {
      const value = String(others(field)) === dimension ? single[field.name] : undefined;
      return typeof value === "object" ? [value.length] : [];
    });
    return lengths[0] ?? size;
  };
  const hasBoth = kernel.dimensions.includes("box") && kernel.dimensions.includes("particle");
  return Object.fromEntries(
    kernel.dimensions.map((dimension) => {
      if (!counted.includes(dimension)) return [dimension, ofWorkload(dimension)];
      if (!hasBoth) return [dimension, size * boxes];
      return [dimension, dimension === "box" ? boxes : size];
    }),
  );
};

/**
 * Physical inputs of a kernel, each value near one of those in a workload, independent of the others. Values that the kernel
 * refuses together are left to the caller.
 */
export const draw = (kernel: Kernel, drawn: Drawn): Values => new Draw(kernel, drawn).values();
