#!/usr/bin/env node
// Makes contracts/fixtures from a directory of reference files: node tooling/oracle/import.mjs DIRECTORY
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { fixturesFrom } from "./fixtures.mjs";

const fixtures = fileURLToPath(new URL("../../contracts/fixtures", import.meta.url));
const [directory, ...more] = process.argv.slice(2);
if (!directory || more.length) {
  console.error("usage: node tooling/oracle/import.mjs DIRECTORY");
  process.exit(2);
}
for (const { name, text } of fixturesFrom(directory)) {
  const path = join(fixtures, `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${name}: ${text.split("\n").length - 3} cases`);
}
