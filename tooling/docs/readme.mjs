// The figures of the README, from an artifact of the matrix: node tooling/docs/readme.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readArtifact } from "../../benchmarks/dist/artifact-file.js";
import { report } from "../../benchmarks/dist/report.js";

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const readme = at("README.md");

const paragraphs = report(readArtifact(at("benchmarks/artifacts/readme.json")), 118).split("\n\n");
const startingWith = (words) => {
  const found = paragraphs.find((one) => one.startsWith(words));
  if (found === undefined) throw new Error(`expected a paragraph “${words}…” in the report, found none`);
  return found.trimEnd();
};

/** What the README shows of a run's report. */
const parts = {
  table: `${paragraphs[0].split("\n").slice(0, 3).join("\n")}\n\n${startingWith("coagulation/brownianCoefficient ")}`,
  backends: paragraphs[0],
  advice: startingWith("What to use here"),
};

const update = (text) =>
  text.replace(
    /(<!-- figures: (\w+) -->\n).*?(<!-- \/figures -->)/gs,
    (_, from, part, to) => `${from}\n\`\`\`text\n${parts[part]}\n\`\`\`\n\n${to}`,
  );

const before = readFileSync(readme, "utf8");
const after = update(before);
if (!process.argv.includes("--check")) writeFileSync(readme, after);
else if (after !== before) {
  console.error("The README's figures are not those of the artifact: node tooling/docs/readme.mjs writes them.");
  process.exitCode = 1;
}
