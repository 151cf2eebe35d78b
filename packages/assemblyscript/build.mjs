// Makes the WebAssembly module: entries and constants from the contract's declarations, compiled together with the kernels
// in assembly/. A kernel needs nothing but its declaration there and its file here: assembly/kernels/<family>/<kernel>.ts, or of
// a formula assembly/formulas/<family>/<kernel>.ts.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, constants } from "@aitken/contracts";
import { compile } from "./compile.mjs";
import { constantsModule, entriesModule, fileOf, inlinedModule } from "./generate.mjs";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const folder = "assembly";
const entries = "build/entries.generated.ts";
const implemented = catalogue.filter((kernel) => existsSync(`${fileOf(kernel, folder)}.ts`));

for (const folder of ["build", "dist"]) mkdirSync(folder, { recursive: true });
writeFileSync("build/constants.generated.ts", constantsModule(constants));
writeFileSync(entries, entriesModule(implemented, folder, entries));
await compile(entries, "build/kernels.wasm");

const bytes = readFileSync("build/kernels.wasm");
writeFileSync("dist/kernels.wasm", bytes);
writeFileSync("build/module.generated.ts", inlinedModule(bytes));
