import { isAitkenError } from "../../errors.ts";
import type { Kernel } from "../../kernel.ts";
import { type Case, offenders, valuesOf } from "../case.ts";
import { type Bench, type Check, ConformanceFailure, check, demand } from "../check.ts";
import { acceptable, type Expectation, expectationOf, judgeResults } from "../judging.ts";
import { callKernel, type Results, runPlan } from "../running.ts";

/** What a call gave: results, or the refusal. */
const attempt = async (bench: Bench, kernel: Kernel, one: Case): Promise<Results | undefined> => {
  try {
    return await callKernel(bench.backend, kernel, valuesOf(kernel, one));
  } catch (error) {
    if (!isAitkenError(error))
      throw new ConformanceFailure(`${one.id}: expected a result or an AitkenError, received ${error}`);
    const right = offenders(kernel, one);
    demand(
      error.field !== undefined && right.includes(error.field),
      () =>
        `${one.id}: expected ${right.length ? `a refusal of \`${right.join("` or `")}\`` : "a result"}, received “${error.message}”`,
    );
    return undefined;
  }
};

/** Where an edge accepts more than the expected value, that value is what its element is held against. */
const accepted = (one: Case, results: Results): Expectation => {
  const { expected, scale } = expectationOf(one);
  return {
    expected: Object.fromEntries(
      Object.entries(expected).map(([name, values]) => [
        name,
        Float64Array.from(values, (value, index) => {
          const got = results[name]?.[index] ?? Number.NaN;
          return acceptable(one, got, value) ? got : value;
        }),
      ]),
    ),
    ...(scale && { scale }),
  };
};

const judgeCall = async (bench: Bench, kernel: Kernel, one: Case): Promise<void> => {
  const results = await attempt(bench, kernel, one);
  const refusable = one.error === "domain" || one.accept?.includes("domain");
  if (!results) return demand(refusable === true, () => `${one.id}: expected a result, received a refusal`);
  demand(
    one.error !== "domain",
    () => `${one.id}: expected a refusal of \`${offenders(kernel, one).join("` or `")}\`, received a result`,
  );
  const expectation = one.accept ? accepted(one, results) : expectationOf(one);
  await judgeResults(bench, kernel, one.id, results, { values: valuesOf(kernel, one), expectation });
};

/** Judges one case, by call and, where its input is in the domain, by a plan on arrays. */
const judgeCase = async (bench: Bench, kernel: Kernel, one: Case): Promise<void> => {
  await judgeCall(bench, kernel, one);
  if (one.error || one.accept || offenders(kernel, one).length) return;
  const trial = { values: valuesOf(kernel, one), expectation: expectationOf(one) };
  const results = await runPlan(bench.backend, kernel, trial.values);
  await judgeResults(bench, kernel, `${one.id}, as a plan`, results, trial);
};

/** One check for each case. */
export const caseChecks = (kernel: Kernel, cases: readonly Case[]): readonly Check[] =>
  cases.map((one) => check(kernel, "cases", one.id, (bench) => judgeCase(bench, kernel, one)));
