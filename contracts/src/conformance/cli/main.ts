import { writeFileSync } from "node:fs";
import { isAitkenError } from "../../errors.ts";
import type { Check } from "../check.ts";
import { caseChecks } from "../checks/cases.ts";
import { importCases, mappings } from "../mapping.ts";
import { type BackendReport, runChecks } from "../report.ts";
import { suite } from "../suite.ts";
import { loadBackend } from "./backends.ts";
import { type Directory, readDirectory } from "./directory.ts";
import { findingRecord, kernelLines } from "./lines.ts";
import { type Options, parseOptions, UsageError, usage } from "./options.ts";

interface Unavailable {
  readonly name: string;
  readonly unavailable: string;
}

/** What to check, and what is wrong with the files before anything is. */
interface Plan {
  readonly checks: readonly Check[];
  readonly problems: readonly string[];
  /** Reference files that no kernel implements. */
  readonly unimplemented: readonly string[];
}

/** A check for each case in a directory of reference files, through the mappings. */
const planOf = (directory: Directory, { kernels }: Options): Plan => {
  const problems = [...directory.problems];
  const checks = mappings
    .filter(({ kernel }) => kernels.includes(kernel))
    .flatMap((mapping) => {
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
  return { checks, problems, unimplemented: directory.files.filter((file) => !implemented.has(file)) };
};

const judgeBackend = async (name: string, checks: readonly Check[]): Promise<BackendReport | Unavailable> => {
  try {
    const open = await loadBackend(name);
    return await runChecks(checks, open, (report) => {
      for (const line of kernelLines(name, report)) console.log(line);
    });
  } catch (error) {
    if (!isAitkenError(error)) throw error;
    console.log(`– ${name} cannot be opened: ${error.message}`);
    return { name, unavailable: error.message };
  }
};

const isReport = (one: BackendReport | Unavailable): one is BackendReport => "kernels" in one;

const jsonOf = (
  options: Options,
  { problems, unimplemented }: Plan,
  reports: readonly (BackendReport | Unavailable)[],
) => ({
  schema: "aitken-conformance/1",
  host: { platform: process.platform, architecture: process.arch, node: process.version },
  reference: options.reference ?? "the suite",
  problems,
  unimplemented,
  backends: reports.map((one) =>
    isReport(one)
      ? {
          info: one.info,
          kernels: one.kernels.map((kernel) => ({ ...kernel, worst: kernel.worst.map(findingRecord) })),
        }
      : one,
  ),
});

const judge = async (options: Options): Promise<number> => {
  const plan =
    options.reference === undefined
      ? { checks: suite(options), problems: [], unimplemented: [] }
      : planOf(readDirectory(options.reference), options);
  const reports: (BackendReport | Unavailable)[] = [];
  for (const name of options.backends) reports.push(await judgeBackend(name, plan.checks));
  for (const file of plan.unimplemented) console.log(`– no kernel implements ${file}`);
  for (const problem of plan.problems) console.log(`✗ ${problem}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify(jsonOf(options, plan, reports), undefined, 2)}\n`);
  const opened = reports.filter(isReport);
  if (opened.length === 0) console.log("✗ expected a backend that can be opened, found none");
  const failed =
    plan.problems.length > 0 ||
    opened.length === 0 ||
    (options.named && opened.length < reports.length) ||
    opened.some(({ kernels }) => kernels.some(({ failures }) => failures.length > 0));
  return failed ? 1 : 0;
};

/** Runs the command line; gives the exit code. */
export const main = async (args: readonly string[]): Promise<number> => {
  try {
    const options = parseOptions(args);
    if (options.help) {
      console.log(usage);
      return 0;
    }
    return await judge(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
};
