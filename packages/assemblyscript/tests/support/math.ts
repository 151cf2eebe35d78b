import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "../../compile.mjs";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const first = 65_536;

export type MathFunction =
  | "erf"
  | "exp"
  | "expOfModerate"
  | "log"
  | "log1p"
  | "pow"
  | "powerOfTen"
  | "expm1"
  | "cubeRoot";

/** One of them, over arrays of its arguments. */
export type Row = (...columns: (readonly number[])[]) => number[];

/**
 * Compiles assembly/math as the kernels are compiled. The functions have the names they have there.
 * @param name of the compiled file, one for each test file
 */
export const compileMath = async (name: string): Promise<Readonly<Record<MathFunction, Row>>> => {
  const out = `${folder}build/${name}.wasm`;
  await compile(`${folder}tests/assembly/math.ts`, out);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(out)));
  const { memory, ...rows } = exports as { memory: WebAssembly.Memory } & Record<string, (...values: number[]) => void>;
  const row =
    (entry: (...values: number[]) => void): Row =>
    (...columns) => {
      const length = columns[0]!.length;
      const even = length + (length % 2);
      const pointers = [...columns, []].map((_, index) => first + 8 * even * index);
      const pages = Math.ceil((first + 8 * even * pointers.length - memory.buffer.byteLength) / 65_536);
      if (pages > 0) memory.grow(pages);
      for (const [index, column] of columns.entries())
        new Float64Array(memory.buffer, pointers[index]!, length).set(column);
      entry(even, ...pointers);
      return Array.from(new Float64Array(memory.buffer, pointers.at(-1)!, length));
    };
  const named = Object.entries(rows).map(([entry, run]) => [entry.replace(/Row$/, ""), row(run)]);
  return Object.fromEntries(named) as Record<MathFunction, Row>;
};
