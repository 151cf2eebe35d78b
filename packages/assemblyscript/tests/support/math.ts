import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "../../compile.mjs";

const folder = fileURLToPath(new URL("../..", import.meta.url));
const first = 65_536;

/** A function of assembly/math, over an array. */
export type Row = (x: readonly number[]) => number[];

/**
 * Compiles assembly/math as the kernels are compiled.
 * @param name of the compiled file, one for each test file
 */
export const compileMath = async (name: string): Promise<{ exp: Row; expOfModerate: Row; cubeRoot: Row }> => {
  const out = `${folder}build/${name}.wasm`;
  await compile(`${folder}tests/assembly/math.ts`, out);
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(out)));
  const memory = exports.memory as WebAssembly.Memory;
  memory.grow(64);
  const row =
    (entry: string): Row =>
    (x) => {
      const even = x.length + (x.length % 2);
      const end = first + 16 * even;
      if (end > memory.buffer.byteLength) memory.grow(Math.ceil((end - memory.buffer.byteLength) / 65_536));
      new Float64Array(memory.buffer, first, x.length).set(x);
      (exports[entry] as (...values: number[]) => void)(even, first, first + 8 * even);
      return Array.from(new Float64Array(memory.buffer, first + 8 * even, x.length));
    };
  return { exp: row("expRow"), expOfModerate: row("expOfModerateRow"), cubeRoot: row("cubeRootRow") };
};
