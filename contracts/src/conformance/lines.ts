import { badge } from "./badge.ts";
import type { Finding } from "./check.ts";
import type { BackendReport, Failure, KernelReport } from "./report.ts";

const percent = (share: number): string =>
  share <= 1 ? `${share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)} %` : "more than all";

const worstText = ({ field, where, used, worst }: Finding): string => {
  if (!worst) return "no element";
  if (used === 0) return `exact (${field})`;
  // Where the budget is larger than the value, an error relative to the value says nothing.
  if (worst.budget > Math.abs(worst.expected) && worst.expected !== 0)
    return `worst uses ${percent(used)} of the budget: ${field}[${worst.index}] of ${where}, next to nothing there`;
  return (
    `worst ${worst.relative.toExponential(1)} relative, ${worst.ulp.toPrecision(2)} ULP, ` +
    `${percent(used)} of the budget: ${field}[${worst.index}] of ${where}`
  );
};

const indented = (text: string): string => `      ${text.replaceAll("\n", "\n      ")}`;

/** How a report is told. */
export interface Telling {
  /** Whether everything is told that was found. */
  readonly explain?: boolean;
  /** The command that repeats a check, where there is one. */
  readonly again?: (failure: Failure) => string;
}

/** A kernel on a backend in one line, and more for each check that failed or was skipped. */
export const kernelLines = (
  backend: string,
  report: KernelReport,
  { explain, again }: Telling = {},
): readonly string[] => {
  const {
    kernel = "the backend itself",
    unsupported,
    passed,
    failures,
    skipped,
    known,
    untried,
    worst,
    unusable,
  } = report;
  const head = `${kernel.padEnd(32)}  ${backend.padEnd(14)}`;
  const silent = untried.map(({ id, reason }) => `    known failure ${id} was not tried: ${reason}`);
  if (unsupported) return [`– ${head}  not supported: ${unsupported}`, ...silent];
  const counts = [
    failures.length ? `${failures.length} of ${passed + failures.length} failed` : `${passed} passed`,
    ...(known.length ? [`${known.length} known`] : []),
    ...(skipped.length ? [`${skipped.length} skipped`] : []),
  ];
  const count = counts.join(", ");
  const [first] = worst;
  const notes = [
    ...(first ? [worstText(first)] : []),
    ...(unusable.length ? [`no bound in this precision: ${unusable.join(", ")}`] : []),
  ];
  return [
    `${failures.length ? "✗" : "✓"} ${head}  ${[count.padEnd(12), ...notes].join("  ").trimEnd()}`,
    ...(explain ? worst.map((finding) => `    ${finding.field}: ${worstText(finding)}`) : []),
    ...failures.flatMap((failure) => [
      `    ${failure.id}`,
      indented(failure.message),
      ...(again ? [indented(`again: ${again(failure)}`)] : []),
    ]),
    ...known.map(({ id, reason, link }) => `    known failure ${id}: ${reason}, ${link}`),
    ...skipped.map(({ id, reason }) => `    skipped ${id}: ${reason}`),
    ...silent,
  ];
};

/** A report in words, with the badge at the end, as the command line tells it. */
export const textOf = (report: BackendReport): string =>
  [...report.kernels.flatMap((kernel) => kernelLines(report.info.name, kernel)), badge(report)].join("\n");
