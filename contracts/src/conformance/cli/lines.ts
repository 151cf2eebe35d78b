import type { Finding } from "../check.ts";
import type { Failure, KernelReport } from "../report.ts";
import { quoted } from "../text.ts";
import type { Options } from "./options.ts";

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

/** The command that repeats one check. */
const again = (backend: string, { id, seed }: Failure, { reference }: Options): string =>
  [
    "aitken-conformance --backend",
    backend,
    ...(reference ? ["--reference", reference] : []),
    ...(seed === undefined ? [] : [`--seed ${seed}`]),
    "--check",
    quoted(id),
  ].join(" ");

/** A kernel on a backend in one line, and more for each check that failed or was skipped. */
export const kernelLines = (backend: string, report: KernelReport, options: Options): readonly string[] => {
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
    ...(options.explain || options.budgets
      ? worst.map((finding) => `    ${finding.field}: ${worstText(finding)}`)
      : []),
    ...failures.flatMap((failure) => [
      `    ${failure.id}`,
      indented(failure.message),
      indented(`again: ${again(backend, failure, options)}`),
    ]),
    ...known.map(({ id, reason, link }) => `    known failure ${id}: ${reason}, ${link}`),
    ...skipped.map(({ id, reason }) => `    skipped ${id}: ${reason}`),
    ...silent,
  ];
};
