// The table of docs/accuracy.md, measured on the backends that are here: node tooling/docs/accuracy.mjs [--check]
// With --check it only says where the page is stale, or a backend less accurate than the page says, or than particula.
// A backend that is not here keeps its figures, with the reason on the console.

import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { catalogue } from "@aitken/contracts";
import { measure, openAll, order } from "./measure.mjs";
import { anchor, at, read, readJson, replacePart, table, writeOrCheck } from "./page.mjs";
import { particula, storyOf } from "./particula.mjs";

const command = "node tooling/docs/accuracy.mjs";
const artifact = "tooling/docs/accuracy.json";
const page = "docs/accuracy.md";

/** Two digits, as the table shows them. */
const rounded = (value) => Number(value.toPrecision(2));

/** Where ours is less accurate than particula by more than one unit in the last place, and why. */
const beyond = {
  "particle/lognormalDistribution":
    "exponents go down to −319 and multiply by that what two logarithms are rounded by; quotient and square have their errors added",
  "deposition/chargedBoxWallLoss":
    "`assemblyscript` has two more, of a neutral coefficient whose settling is rounded once more",
};

const describe = ({ info }) => ({
  precision: info.precision,
  device: info.device,
  instructionSet: info.instructionSet,
});

const artifactOf = async (opened) => ({
  node: process.versions.node,
  processor: cpus()[0]?.model ?? "unknown",
  backends: Object.fromEntries(opened.map(({ name, backend }) => [name, describe(backend)])),
  rows: (await measure(opened)).map(({ worst, ...row }) => ({
    ...row,
    worst: Object.fromEntries(
      Object.entries(worst).map(([name, { relative, ulp }]) => [
        name,
        { relative: rounded(relative), ulp: rounded(ulp) },
      ]),
    ),
  })),
});

// ---------------------------------------------------------------------------------------------------------------
// The page

const figure = (value) =>
  value >= 0.01 && value < 1000
    ? String(rounded(value))
    : value.toExponential(1).replace(".0e", "e").replace("e+", "e");

/** An error as the table has it; thousands of units in the last place say nothing more. */
const errorText = ({ relative, ulp }) =>
  relative === 0 ? "0" : `${figure(relative)}${ulp < 1000 ? ` (${ulp < 10 ? rounded(ulp) : Math.round(ulp)})` : ""}`;

const particulaText = (file, text) => {
  const found = particula[file]?.particula;
  if (!found) return "";
  const error = errorText(found) + (found.noNumber ? `, no number at ${found.noNumber} of ${found.elements}` : "");
  const story = storyOf(file);
  return story ? `[${error}](#${storyAnchor(story, text)})` : error;
};

const storyAnchor = (story, text) => {
  if (!text.includes(`\n### ${story}\n`)) throw new Error(`expected a section “${story}” in ${page}, found none`);
  return anchor(story);
};

/** What tells apart the rows of a kernel that is fed by several files. */
const labelOf = ({ kernel, file }, rows) => {
  const title = kernel.split("/")[1];
  const name = `[${title}](kernels.md#${anchor(title)})`;
  if (rows.filter((row) => row.kernel === kernel).length === 1) return name;
  const words = file === "digests.json" ? "urban aerosol" : file.replace(/^\w+\/|\.json$/g, "").replaceAll("_", " ");
  return `${name}: ${words}`;
};

const render = ({ node, processor, backends, rows }, text) => {
  const names = Object.keys(backends);
  const families = [...new Set(catalogue.map(({ family }) => family))];
  const conditions = names
    .map((name) => `\`${name}\` in ${backends[name].precision}, ${backends[name].instructionSet}`)
    .join("; ");
  return [
    `Measured with Node ${node} on ${processor}: ${conditions}. Empty: the backend does not compute it, or not in its precision; particula has no such function.`,
    ...families.map((family) => {
      const those = rows.filter(({ kernel }) => kernel.startsWith(`${family}/`));
      const lines = those.map((row) => [
        labelOf(row, rows),
        particulaText(row.file, text),
        ...names.map((name) => (row.worst[name] ? errorText(row.worst[name]) : "")),
      ]);
      return `### ${family}\n\n${table([family, "particula 0.2.15", ...names], lines)}`;
    }),
    `In float64 ours is at most particula's plus one ULP, but for:\n\n${Object.entries(beyond)
      .map(([kernel, why]) => `- \`${kernel}\`: ${why}.`)
      .join("\n")}`,
  ].join("\n\n");
};

// ---------------------------------------------------------------------------------------------------------------
// The checks

/** Rows of ours that are worse than particula by more than one unit in the last place. */
const worseThanParticula = ({ rows, backends }) =>
  rows.flatMap(({ kernel, file, worst }) => {
    const theirs = particula[file]?.particula;
    return Object.entries(worst)
      .filter(([name]) => backends[name].precision === "float64")
      .filter(([, { ulp }]) => theirs && ulp > theirs.ulp + 1 && !(kernel in beyond))
      .map(
        ([name, { ulp }]) => `${kernel} on ${name}: ${ulp} ULP on the cases of ${file}, particula has ${theirs.ulp}`,
      );
  });

/** Rows that are missing on the page, or less accurate here than there. */
const worseThanPage = (here, there) =>
  here.rows.flatMap(({ kernel, file, worst }) => {
    const row = there.rows.find((one) => one.kernel === kernel && one.file === file);
    return Object.entries(worst).flatMap(([name, { ulp }]) => {
      if (here.backends[name].device !== there.backends[name].device && here.backends[name].precision === "float32")
        return [];
      const known = row?.worst[name];
      if (!known) return [`${kernel} on ${name}: not in the table`];
      // Compilers that contract other operations, and libraries with other last digits, differ by roundings.
      return ulp > 1.5 * known.ulp + 2
        ? [`${kernel} on ${name}: ${ulp} ULP on the cases of ${file}, not ${known.ulp}`]
        : [];
    });
  });

/** Deviations that the reference files tell, without a section that explains them. */
const untold = () =>
  Object.entries(particula)
    .filter(([file, { deviation }]) => deviation && !storyOf(file))
    .map(([file, { deviation }]) => `${file}: expected a section on how particula deviates (${deviation})`);

/** With the figures of backends that are not here as they were. */
const withMissing = (here, before, missing) => ({
  ...here,
  backends: Object.fromEntries(order.map((name) => [name, here.backends[name] ?? before.backends[name]])),
  rows: here.rows.map((row) => {
    const known = before.rows.find(({ kernel, file }) => kernel === row.kernel && file === row.file);
    const kept = Object.entries(known?.worst ?? {}).filter(([name]) => missing.includes(name));
    return { ...row, worst: { ...row.worst, ...Object.fromEntries(kept) } };
  }),
});

const opened = await openAll();
const missing = opened.filter(({ backend }) => !backend);
for (const { name, reason } of missing) console.log(`without ${name}: ${reason}`);
const here = await artifactOf(opened.filter(({ backend }) => backend));
if (!process.argv.includes("--check")) {
  const names = missing.map(({ name }) => name);
  const made = names.length ? withMissing(here, readJson(artifact), names) : here;
  writeFileSync(at(artifact), `${JSON.stringify(made, null, 2)}\n`);
}
const there = readJson(artifact);
const text = read(page);
writeOrCheck(page, replacePart(text, "table", render(there, text)), command);
const complaints = [...worseThanParticula(here), ...worseThanPage(here, there), ...untold()];
for (const complaint of complaints) console.error(complaint);
if (complaints.length) process.exitCode = 1;
for (const { backend } of opened) backend?.dispose();
