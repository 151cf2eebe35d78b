import { parseArgs } from "node:util";
import type { Kernel } from "../../kernel.ts";
import { catalogue } from "../../kernels/index.ts";

export const usage = `usage: aitken-conformance [options]

Judges backends by the conformance suite, or by a directory of reference files.

  --reference DIR   judge by all files in DIR in the schema aerosol-reference/1 (or aerosol-digests/1)
  --backend NAME    typescript, assemblyscript, native, tfjs, or a module's path such as ./mine.js; may be repeated
                    (all four unless given; one that cannot be opened here then counts as left out)
  --kernel PATTERN  family/kernel, * standing for anything; may be repeated
  --json FILE       also write the report to FILE
  --help            show this

Exit code: 0 when all passed, 1 when something failed, 2 for a command line that makes no sense.`;

/** The command line makes no sense; the message says how. */
export class UsageError extends Error {}

export interface Options {
  readonly help: boolean;
  readonly reference: string | undefined;
  readonly backends: readonly string[];
  /** Whether backends were asked for by name: then one that cannot be opened is a failure. */
  readonly named: boolean;
  readonly kernels: readonly Kernel[];
  readonly json: string | undefined;
}

const backendNames = ["typescript", "assemblyscript", "native", "tfjs"];

/** A module is given by its path, a backend of the house by its name. */
export const isPath = (name: string): boolean => /[./\\]/.test(name);

const checkBackend = (name: string): string => {
  if (isPath(name) || backendNames.includes(name)) return name;
  throw new UsageError(`expected ${backendNames.join(", ")} or a path for --backend, received "${name}"`);
};

const matching = (pattern: string): readonly Kernel[] => {
  const text = pattern.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  const matches = new RegExp(`^${text.join(".*")}$`);
  const found = catalogue.filter(({ name }) => matches.test(name));
  if (found.length) return found;
  throw new UsageError(
    `expected one of ${catalogue.map(({ name }) => name).join(", ")}, or a pattern, for --kernel, received "${pattern}"`,
  );
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        reference: { type: "string" },
        backend: { type: "string", multiple: true },
        kernel: { type: "string", multiple: true },
        json: { type: "string" },
        help: { type: "boolean" },
      },
    }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** Several values in one, `native,tfjs`, or an option given several times. */
const list = (values: readonly string[]): readonly string[] => values.flatMap((value) => value.split(","));

/** @throws UsageError when the command line makes no sense */
export const parseOptions = (args: readonly string[]): Options => {
  const { reference, backend, kernel, json, help = false } = parse(args);
  for (const [name, value] of Object.entries({ reference, json }))
    if (value === "") throw new UsageError(`expected a path for --${name}, received nothing`);
  const wanted = kernel ? new Set(list(kernel).flatMap(matching)) : new Set(catalogue);
  return {
    help,
    reference,
    json,
    named: backend !== undefined,
    backends: backend ? [...new Set(list(backend).map(checkBackend))] : backendNames,
    kernels: catalogue.filter((one) => wanted.has(one)),
  };
};
