// The figures of docs/best-practices.md, from an artifact of the matrix and the files of the packages:
// node tooling/docs/practices.mjs [--check]
import { readArtifact } from "../../benchmarks/dist/artifact-file.js";
import { report } from "../../benchmarks/dist/report.js";
import { lossTable } from "./loss.mjs";
import { at, read, replacePart, writeOrCheck } from "./page.mjs";
import { backendsTable, peersList, peersTable, rangesTable } from "./speed.mjs";
import { upkeepTable } from "./upkeep.mjs";

const page = "docs/best-practices.md";
const artifact = readArtifact(at("benchmarks/artifacts/practices.json"));

const parts = {
  machine: `\`\`\`text\n${report(artifact, 118).split("\n\n")[0].trimEnd()}\n\`\`\``,
  backends: backendsTable(artifact),
  peers: peersTable(artifact),
  ranges: rangesTable(artifact),
  systems: peersList(artifact),
  loss: lossTable(artifact),
  upkeep: upkeepTable(),
};

writeOrCheck(
  page,
  Object.entries(parts).reduce((text, [name, part]) => replacePart(text, name, part), read(page)),
  "node tooling/docs/practices.mjs",
);
