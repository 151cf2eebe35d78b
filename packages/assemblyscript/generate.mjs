// Writes AssemblyScript from the contract's declarations: what the compiler cannot know of them, and checks kernels against.

import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { loopOf, pairLoopOf } from "./loop.mjs";

const notice = "// Made by build.mjs from the declarations in @aitken/contracts.\n";

/** The arguments of a field: their names, types, and how each is read from its word of the frame. */
const argumentsOf = ({ name, kind, type }) => {
  const pointer = { name, type: "usize", read: (word) => word };
  switch (kind) {
    case "array":
      return [pointer];
    case "each":
      return [pointer, { ...pointer, name: `${name}Stride` }];
    case "scalar":
      return type === "int32"
        ? [{ name, type: "i32", read: (word) => `<i32>load<f64>(${word})` }]
        : [{ name, type: "f64", read: (word) => `load<f64>(${word})` }];
    case "choice":
      return [{ name, type: "i32", read: (word) => `<i32>${word}` }];
  }
};

const isFormula = ({ elementwise, pairwise }) => elementwise || pairwise;

/** The file of a kernel, without its extension: that of its formula, or of its loops. */
export const fileOf = (kernel, folder) => `${folder}/${isFormula(kernel) ? "formulas" : "kernels"}/${kernel.name}`;

/** The entries of one kernel: they read its arguments from a frame, one word of 32 bits each, and call it. No field's name begins with `_`. */
const entriesOf = (kernel, folder, from) => {
  const file = fileOf(kernel, folder);
  const source = readFileSync(`${file}.ts`, "utf8");
  const has = (name) => source.includes(`export function ${name}(`);
  const fields = [
    ...kernel.dimensions.map((name) => ({ name, kind: "array" })),
    ...kernel.fields,
    ...(has("workspace") ? [{ name: "workspace", kind: "array" }] : []),
  ];
  const args = fields.flatMap(argumentsOf);
  const module = kernel.name.replace("/", "_");
  const parameters = args.map(({ name, type }) => `${name}: ${type}`).join(", ");
  const reads = args.map(({ name, read }, index) => `const ${name} = ${read(`load<usize>(_frame, ${4 * index})`)};`);
  const sizes = kernel.dimensions.map((_, index) => `load<u32>(_frame, ${4 * index})`);
  const entry = (name, frame, called, repeat) => `
export function ${name}(${frame}): void {
  declared<(${parameters}) => void>(${called});
  ${reads.join("\n  ")}
  ${repeat}${called}(${args.map(({ name }) => name).join(", ")});
}
`;
  const implementation = `${module}.${kernel.title}`;
  const called = isFormula(kernel) ? `${module}_loop` : implementation;
  const loop = () => {
    if (kernel.elementwise) return loopOf(kernel, called, parameters, implementation);
    return pairLoopOf(kernel, called, parameters, implementation, has("ofBox") ? `${module}.ofBox` : undefined);
  };
  const workspace = `
export function ${module}_workspace(_frame: usize): u64 {
  return ${module}.workspace(${sizes.join(", ")});
}
`;
  return `
// ${kernel.signature}
import * as ${module} from "${posix.relative(posix.dirname(from), file)}";

export const ${module}_hash: u64 = 0x${kernel.hash};
${has("workspace") ? workspace : ""}${has("prepare") ? entry(`${module}_prepare`, "_frame: usize", `${module}.prepare`, "") : ""}${isFormula(kernel) ? loop() : ""}${entry(`${module}_run`, "times: u32, _frame: usize", called, "for (; times > 0; times--) ")}`;
};

/**
 * The entries of all kernels, as the source of a file.
 * @param {readonly import("@aitken/contracts").Kernel[]} kernels
 * @param {string} folder where their files are, at kernels/<family>/<kernel>.ts or formulas/<family>/<kernel>.ts
 * @param {string} from path of the file that this will be
 */
export const entriesModule = (kernels, folder, from) => `${notice}
import { loadPair, spread, storePair } from "${posix.relative(posix.dirname(from), "assembly/lanes")}";
import { rowOfTile, storeTile, tileColumns, tileRows } from "${posix.relative(posix.dirname(from), "assembly/pairs")}";

/** Compiles only where a kernel's function takes what is declared, in calling order. */
function declared<T>(kernel: T): void {}

/** Where memory is free from. */
export function heapBase(): usize {
  return __heap_base;
}
${kernels.map((kernel) => entriesOf(kernel, folder, from)).join("")}`;

/**
 * Physical constants as the source of a file.
 * @param {Readonly<Record<string, import("@aitken/contracts").Constant>>} constants
 */
export const constantsModule = (constants) =>
  notice +
  Object.entries(constants)
    .map(([name, { value, unit }]) => `\n/** [${unit}] */\nexport const ${name}: f64 = ${value};\n`)
    .join("");

/**
 * The bytes of a module, inlined in base64 as the source of a TypeScript file.
 * @param {Buffer} bytes
 */
export const inlinedModule = (bytes) =>
  `${notice}\n/** The WebAssembly module in base64. */\nexport const encodedModule =\n  "${bytes.toString("base64")}";\n`;
