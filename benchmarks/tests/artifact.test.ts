import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { checkWritable, readArtifact, writeArtifact } from "../src/artifact-file.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

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
const artifact = artifactOf([cellOf("typescript", 10, [1.5, 2.5]), wrong], { lanes: [laneOf("typescript")] });

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
      ['{"schema":"aitken-benchmarks/1"}', "of an earlier version: measure again"],
      [`{"schema":"${artifact.schema}","cells":7}`, "it is damaged"],
    ] as const) {
      writeFileSync(file, content);
      expect(() => readArtifact(file)).toThrow(message);
    }
    expect(() => readArtifact(join(folder, "nowhere.json"))).toThrow(/nowhere\.json cannot be read: ENOENT/);
  });

  it.each(Object.keys(artifact).filter((name) => name !== "schema"))("without %s is damaged", (name) => {
    const file = join(folder, "lacking.json");
    writeArtifact(file, { ...artifact, [name]: undefined });
    expect(() => readArtifact(file)).toThrow(`must have required property '${name}'; it is damaged`);
  });

  it("with a wrong thing deep within is refused, and where is said", () => {
    const file = join(folder, "wrong.json");
    writeArtifact(file, { ...artifact, cells: [{ ...artifact.cells[0]!, rounds: [1, "fast" as never] }] });
    expect(() => readArtifact(file)).toThrow(/wrong\.json: \/cells\/0\/rounds\/1 must .*; it is damaged/);
  });
});

it("the schema is what the types say", async () => {
  const script = fileURLToPath(new URL("../schema.mjs", import.meta.url));
  await expect(promisify(execFile)(process.execPath, [script, "--check"])).resolves.toMatchObject({ stderr: "" });
});
