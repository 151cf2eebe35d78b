import type { Finding } from "../check.ts";
import { describeElement } from "../judging.ts";
import type { KernelReport } from "../report.ts";

const percent = (share: number): string =>
  Number.isFinite(share) ? `${share < 0.1 ? (share * 100).toFixed(1) : Math.round(share * 100)} %` : "more than all";

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

/** A kernel on a backend in one line, and one more for each failure. */
export const kernelLines = (backend: string, report: KernelReport): readonly string[] => {
  const { kernel = "the backend itself", unsupported, passed, failures, worst, unusable } = report;
  const head = `${kernel.padEnd(32)}  ${backend.padEnd(14)}`;
  if (unsupported) return [`– ${head}  not supported: ${unsupported}`];
  const total = passed + failures.length;
  const count = failures.length ? `${failures.length} of ${total} failed` : `${total} passed`;
  const [first] = worst;
  const notes = [
    ...(first ? [worstText(first)] : []),
    ...(unusable.length ? [`no bound in this precision: ${unusable.join(", ")}`] : []),
  ];
  return [
    `${failures.length ? "✗" : "✓"} ${head}  ${[count.padEnd(12), ...notes].join("  ").trimEnd()}`,
    ...failures.map(({ id, message }) => `    ${id}\n      ${message.replaceAll("\n", "\n      ")}`),
  ];
};

/** A finding as the JSON report has it. */
export const findingRecord = ({ where, field, used, worst }: Finding) => ({
  field,
  case: where,
  used,
  ...(worst && { ...worst, text: describeElement(worst) }),
});
