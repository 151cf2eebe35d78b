const suffixes = ["", "k", "M", "G", "T"];

/** Three digits, thousands as k, M, …: 0.0123, 1.23, 12.3, 123, 1.23k. */
export const short = (value: number): string => {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return "0";
  // Rounded first: what rounds up to a thousand belongs to the next suffix.
  const rounded = Number(value.toPrecision(3));
  const exponent = Math.min(4, Math.max(0, Math.floor(Math.log10(Math.abs(rounded)) / 3 + 1e-9)));
  const scaled = Number((rounded / 1000 ** exponent).toPrecision(3));
  return `${Math.abs(scaled) < 0.001 ? scaled.toExponential(1) : scaled}${suffixes[exponent]}`;
};

/** Nanoseconds with three digits and the unit that suits them: 12.3 µs. */
export const duration = (nanoseconds: number): string => {
  const units = ["s", "ms", "µs", "ns"];
  const index = [1e9, 1e6, 1e3].findIndex((one) => Math.abs(nanoseconds) >= one);
  const place = index < 0 ? 3 : index;
  return `${Number((nanoseconds / 1000 ** (3 - place)).toPrecision(3))} ${units[place]}`;
};

/** How many times: 130×, 12×, 1.3×, 0.12×, 1/59×. */
export const times = (ratio: number): string => {
  if (!Number.isFinite(ratio)) return "–";
  if (ratio < 0.1) return `1/${short(Number((1 / ratio).toPrecision(2)))}×`;
  return `${short(Number(ratio.toPrecision(ratio < 100 ? 2 : 3)))}×`;
};

export const percent = (share: number): string =>
  share >= 0.1 || share === 0 ? `${Math.round(share * 100)}%` : `${Number((share * 100).toPrecision(1))}%`;

/** Rows as aligned columns of text: `left` says how many columns are aligned to the left, the others are to the right. */
export const columns = (rows: readonly (readonly string[])[], left: number, gap = "  "): string[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, text.length);
  const pad = (text: string, index: number) =>
    index < left ? text.padEnd(widths[index]!) : text.padStart(widths[index]!);
  return rows.map((row) => row.map(pad).join(gap).trimEnd());
};

/** Text in lines of at most `width`, broken between words; those after the first are indented. */
export const wrapped = (text: string, width: number, indent: number): string[] => {
  const [first = "", ...words] = text.split(/(?<=\S) /);
  const lines = [first];
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= width) lines[lines.length - 1] = longer;
    else lines.push(" ".repeat(indent) + word.trimStart());
  }
  return lines;
};
