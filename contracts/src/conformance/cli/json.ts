import { cpus } from "node:os";
import { badge } from "../badge.ts";
import type { Finding } from "../check.ts";
import { describeElement } from "../diagnosis/story.ts";
import type { BackendReport } from "../report.ts";
import { suiteVersion } from "../version.ts";
import type { Options } from "./options.ts";
import type { Plan } from "./plan.ts";

/** A backend that could not be opened, and why. */
interface Unavailable {
  readonly name: string;
  readonly unavailable: string;
}

export type Outcome = BackendReport | Unavailable;

export const isReport = (one: Outcome): one is BackendReport => "kernels" in one;

const findingRecord = ({ where, field, used, worst }: Finding) => ({
  field,
  case: where,
  used,
  ...(worst && { ...worst, text: describeElement(worst) }),
});

/** The report as data. What it means changes with the number in `schema`. */
export const jsonOf = (options: Options, { problems, unimplemented, whole }: Plan, outcomes: readonly Outcome[]) => ({
  schema: "aitken-conformance/1",
  suite: suiteVersion,
  host: {
    platform: process.platform,
    architecture: process.arch,
    processor: cpus()[0]?.model ?? "unknown",
    node: process.version,
  },
  reference: options.reference ?? "the suite",
  levels: options.levels,
  seed: options.seed,
  problems,
  unimplemented,
  backends: outcomes.map((one) =>
    isReport(one)
      ? {
          info: one.info,
          ...(whole && { badge: badge(one) }),
          kernels: one.kernels.map((kernel) => ({ ...kernel, worst: kernel.worst.map(findingRecord) })),
        }
      : one,
  ),
});
