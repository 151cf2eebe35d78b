import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { readArtifact } from "../src/artifact-file.ts";
import { compare } from "../src/compare.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const small = "--kernel buckVaporPressure,brownianCoefficient,condensationStep --size 10,100,1000";

it("two invocations of one build do not differ", async () => {
  const folder = mkdtempSync(join(tmpdir(), "aitken-"));
  try {
    const files = ["before.json", "now.json"].map((name) => join(folder, name));
    for (const file of files) {
      const args = [cli, ...small.split(" "), "--backend", "typescript,assemblyscript,native", "--json", file];
      await promisify(execFile)(process.execPath, args);
    }
    const [before, now] = files.map(readArtifact);
    const { cells } = compare(before!, now!, { threshold: 1.1 });
    expect(cells.length).toBeGreaterThanOrEqual(36);
    const changed = cells.filter(({ verdict }) => verdict !== "same" && verdict !== "uncertain");
    expect(changed.map(({ cell, verdict, ratio }) => `${verdict} ${cell.id} ${ratio?.value}`)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
