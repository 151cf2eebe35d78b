import { parseArgs } from "node:util";
import type { Kernel } from "../../kernel.ts";
import { catalogue } from "../../kernels/index.ts";
import { type Level, levels } from "../check.ts";
import { defaultSeed } from "../suite.ts";
import { literally } from "../text.ts";

export const usage = `usage: aitken-conformance [options] [./my-backend.js …]

Judges backends by the conformance suite, or by a directory of reference files.

  --backend NAME       typescript, assemblyscript, native, tfjs, or a module's path such as ./mine.js, as without the
                       option (all four unless given; one that cannot be opened here then counts as left out)
  --kernel PATTERN     family/kernel or kernel alone, * standing for anything
  --level NAME         only checks of ${levels.join(", ")}
  --check ID           only this check
  --explain ID         only this check, with all that it found
  --budgets            tell for every result how much of its budget is used
  --seed N             generate inputs from another seed than ${defaultSeed}
  --expectations FILE  known failures, a JSON list of { id, reason, link, backend? }; one that passes, or that there is not, fails
  --no-skips           a check that is skipped is a failure
  --reference DIR      judge by all files in DIR in the schema aerosol-reference/1 (or aerosol-digests/1)
  --json FILE          also write the report to FILE
  --help               show this

Backends, kernels, levels and checks may be repeated; names also be joined by commas.
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
  /** Only these levels. */
  readonly levels: readonly Level[];
  /** Only the checks of these ids; all unless given. */
  readonly checks: readonly string[] | undefined;
  /** Tell of each result how much of its budget is used. */
  readonly budgets: boolean;
  /** What generated inputs are made from. */
  readonly seed: number;
  /** Tell everything about each check. */
  readonly explain: boolean;
  /** Whether a check may be skipped. */
  readonly skips: boolean;
  /** A file of known failures. */
  readonly expectations: string | undefined;
  readonly json: string | undefined;
}

const backendNames = ["typescript", "assemblyscript", "native", "tfjs"];

/** A module is given by its path, a backend of the house by its name. */
export const isPath = (name: string): boolean => /[./\\]/.test(name);

const checkBackend = (name: string): string => {
  if (isPath(name) || backendNames.includes(name)) return name;
  throw new UsageError(`expected ${backendNames.join(", ")} or a path for --backend, received "${name}"`);
};

const checkLevel = (name: string): Level => {
  const found = levels.find((level) => level === name);
  if (found) return found;
  throw new UsageError(`expected one of ${levels.join(", ")} for --level, received "${name}"`);
};

const largestSeed = 2 ** 31 - 1;

const checkSeed = (text: string): number => {
  const seed = Number(text);
  if (/^\d+$/.test(text) && seed <= largestSeed) return seed;
  throw new UsageError(`expected a whole number from 0 to ${largestSeed} for --seed, received "${text}"`);
};

const matching = (pattern: string): readonly Kernel[] => {
  const text = pattern.split("*").map(literally);
  const matches = new RegExp(`^${text.join(".*")}$`);
  const found = catalogue.filter(({ name, title }) => matches.test(name) || matches.test(title));
  if (found.length) return found;
  throw new UsageError(
    `expected one of ${catalogue.map(({ name }) => name).join(", ")}, or a pattern, for --kernel, received "${pattern}"`,
  );
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        reference: { type: "string" },
        backend: { type: "string", multiple: true },
        kernel: { type: "string", multiple: true },
        level: { type: "string", multiple: true },
        check: { type: "string", multiple: true },
        explain: { type: "string", multiple: true },
        budgets: { type: "boolean" },
        seed: { type: "string" },
        expectations: { type: "string" },
        "no-skips": { type: "boolean" },
        json: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
};

/** Several values in one, `native,tfjs`, or an option given several times. */
const list = (values: readonly string[]): readonly string[] => values.flatMap((value) => value.split(","));

/** @throws UsageError when the command line makes no sense */
export const parseOptions = (args: readonly string[]): Options => {
  const { values, positionals } = parse(args);
  const {
    reference,
    backend = [],
    kernel,
    level,
    check = [],
    explain = [],
    seed,
    expectations,
    json,
    budgets = false,
    help = false,
  } = values;
  for (const [name, value] of Object.entries({ reference, expectations, json }))
    if (value === "") throw new UsageError(`expected a path for --${name}, received nothing`);
  const wanted = new Set(kernel ? list(kernel).flatMap(matching) : catalogue);
  const named = [...positionals, ...list(backend)].map(checkBackend);
  const checks = [...check, ...explain];
  return {
    help,
    reference,
    expectations,
    json,
    named: named.length > 0,
    backends: named.length ? [...new Set(named)] : backendNames,
    kernels: catalogue.filter((one) => wanted.has(one)),
    levels: level ? list(level).map(checkLevel) : levels,
    checks: checks.length ? checks : undefined,
    budgets,
    seed: seed === undefined ? defaultSeed : checkSeed(seed),
    explain: explain.length > 0,
    skips: !values["no-skips"],
  };
};
