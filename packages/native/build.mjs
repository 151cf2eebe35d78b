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

/** The kernels of the catalogue that have a file here. */
const findKernels = (catalogue) => {
  const folder = join(cpp, "kernels");
  const found = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith(".cc"))
    .map((file) => file.slice(0, -".cc".length).split(sep).join("/"));
  const known = new Set(catalogue.map(({ name }) => name));
  for (const name of found)
    if (!known.has(name))
      throw new Error(
        `expected kernels of the catalogue in cpp/kernels, received ${name}.cc; declare it in @aitken/contracts and build that first`,
      );
  for (const name of known)
    if (!found.includes(name)) console.log(`@aitken/native: ${name} is left out, there is no cpp/kernels/${name}.cc`);
  return catalogue.filter(({ name }) => found.includes(name));
};

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
  const { constantsHeader, kernelHeader, kernelUnit, registry } = await import("./tools/declarations.mjs");
  const kernels = findKernels(catalogue);
  const levels = levelsOf(process.arch);
  write("constants.h", constantsHeader());
  write("registry.cc", registry(kernels, levels));
  for (const kernel of kernels) {
    write(`${kernel.name}.h`, kernelHeader(kernel));
    write(`${kernel.name}.unit.cc`, kernelUnit(kernel));
  }

  const flags = compilerFlags([cpp, generated]);
  const object = (source, target, extra = []) => ({
    target: join(build, "objects", `${target}.o`),
    args: [...flags, ...extra, "-c", source],
  });
  // Kernels first: they are what most often fails.
  const objects = [
    ...kernels.flatMap(({ name }) =>
      levels.map((level) =>
        object(join(generated, `${name}.unit.cc`), `${level.name}/${name}`, [
          `-DAITKEN_LEVEL=${level.name}`,
          ...level.flags,
        ]),
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
  return `${relative(root, addon)}, ${kernels.length} kernels × ${levels.length} levels; ${compiled} of ${objects.length} files compiled with ${compiler.version}`;
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
