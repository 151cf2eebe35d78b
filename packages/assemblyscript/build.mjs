// Makes the WebAssembly module: entries and constants from the contract's declarations, compiled together with the kernels
// in assembly/. A kernel needs nothing but its declaration there and assembly/kernels/<family>/<kernel>.ts here.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, constants } from "@aitken/contracts";
import { compile } from "./compile.mjs";
import { constantsModule, entriesModule, inlinedModule } from "./generate.mjs";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const kernels = "assembly/kernels";
const entries = "build/entries.generated.ts";
const implemented = catalogue.filter(({ name }) => existsSync(`${kernels}/${name}.ts`));

for (const folder of ["build", "dist"]) mkdirSync(folder, { recursive: true });
writeFileSync("build/constants.generated.ts", constantsModule(constants));
writeFileSync(entries, entriesModule(implemented, kernels, entries));
await compile(entries, "build/kernels.wasm");

const bytes = readFileSync("build/kernels.wasm");
writeFileSync("dist/kernels.wasm", bytes);
writeFileSync("build/module.generated.ts", inlinedModule(bytes));
