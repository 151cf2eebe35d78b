import { parseArgs } from "node:util";
import { catalogue, type Kernel } from "@aitken/contracts";
import { type Residency, residencies } from "./cells.ts";
import { variants } from "./lanes.ts";
import { patterns } from "./patterns.ts";
import { suggestion } from "./suggest.ts";

/** A command line that says nothing we know: shown with the usage, exit code 2. */
export class UsageError extends Error {}

export const usage = `Measures aerosol kernels on every backend that runs here: each result is checked first, then timed.

  bench [options]        measure, then show the table, what to use at which size, and where the JSON is
  bench list [options]   show the cells that would be measured, and why others are not
  bench show FILE        show the table of an earlier run

  --kernel NAMES      kernels, as names or patterns: 'coagulation/*', brownianCoefficient, '*'
                      (one of each pattern of computing:
                      ${patterns.map(({ title }) => title).join(", ")})
  --backend NAMES     ${[...new Set(variants.map(({ backend }) => backend))].join(", ")}, or one of ${variants
    .filter(({ name, backend }) => name !== backend)
    .map(({ name }) => name)
    .join(", ")}   (all)
  --size SIZES        numbers or ranges: 30,1e2..1e4 means 30, 100, 1000, 10000   (10 … 100000, of pairs 10 … 1000)
  --boxes COUNTS      how many boxes at once, as sizes are said   (1)
  --threads COUNTS    on how many threads, where a backend offers it   (1)
  --residency NAMES   call (typed arrays in and out: a round trip), resident (a plan's run)   (both)
  --quick             fewer sizes and rounds: about 20 seconds
  --json FILE         where to write the run   (benchmarks/results/…)
  --help              this text

Lists are separated by commas; an option may be given again.`;

/** What a person asked for. */
export type Command =
  | { readonly name: "help" }
  | { readonly name: "show"; readonly file: string }
  | { readonly name: "run" | "list"; readonly request: Request };

export interface Request {
  readonly kernels: readonly Kernel[];
  /** Names of lanes' variants. */
  readonly variants: readonly string[];
  readonly sizes: readonly number[] | undefined;
  readonly boxes: readonly number[];
  readonly threads: readonly number[];
  readonly residencies: readonly Residency[];
  readonly quick: boolean;
  readonly json: string | undefined;
}

const words = (values: readonly string[] | undefined, option: string): string[] | undefined => {
  const list = values?.flatMap((value) => value.split(",")).map((word) => word.trim());
  if (list?.some((word) => word === "")) throw new UsageError(`expected something between the commas of --${option}`);
  return list;
};

/** Those of `known` that the words or patterns stand for, in the order of `known`. */
const choose = <T>(
  option: string,
  given: readonly string[] | undefined,
  known: readonly T[],
  namesOf: (one: T) => readonly string[],
): T[] => {
  if (!given) return [...known];
  const chosen = new Set<T>();
  for (const word of given) {
    const pattern = new RegExp(`^${word.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "i");
    const matching = known.filter((one) => namesOf(one).some((name) => pattern.test(name)));
    const names = [...new Set(known.flatMap(namesOf))];
    if (matching.length === 0)
      throw new UsageError(
        `expected --${option} of [${known.map((one) => namesOf(one)[0]).join(", ")}], received ${word}.${suggestion(word, names)}`,
      );
    for (const one of matching) chosen.add(one);
  }
  return known.filter((one) => chosen.has(one));
};

const integer = (word: string, option: string, most: number): number => {
  const value = /^\d+(\.\d+)?(e\d+)?$/i.test(word) ? Number(word) : Number.NaN;
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(`expected integers from 1 to ${most} for --${option}, such as 30 or 1e4; received ${word}`);
  return value;
};

/** A range is its ends and the powers of ten between them. */
const range = (word: string, option: string, most: number): number[] => {
  const ends = word.split("..");
  if (ends.length === 1) return [integer(word, option, most)];
  if (ends.length !== 2 || ends.includes(""))
    throw new UsageError(`expected a range such as 1e2..1e4 for --${option}, received ${word}`);
  const [low, high] = ends.map((end) => integer(end, option, most)) as [number, number];
  if (low > high) throw new UsageError(`expected the smaller end first for --${option}, received ${word}`);
  const values = [low];
  for (let power = 1; power < high; power *= 10) if (power > low) values.push(power);
  return [...values, high];
};

const ascending = (values: readonly number[] | undefined): number[] | undefined =>
  values && [...new Set(values)].sort((a, b) => a - b);

const text = { type: "string", multiple: true } as const;

const parse = (args: readonly string[]) => {
  const options = {
    kernel: text,
    backend: text,
    size: text,
    boxes: text,
    threads: text,
    residency: text,
    quick: { type: "boolean" },
    json: { type: "string" },
    help: { type: "boolean", short: "h" },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const unknown = /'--?([^'=]+)'/.exec((error as Error).message)?.[1] ?? "";
    const known = Object.keys(options);
    const hint = known.includes(unknown) ? "" : suggestion(unknown, known).replace("mean ", "mean --");
    throw new UsageError((error as Error).message.replace(/\. To specify .*$/s, ".") + hint);
  }
};

/**
 * Understands a command line.
 * @throws UsageError that says what was expected and what came
 */
export const parseCommand = (args: readonly string[]): Command => {
  const { values, positionals } = parse(args);
  if (values.help) return { name: "help" };
  const [name = "run", ...rest] = positionals;
  if (name === "show") {
    const [file, ...more] = rest;
    if (file === undefined || more.length) throw new UsageError("expected one file: bench show FILE");
    return { name, file };
  }
  if ((name !== "run" && name !== "list") || rest.length)
    throw new UsageError(
      `expected the command list or show, or none; received ${positionals.join(" ")}.${suggestion(name, ["list", "show"])}`,
    );
  const { quick = false, json } = values;
  if (json === "") throw new UsageError("expected a file for --json, received nothing");
  return {
    name,
    request: {
      kernels: values.kernel
        ? choose("kernel", words(values.kernel, "kernel"), catalogue, ({ name, title }) => [name, title])
        : patterns,
      variants: choose("backend", words(values.backend, "backend"), variants, ({ name, backend }) => [
        name,
        backend,
      ]).map(({ name }) => name),
      sizes: ascending(words(values.size, "size")?.flatMap((word) => range(word, "size", 1e9))),
      boxes: ascending(words(values.boxes, "boxes")?.flatMap((word) => range(word, "boxes", 1e9))) ?? [1],
      threads: ascending(words(values.threads, "threads")?.map((word) => integer(word, "threads", 1024))) ?? [1],
      residencies: choose("residency", words(values.residency, "residency"), residencies, (one) => [one]),
      quick,
      json,
    },
  };
};
