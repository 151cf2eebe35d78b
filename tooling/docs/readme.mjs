// The figures of the README, from an artifact of the matrix: node tooling/docs/readme.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArtifact } from "../../benchmarks/dist/artifact.js";
import { report } from "../../benchmarks/dist/report.js";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const artifact = at("benchmarks/artifacts/readme.json");
const readme = at("README.md");

/** The machine, one kernel's table, and what to use: a run's report in short. */
const excerpt = (text) => {
  const paragraphs = text.split("\n\n");
  const [machine] = paragraphs;
  const some = paragraphs.filter((one) => /^(coagulation\/brownianCoefficient {3}|What to use here)/.test(one));
  return [machine, ...some].join("\n\n");
};

/** The README with the figures of the artifact. */
const update = (text) =>
  text.replace(
    /(<!-- figures: .*? -->\n).*?(<!-- \/figures -->)/s,
    (_, from, to) => `${from}\n\`\`\`text\n${excerpt(report(readArtifact(artifact), 118)).trimEnd()}\n\`\`\`\n\n${to}`,
  );

const before = readFileSync(readme, "utf8");
const after = update(before);
if (!process.argv.includes("--check")) writeFileSync(readme, after);
else if (after !== before) {
  console.error("The README's figures are not those of the artifact: node tooling/docs/readme.mjs writes them.");
  process.exitCode = 1;
}
