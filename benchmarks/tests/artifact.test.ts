import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkWritable, readArtifact, writeArtifact } from "../src/artifact.ts";
import { artifactOf, cellOf } from "./synthetic.ts";

const folder = mkdtempSync(join(tmpdir(), "aitken-"));
afterAll(() => rmSync(folder, { recursive: true }));

const wrong = cellOf("native", 10, [], {
  outcome: "wrong",
  check: {
    worst: {
      field: "x",
      index: 0,
      got: Number.NaN,
      expected: -1,
      relative: Number.POSITIVE_INFINITY,
      ulp: 1,
      share: 2,
    },
    samples: 1,
    against: ["oracle"],
  },
});
const artifact = artifactOf([cellOf("typescript", 10, [1.5, 2.5]), wrong]);

describe("an artifact", () => {
  it("comes back as it was written, NaN and infinities too", () => {
    const file = join(folder, "new", "run.json");
    checkWritable(file);
    writeArtifact(file, artifact);
    expect(readArtifact(file)).toEqual(artifact);
  });

  it("is whole or not there: nothing else is left beside it", () => {
    const file = join(folder, "atomic", "run.json");
    checkWritable(file);
    writeArtifact(file, artifact);
    writeArtifact(file, artifact);
    expect(readdirSync(join(folder, "atomic"))).toEqual(["run.json"]);
  });

  it("that can have no place is refused before anything is measured", () => {
    const file = join(folder, "file");
    writeFileSync(file, "");
    expect(() => checkWritable(join(file, "run.json"))).toThrow(/expected a place to write .*run\.json: /);
  });

  it("that was cut short is refused with the file's name, and left alone", () => {
    const file = join(folder, "short.json");
    writeArtifact(file, artifact);
    const half = readFileSync(file, "utf8").slice(0, 900);
    writeFileSync(file, half);
    expect(() => readArtifact(file)).toThrow(/expected a file that bench wrote, .*short\.json cannot be read: .*JSON/);
    expect(readFileSync(file, "utf8")).toBe(half);
  });

  it("of another kind is refused", () => {
    const file = join(folder, "other.json");
    for (const [content, message] of [
      ['{"schema":"aitken-benchmarks/99"}', 'found "aitken-benchmarks/99"'],
      ["null", "found undefined"],
      ["[]", "found undefined"],
      [`{"schema":"${artifact.schema}","cells":7}`, "it is damaged"],
    ] as const) {
      writeFileSync(file, content);
      expect(() => readArtifact(file)).toThrow(message);
    }
    expect(() => readArtifact(join(folder, "nowhere.json"))).toThrow(/nowhere\.json cannot be read: ENOENT/);
  });
});
