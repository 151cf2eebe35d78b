// Makes the WebAssembly module: entries and constants from the contract's declarations, compiled together with the kernels
// in assembly/. A kernel needs nothing but its declaration there and assembly/kernels/<family>/<kernel>.ts here.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, constants } from "@aitken/contracts";
import { compile } from "./compile.mjs";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

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

/** The entries of one kernel: they read its arguments from a frame, one word of 32 bits each, and call it. */
const entriesOf = (kernel) => {
  const file = `assembly/kernels/${kernel.name}`;
  const source = readFileSync(`${file}.ts`, "utf8");
  const has = (name) => source.includes(`export function ${name}(`);
  const fields = [
    ...kernel.dimensions.map((name) => ({ name, kind: "array" })),
    ...kernel.fields,
    ...(has("workspace") ? [{ name: "workspace", kind: "array" }] : []),
  ];
  const args = fields.flatMap(argumentsOf);
  const module = kernel.name.replace("/", "_");
  const type = `(${args.map(({ name, type }) => `${name}: ${type}`).join(", ")}) => void`;
  const reads = args.map(({ name, read }, index) => `const ${name} = ${read(`load<usize>(frame, ${4 * index})`)};`);
  const sizes = kernel.dimensions.map((_, index) => `load<u32>(frame, ${4 * index})`);
  const entry = (name, parameters, title, loop) => `
export function ${name}(${parameters}): void {
  declared<${type}>(${module}.${title});
  ${reads.join("\n  ")}
  ${loop}${module}.${title}(${args.map(({ name }) => name).join(", ")});
}
`;
  return `
// ${kernel.signature}
import * as ${module} from "../${file}";

export const ${module}_hash: u64 = 0x${kernel.hash};
${
  has("workspace")
    ? `
export function ${module}_workspace(frame: usize): u64 {
  return ${module}.workspace(${sizes.join(", ")});
}
`
    : ""
}${has("prepare") ? entry(`${module}_prepare`, "frame: usize", "prepare", "") : ""}${entry(
  `${module}_run`,
  "times: u32, frame: usize",
  kernel.title,
  "for (; times > 0; times--) ",
)}`;
};

const implemented = catalogue.filter(({ name }) => existsSync(`assembly/kernels/${name}.ts`));

mkdirSync("build", { recursive: true });
mkdirSync("dist", { recursive: true });
writeFileSync(
  "build/constants.generated.ts",
  notice +
    Object.entries(constants)
      .map(([name, { value, unit }]) => `/** [${unit}] */\nexport const ${name}: f64 = ${value};\n`)
      .join(""),
);
writeFileSync(
  "build/entries.generated.ts",
  `${notice}
/** Compiles only where a kernel's function takes what is declared, in calling order. */
function declared<T>(kernel: T): void {}

/** Where memory is free from. */
export function heapBase(): usize {
  return __heap_base;
}

${implemented.map(entriesOf).join("")}`,
);

await compile("build/entries.generated.ts", "build/kernels.wasm");

const bytes = readFileSync("build/kernels.wasm");
const imports = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
if (imports.length) throw new Error(`expected a module without imports, received ${JSON.stringify(imports)}`);
writeFileSync("dist/kernels.wasm", bytes);
writeFileSync(
  "build/module.generated.ts",
  `${notice}\n/** The WebAssembly module in base64. */\nexport const encodedModule =\n  "${bytes.toString("base64")}";\n`,
);
