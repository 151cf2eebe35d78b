import { writeFileSync } from "node:fs";
import { isAitkenError } from "../../errors.ts";
import { badge, conforms } from "../badge.ts";
import { idleBudgets, idleText } from "../budgets.ts";
import { kernelLines } from "../lines.ts";
import { type Failure, runChecks } from "../report.ts";
import { quoted } from "../text.ts";
import { loadBackend } from "./backends.ts";
import { isReport, jsonOf, type Outcome } from "./json.ts";
import { type Options, parseOptions, UsageError, usage } from "./options.ts";
import { type Plan, planOf } from "./plan.ts";

const print = (lines: readonly string[]): void => {
  for (const line of lines) console.log(line);
};

/** The command that repeats one check. */
const again = (backend: string, { id, seed }: Failure, { reference }: Options): string =>
  [
    "npx aitken-conformance --backend",
    backend,
    ...(reference ? ["--reference", reference] : []),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    "--check",
    quoted(id),
  ].join(" ");

const judgeBackend = async (
  name: string,
  { checks, whole, expectations }: Plan,
  options: Options,
): Promise<Outcome> => {
  try {
    const { open, inWorker } = await loadBackend(name);
    const telling = {
      explain: options.explain || options.budgets,
      again: (failure: Failure) => again(name, failure, options),
    };
    const report = await runChecks(checks, open, {
      expectations,
      inWorker,
      done: (kernel) => print(kernelLines(name, kernel, telling)),
    });
    if (whole) console.log(badge(report));
    return report;
  } catch (error) {
    if (!isAitkenError(error)) throw error;
    console.log(`– ${name} cannot be opened: ${error.message}`);
    return { name, unavailable: error.message };
  }
};

/** Whether all that was asked for is as it should be. */
const passed = (options: Options, { problems }: Plan, outcomes: readonly Outcome[]): boolean => {
  const opened = outcomes.filter(isReport);
  if (problems.length || opened.length === 0 || (options.named && opened.length < outcomes.length)) return false;
  const skips = opened.some(({ kernels }) => kernels.some(({ skipped }) => skipped.length > 0));
  return opened.every(conforms) && (options.skips || !skips);
};

/** Known failures of backends that were not judged. */
const strangersOf = ({ expectations }: Plan, outcomes: readonly Outcome[]): readonly string[] => {
  const judged = outcomes.filter(isReport).map(({ info }) => info.name);
  return expectations.flatMap(({ id, backend }) =>
    backend === undefined || judged.includes(backend)
      ? []
      : [`– known failure ${id} is of ${backend}, which was not judged`],
  );
};

/** The plan with what several backends together have shown to be wrong with the suite itself. */
const withIdleBudgets = (plan: Plan, { kernels }: Options, outcomes: readonly Outcome[]): Plan => {
  const reports = outcomes.filter(isReport);
  if (!plan.whole || reports.length < 2) return plan;
  const idle = idleBudgets(kernels, reports);
  print(idle.filter(({ needed }) => needed).map((one) => `– ${idleText(one)}`));
  return { ...plan, problems: [...plan.problems, ...idle.filter(({ needed }) => !needed).map(idleText)] };
};

const judge = async (options: Options): Promise<number> => {
  const planned = planOf(options);
  const outcomes: Outcome[] = [];
  if (planned.checks.some(({ seed }) => seed !== undefined)) print([`inputs generated with seed ${options.seed}`]);
  print(planned.unimplemented.map((file) => `– no kernel implements ${file}`));
  for (const name of options.backends) outcomes.push(await judgeBackend(name, planned, options));
  const plan = withIdleBudgets(planned, options, outcomes);
  print(strangersOf(plan, outcomes));
  print(plan.problems.map((problem) => `✗ ${problem}`));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(jsonOf(options, plan, outcomes), undefined, 2)}\n`);
  if (!outcomes.some(isReport)) console.log("✗ expected a backend that can be opened, found none");
  return passed(options, plan, outcomes) ? 0 : 1;
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
