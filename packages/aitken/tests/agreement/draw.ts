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

type Workload = Readonly<Record<string, number | string | Shaped["data"] | Shaped>>;

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
  const given = workload(kernel, { size: 64, boxes: 3 }) as Workload;
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
  /** A workload of the same size. */
  readonly #given: Workload;
  readonly #sizes: Readonly<Record<string, number>>;
  readonly #random: () => number;

  constructor(kernel: Kernel, drawn: Drawn) {
    this.#kernel = kernel;
    this.#random = randomFrom(drawn.seed);
    this.#given = workload(kernel, drawn) as Workload;
    this.#sizes = sizesOf(kernel, this.#given, drawn);
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
    if (field.kind === "scalar" && field.type === "int32")
      return this.#below(domain?.indexOf === undefined ? 2 ** 31 : this.#sizes[domain.indexOf]!);
    if (field.kind === "array" && field.optional && this.#below(2) === 0) return undefined;
    if (field.kind === "array" && field.type !== "float64") return this.#integers(field);
    const isDroplet = field.name === "radius" && choices.turbulence === "dns";
    const pool = isDroplet ? droplets : (poolsOf(this.#kernel).get(field.name) ?? this.#poolOfDomain(domain));
    if (!pool && "default" in field && field.default !== undefined) return undefined;
    if (!pool) throw new Error(`no way to draw \`${field.name}\` of ${this.#kernel.name}`);
    if (field.kind === "scalar" || (field.kind === "each" && this.#below(2) === 0)) return this.#near(pool, domain);
    return this.#array(field, pool);
  }

  /** What no workload has may be anything in a domain that ends on both sides. */
  #poolOfDomain(domain: Domain | undefined): Pool | undefined {
    return domain && domain.least >= 0 && domain.most <= 1 ? poolFrom([0.1, 0.3, 0.7, 1]) : undefined;
  }

  #shapeOf({ dimensions }: ArrayOrEach): readonly number[] {
    return dimensions.map((dimension) => this.#sizes[dimension]!);
  }

  /** Indices as in a workload, where they fit each other; bytes are yes or no; other numbers may be any. */
  #integers(field: Extract<Field, { kind: "array" }>): Shaped {
    const shape = this.#shapeOf(field);
    const length = shape.reduce((a, b) => a * b, 1);
    const given = this.#given[field.name];
    if (field.domain && typeof given === "object") return { data: "data" in given ? given.data : given, shape };
    if (field.type === "uint8") return { data: Uint8Array.from({ length }, () => this.#below(2)), shape };
    return { data: Uint32Array.from({ length }, () => this.#below(2 ** 32)), shape };
  }

  #near({ values, least, most }: Pool, domain: Domain | undefined): number {
    const known = this.#oneOf(values);
    const value = known * jitter ** (2 * this.#random() - 1);
    const isBeyond = most > least * jitter && (value < least || value > most);
    return isBeyond || (domain && !domain.holds(value)) ? known : value;
  }

  #array(field: ArrayOrEach, pool: Pool): Shaped {
    const shape = this.#shapeOf(field);
    const length = shape.reduce((a, b) => a * b, 1);
    const n = shape.at(-1)!;
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

/** The sizes of all dimensions: of what is neither boxes nor particles as many as in a workload of that size. */
const sizesOf = (kernel: Kernel, given: Workload, { size, boxes }: Drawn): Readonly<Record<string, number>> => {
  const hasBoth = kernel.dimensions.includes("box") && kernel.dimensions.includes("particle");
  const counted: Record<string, number> = hasBoth
    ? { box: boxes, particle: size }
    : { box: size * boxes, particle: size * boxes };
  const sizeOf = (dimension: string): number => {
    for (const field of kernel.fields) {
      if (!("dimensions" in field)) continue;
      const others = field.dimensions.filter((one) => !(one in counted));
      const value = given[field.name];
      if (String(others) !== dimension || typeof value !== "object") continue;
      const known = field.dimensions.flatMap((one) => counted[one] ?? []);
      return ("data" in value ? value.data : value).length / known.reduce((a, b) => a * b, 1);
    }
    throw new Error(`expected an input of ${kernel.name} over ${dimension}, which says how many there are`);
  };
  return Object.fromEntries(kernel.dimensions.map((dimension) => [dimension, counted[dimension] ?? sizeOf(dimension)]));
};

/**
 * Physical inputs of a kernel, each value near one of those in a workload, independent of the others. Values that the kernel
 * refuses together are left to the caller.
 */
export const draw = (kernel: Kernel, drawn: Drawn): Values => new Draw(kernel, drawn).values();
