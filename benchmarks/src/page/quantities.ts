import type { Residency } from "../cells.ts";
import { short } from "../format.ts";

/** `12.3 MB`, in powers of ten. */
export const bytesText = (bytes: number): string => {
  const text = short(bytes);
  const [, number, suffix] = /^([\d.e-]+)(\D*)$/.exec(text) ?? ["", text, ""];
  return `${number} ${suffix}B`;
};

/** `1000` as `1,000`, from five digits on; what people count. */
export const countText = (value: number): string => (value < 1e4 ? String(value) : value.toLocaleString("en-US"));

/** Where a logarithmic axis from low to high has ticks: at powers of ten, or where those are few, at 1, 2, 5, 10, … */
export const logTicks = (low: number, high: number): number[] => {
  const first = Math.floor(Math.log10(low));
  const powers = Array.from({ length: Math.ceil(Math.log10(high)) - first + 1 }, (_, index) => first + index);
  const within = (factors: readonly number[]): number[] =>
    powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((tick) => tick >= low && tick <= high);
  const ticks = within([1]);
  return ticks.length > 2 ? ticks : within([1, 2, 5]);
};

/** What a residency is called on the page. */
export const residencyText = (residency: Residency): string => (residency === "resident" ? "resident" : "round trip");
