#!/usr/bin/env node
// Makes contracts/fixtures from a directory of reference files, and keeps their checksums:
// node tooling/oracle/import.mjs DIRECTORY
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fixturesFrom, referenceFiles } from "./fixtures.mjs";

const fixtures = fileURLToPath(new URL("../../contracts/fixtures", import.meta.url));
const [directory, ...more] = process.argv.slice(2);
if (!directory || more.length) {
  console.error("usage: node tooling/oracle/import.mjs DIRECTORY");
  process.exit(2);
}
const all = fixturesFrom(directory);
for (const { name, text } of all) {
  const path = join(fixtures, `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${name}: ${text.split("\n").length - 3} cases`);
}

const identifier = (name) => name.replace("/", "_");
writeFileSync(
  fileURLToPath(new URL("../../contracts/src/conformance/fixtureFiles.ts", import.meta.url)),
  `// Made by tooling/oracle/import.mjs.
${all.map(({ name }) => `import ${identifier(name)} from "../../fixtures/${name}.json" with { type: "json" };`).join("\n")}
import type { Fixture } from "./case.ts";

export const fixtureFiles = [
${all.map(({ name }) => `  ${identifier(name)},`).join("\n")}
] as readonly unknown[] as readonly Fixture[];
`,
);

const checksum = (path) =>
  createHash("sha256")
    .update(readFileSync(join(directory, path)))
    .digest("hex");
writeFileSync(
  fileURLToPath(new URL("reference.sha256", import.meta.url)),
  referenceFiles.map((path) => `${checksum(path)}  ${path}\n`).join(""),
);
