import type { BackendReport } from "./report.ts";
import { suiteVersion } from "./version.ts";

/** Whether nothing failed. */
export const conforms = ({ kernels }: Pick<BackendReport, "kernels">): boolean =>
  kernels.every(({ failures }) => failures.length === 0);

/** What a run of the whole suite has shown, in one line: `conforms: 5/5 kernels, float64, suite 1.2`. */
export const badge = (report: BackendReport): string => {
  const kernels = report.kernels.filter(({ kernel }) => kernel !== undefined);
  const right = kernels.filter(
    ({ unsupported, failures, known }) => unsupported === undefined && failures.length + known.length === 0,
  );
  const sum = (of: "known" | "skipped") => report.kernels.reduce((all, one) => all + one[of].length, 0);
  const notes = [
    ...(sum("known") ? [`known failures: ${sum("known")}`] : []),
    ...(sum("skipped") ? [`skipped: ${sum("skipped")}`] : []),
  ];
  const verdict = conforms(report) ? "conforms" : "does not conform";
  const counted = `${right.length}/${kernels.length} kernels`;
  return [`${verdict}: ${counted}`, report.info.precision, `suite ${suiteVersion}`, ...notes].join(", ");
};
