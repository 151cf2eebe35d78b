import type { BackendReport } from "./report.ts";
import { suiteVersion } from "./version.ts";

/** Whether nothing failed. */
export const conforms = ({ kernels }: Pick<BackendReport, "kernels">): boolean =>
  kernels.every(({ failures }) => failures.length === 0);

/** What a run of the whole suite has shown, in one line: `conforms: 5/5 kernels, float64, suite 1.1`. */
export const badge = (report: BackendReport): string => {
  const kernels = report.kernels.filter(({ kernel }) => kernel !== undefined);
  const right = kernels.filter(
    ({ unsupported, failures, known }) => unsupported === undefined && failures.length + known.length === 0,
  );
  const known = report.kernels.reduce((sum, one) => sum + one.known.length, 0);
  const verdict = conforms(report) ? "conforms" : "does not conform";
  return `${verdict}: ${right.length}/${kernels.length} kernels, ${report.info.precision}, suite ${suiteVersion}${known ? `, known failures: ${known}` : ""}`;
};
