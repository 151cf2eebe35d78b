// Compiles the addon into dist/aitken.node: every kernel once per instruction-set level, from declarations generated out of
// @aitken/contracts. Where that cannot be, it says why and leaves the reason in build/error.txt for `open`; the rest of the
// workspace goes on without.
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { findCompiler, makeAll } from "./tools/compiler.mjs";
import { compilerFlags } from "./tools/flags.mjs";
import { levelsOf } from "./tools/levels.mjs";

const root = dirname(fileURLToPath(import.meta.url));
const [cpp, build, dist] = ["cpp", "build", "dist"].map((folder) => join(root, folder));
const generated = join(build, "generated");
const problem = join(build, "error.txt");
const addon = join(dist, "aitken.node");

/** Writes a generated file, unless it is as it was. */
const write = (name, text) => {
  const file = join(generated, name);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

/** Names of files in a folder that are of the form family/name. */
const filesIn = (folder, extension) =>
  readdirSync(join(cpp, folder), { recursive: true })
    .map((file) => file.split(sep).join("/"))
    .filter((file) => file.includes("/") && file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length));

/** Kernels that are formulas, each a file of its own that loops are made for. */
const isFormula = ({ elementwise, pairwise }) => Boolean(elementwise || pairwise);

/** The catalogue's kernels that have a file here. A folder of formulas has others, too, which those share. */
const findKernels = (catalogue) => {
  const written = filesIn("kernels", ".cc");
  const stranger = written.find((file) => !catalogue.some((kernel) => kernel.name === file && !isFormula(kernel)));
  if (stranger)
    throw new Error(
      `expected kernels of the catalogue that are no formulas in cpp/kernels, received ${stranger}.cc; declare it in @aitken/contracts and build that first`,
    );
  const formulas = filesIn("formulas", ".h");
  const found = catalogue.filter((kernel) => (isFormula(kernel) ? formulas : written).includes(kernel.name));
  const missing = catalogue.filter((kernel) => !found.includes(kernel)).map(({ name }) => name);
  if (missing.length) console.log(`@aitken/native: these have no file here and are left out: ${missing.join(", ")}`);
  return found;
};

const familiesOf = (kernels) => [...new Set(kernels.map(({ family }) => family))];

/** Symbols of Node are found when it loads the addon; the C++ library comes along. */
const linking =
  process.platform === "darwin"
    ? ["-bundle", "-undefined", "dynamic_lookup"]
    : ["-shared", "-static-libstdc++", "-static-libgcc", "-Wl,--exclude-libs,ALL", "-Wl,--gc-sections", "-Wl,-s"];

const buildAddon = async () => {
  const compiler = findCompiler();
  if (!compiler)
    throw new Error("there is no C++ compiler: install one (on Debian: apt-get install g++), or name it in CXX");
  const { catalogue } = await import("@aitken/contracts");
  const { constantsHeader, formulasUnit, kernelHeader, kernelUnit, registry } = await import(
    "./tools/declarations.mjs"
  );
  const all = findKernels(catalogue);
  const formulas = all.filter(isFormula);
  const kernels = all.filter((kernel) => !isFormula(kernel));

  const levels = levelsOf(process.arch);
  write("constants.h", constantsHeader());
  write("registry.cc", registry(all, levels));
  for (const kernel of kernels) {
    write(`${kernel.name}.h`, kernelHeader(kernel));
    write(`${kernel.name}.unit.cc`, kernelUnit(kernel));
  }
  for (const family of familiesOf(formulas))
    write(`${family}/formulas.unit.cc`, formulasUnit(formulas.filter((formula) => formula.family === family)));

  const flags = compilerFlags([cpp, generated]);
  const object = (source, target, extra = []) => ({
    target: join(build, "objects", `${target}.o`),
    args: [...flags, ...extra, "-c", source],
  });
  // Kernels first: they are what most often fails.
  const units = [...kernels.map(({ name }) => name), ...familiesOf(formulas).map((family) => `${family}/formulas`)];
  const objects = [
    ...units.flatMap((unit) =>
      levels.map(({ name, flags }) =>
        object(join(generated, `${unit}.unit.cc`), `${name}/${unit}`, [`-DAITKEN_LEVEL=${name}`, ...flags]),
      ),
    ),
    ...["addon", "flight", "machine", "team"].map((name) => object(join(cpp, "addon", `${name}.cc`), name)),
    object(join(generated, "registry.cc"), "registry"),
  ];
  const compiled = await makeAll(compiler, objects);
  const sources = objects.map(({ target }) => target);
  const linked = { target: join(build, "aitken.node"), args: [...flags, ...linking, ...sources], sources };
  await makeAll(compiler, [linked]);

  // Beside the old one and then in its place: a process may have that loaded.
  mkdirSync(dist, { recursive: true });
  copyFileSync(linked.target, `${addon}.new`);
  renameSync(`${addon}.new`, addon);
  return `${relative(root, addon)}, ${all.length} kernels × ${levels.length} levels; ${compiled} of ${objects.length} files compiled with ${compiler.version}`;
};

mkdirSync(build, { recursive: true });
try {
  console.log(`@aitken/native: ${await buildAddon()}`);
  rmSync(problem, { force: true });
} catch (error) {
  const text = error.message;
  console.log(`@aitken/native is left out: ${text}`);
  writeFileSync(problem, `${text}\n`);
  rmSync(addon, { force: true });
}
