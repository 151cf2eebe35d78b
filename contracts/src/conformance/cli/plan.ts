import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { isAitkenError } from "../../errors.ts";
import { catalogue } from "../../kernels/index.ts";
import type { Check } from "../check.ts";
import { caseChecks } from "../checks/cases.ts";
import { type KnownFailure, noSuchCheck, parseExpectations } from "../expectations.ts";
import { importCases, mappings } from "../mapping.ts";
import { suite } from "../suite.ts";
import { type Directory, readDirectory } from "./directory.ts";
import { type Options, UsageError } from "./options.ts";

/** What to check, and what is wrong with the files before anything is. */
export interface Plan {
  readonly checks: readonly Check[];
  /** Whether that is the suite as a whole. */
  readonly whole: boolean;
  /** Failures that are known. */
  readonly expectations: readonly KnownFailure[];
  readonly problems: readonly string[];
  /** Reference files that no kernel implements. */
  readonly unimplemented: readonly string[];
}

/** A check for each case in a directory of reference files, through the mappings. What is wrong elsewhere is not told. */
const byReference = (directory: Directory, { kernels }: Options) => {
  const whole = kernels.length === catalogue.length;
  const chosenMappings = mappings.filter(({ kernel }) => kernels.includes(kernel));
  const names = chosenMappings.flatMap(({ feeds }) => feeds.map(({ file }) => `${basename(file)}.json`));
  const problems = directory.problems
    .filter(({ file }) => whole || [...names, "digests.json"].includes(basename(file)))
    .map(({ text }) => text);
  const checks = chosenMappings.flatMap((mapping) => {
    try {
      return caseChecks(mapping.kernel, importCases(mapping, directory));
    } catch (error) {
      if (!isAitkenError(error)) throw error;
      problems.push(error.message);
      return [];
    }
  });
  const implemented = new Set(mappings.flatMap(({ feeds }) => feeds.map(({ file }) => file)));
  if (checks.length === 0) problems.push("expected cases of the chosen kernels in the reference, received none");
  return { checks, problems, unimplemented: whole ? directory.files.filter((file) => !implemented.has(file)) : [] };
};

/** @throws UsageError for ids that no check has */
const chosen = (checks: readonly Check[], options: Options): readonly Check[] => {
  const { levels, checks: ids } = options;
  const unknown = ids?.find((id) => !checks.some((one) => one.id === id));
  if (unknown !== undefined) throw new UsageError(`expected the id of a check, received "${unknown}"`);
  return checks.filter(({ id, level }) => levels.includes(level) && (!ids || ids.includes(id)));
};

const readExpectations = (path: string): readonly KnownFailure[] => {
  try {
    return parseExpectations(readFileSync(path, "utf8"), path);
  } catch (error) {
    throw new UsageError(isAitkenError(error) ? error.message : `--expectations: ${(error as Error).message}`);
  }
};

/** @throws UsageError when the options choose what there is not */
export const planOf = (options: Options): Plan => {
  const { reference, seed } = options;
  const { checks, problems, unimplemented } =
    reference === undefined
      ? { checks: suite({ seed }), problems: [], unimplemented: [] }
      : byReference(readDirectory(reference), options);
  const ofKernels = checks.filter(({ kernel }) => !kernel || options.kernels.includes(kernel));
  const wanted = chosen(ofKernels, options);
  const expectations = options.expectations === undefined ? [] : readExpectations(options.expectations);
  const unknown = expectations.filter(({ id }) => !checks.some((one) => one.id === id));
  return {
    unimplemented,
    problems: [...problems, ...unknown.map(noSuchCheck)],
    expectations,
    checks: wanted,
    whole: reference === undefined && wanted.length === checks.length,
  };
};
