// What each backend costs in upkeep, counted from its files: lines per kernel, what they stand on, and what users install.
// node tooling/docs/upkeep.mjs builds every backend from nothing and packs it, and keeps what it measured in upkeep.json.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { catalogue } from "@aitken/contracts";
import { median } from "../../benchmarks/dist/statistics.js";
import { at, read, readJson, table } from "./page.mjs";

/** @typedef {{ label: string, has: (kernel: import("@aitken/contracts").Kernel) => boolean }} Pattern */

/** Where each backend keeps the functions of its kernels, the mathematics below them, and everything else. */
const houses = [
  { name: "typescript", kernels: ["src/formulas", "src/kernels"], math: "src/math", rest: ["src", "generate.mjs"] },
  {
    name: "assemblyscript",
    kernels: ["assembly/formulas", "assembly/kernels"],
    math: "assembly/math",
    rest: ["assembly", "src", "tools", "build.mjs", "compile.mjs", "generate.mjs", "loop.mjs"],
  },
  {
    name: "native",
    kernels: ["cpp/formulas", "cpp/kernels"],
    math: "cpp/math",
    rest: ["cpp", "src", "tools", "build.mjs"],
  },
  { name: "tfjs", kernels: ["src/formulas", "src/kernels"], math: "src/math", rest: ["src"] },
];

const source = /\.(ts|mjs|cc|h)$/;

/** Source files at or below a path. */
const filesIn = (path) => {
  if (source.test(path)) return [path];
  if (!existsSync(at(path))) return [];
  return readdirSync(at(path), { recursive: true, encoding: "utf8" })
    .filter((file) => source.test(file))
    .map((file) => join(path, file));
};

/** Lines that are neither empty nor comment. */
const linesOf = (path) =>
  read(path)
    .replace(/\/\*.*?\*\//gs, "")
    .split("\n")
    .filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length;

const sumOf = (paths) => paths.reduce((total, path) => total + linesOf(path), 0);

/** @type {readonly Pattern[]} */
const patterns = [
  { label: "formula of elements", has: ({ elementwise }) => elementwise === true },
  { label: "formula of pairs", has: ({ pairwise }) => pairwise === true },
  { label: "kernel of another kind", has: ({ elementwise, pairwise }) => !elementwise && !pairwise },
];

const countsOf = ({ name, kernels, math, rest }) => {
  const manifest = readJson(`packages/${name}/package.json`);
  const under = (path) => filesIn(`packages/${name}/${path}`);
  const own = kernels.flatMap(under);
  const mathematics = under(math);
  const apart = new Set([...own, ...mathematics]);
  const fileOf = (kernel) => own.find((file) => file.replace(/\.\w+$/, "").endsWith(`/${kernel.name}`));
  return {
    patterns: patterns.map(({ has }) => {
      const lines = catalogue.filter(has).flatMap((kernel) => {
        const file = fileOf(kernel);
        return file ? [linesOf(file)] : [];
      });
      return { kernels: lines.length, median: median(lines), most: Math.max(...lines) };
    }),
    kernels: sumOf(own),
    math: sumOf(mathematics),
    rest: sumOf(rest.flatMap(under).filter((file) => !apart.has(file))),
    commands: manifest.scripts.build.split("&&").map((command) => `\`${command.trim()}\``),
    dependencies: Object.keys(manifest.dependencies).length,
  };
};

const kept = "tooling/docs/upkeep.json";

/** The table of the page, from the files as they are and what was measured last. */
export const upkeepTable = () => {
  const counts = houses.map(countsOf);
  const { host, packages } = readJson(kept);
  const row = (label, cell) => [label, ...counts.map((count, index) => cell(count, packages[houses[index].name]))];
  const of = catalogue.length;
  return [
    table(
      ["", ...houses.map(({ name }) => `\`${name}\``)],
      [
        row("kernels", ({ patterns }) => `${patterns.reduce((total, { kernels }) => total + kernels, 0)} of ${of}`),
        ...patterns.map(({ label }, index) =>
          row(
            `lines of a ${label}: median, most`,
            ({ patterns }) => `${patterns[index].median}, ${patterns[index].most}`,
          ),
        ),
        row("lines of all kernels", ({ kernels }) => `${kernels}`),
        row("lines of mathematics below them", ({ math }) => `${math}`),
        row("lines of everything else", ({ rest }) => `${rest}`),
        row("packages it depends on", ({ dependencies }) => `${dependencies}`),
        row("commands of the build", ({ commands }) => commands.join(", ")),
        row(
          "compiled to machine or byte code",
          (_, { compiled }) => `${compiled} ${compiled === 1 ? "file" : "files"}`,
        ),
        row("build from nothing", (_, { buildSeconds }) => `${buildSeconds.toFixed(1)} s`),
        row(
          "packed, unpacked",
          (_, { packedBytes, unpackedBytes }) => `${kilobytes(packedBytes)}, ${kilobytes(unpackedBytes)}`,
        ),
      ],
    ),
    "",
    `Lines without comments and blanks. Built and packed on ${host}.`,
  ].join("\n");
};

/** What compilers of C++ and AssemblyScript write. */
const machineCode = /\.(o|wasm)$/;

const kilobytes = (bytes) => `${Math.round(bytes / 1000)} kB`;

const measured = (name) => {
  const directory = at(`packages/${name}`);
  for (const output of ["dist", "build"]) rmSync(join(directory, output), { recursive: true, force: true });
  const started = performance.now();
  execFileSync("pnpm", ["run", "build"], { cwd: directory, stdio: ["ignore", "ignore", "inherit"] });
  const buildSeconds = (performance.now() - started) / 1000;
  const outputs = existsSync(join(directory, "build"))
    ? readdirSync(join(directory, "build"), { recursive: true, encoding: "utf8" })
    : [];
  const [packed] = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json"], {
      cwd: directory,
      stdio: ["ignore", "pipe", "ignore"],
      encoding: "utf8",
    }),
  );
  return {
    buildSeconds,
    compiled: outputs.filter((file) => machineCode.test(file)).length,
    packedBytes: packed.size,
    unpackedBytes: packed.unpackedSize,
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const cores = os.availableParallelism();
  const host = `${os.cpus()[0].model.trim()}, ${cores} cores, Node ${process.versions.node}`;
  const packages = Object.fromEntries(houses.map(({ name }) => [name, measured(name)]));
  writeFileSync(at(kept), `${JSON.stringify({ host, packages }, null, 2)}\n`);
}
