import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fixturesFrom } from "../oracle/fixtures.mjs";

const oracle = resolve(import.meta.dirname, "../oracle");
const fixtures = resolve(import.meta.dirname, "../../contracts/fixtures");
const minutes = 60_000;

/** Leaves no compiled Python beside the sources. */
const env = { ...process.env, PYTHONDONTWRITEBYTECODE: "1" };
const run = (file: string, ...args: string[]) =>
  promisify(execFile)(file, args, { env, cwd: join(oracle, "generators"), maxBuffer: 2 ** 26 });

const directory = mkdtempSync(join(tmpdir(), "aitken-oracle-"));
const reference = join(directory, "reference");
const python = join(directory, "venv", "bin", "python");

/** The checksums of the reference files, as `sha256sum` writes them. */
const checksums = readFileSync(join(oracle, "reference.sha256"), "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("  ") as [sum: string, path: string]);
const kernels = checksums.map(([, path]) => path.match(/^\w+\/(\w+)\.json$/)?.[1]).filter((kernel) => kernel);

/** Why the oracle cannot be run here. */
let missing: string | undefined;

beforeAll(async () => {
  try {
    await run("python3", "-m", "venv", join(directory, "venv"));
    await run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "requirements.txt");
  } catch (error) {
    missing = `python3 with mpmath, which is not to be had here: ${(error as Error).message.split("\n")[0]}`;
    return;
  }
  mkdirSync(reference);
  copyFileSync(join(oracle, "crosscheck.json"), join(reference, "crosscheck.json"));
  await run(python, "make.py", "--out", reference, "--only", kernels.join(","));
  await run(python, "-c", "import sys, workloads; workloads.write(sys.argv[1])", reference);
}, 10 * minutes);

afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe("the oracle", () => {
  test("makes the reference files again, byte for byte", ({ skip }) => {
    skip(missing !== undefined, missing);
    const made = checksums.map(([, path]) => [
      createHash("sha256")
        .update(readFileSync(join(reference, path)))
        .digest("hex"),
      path,
    ]);
    expect(made).toEqual(checksums);
  });

  test("makes the fixtures again, byte for byte", ({ skip }) => {
    skip(missing !== undefined, missing);
    const made = fixturesFrom(reference);
    expect(made.length).toBeGreaterThan(0);
    for (const { name, text } of made) expect(text, name).toBe(readFileSync(join(fixtures, `${name}.json`), "utf8"));
    expect(readFileSync(join(reference, "digests.json"), "utf8")).toBe(
      readFileSync(join(fixtures, "digests.json"), "utf8"),
    );
  });

  test.for([
    ["the rates", "sizes.py", "coagulationRates"],
    ["the gain by a spline", "splineSizes.py", "continuousSplineCoagulationGain"],
  ] as const)(
    "makes %s at the sizes around the lanes again, byte for byte",
    { timeout: 10 * minutes },
    async ([_, script, kernel], { skip }) => {
      skip(missing !== undefined, missing);
      const made = join(directory, `${kernel}.json`);
      await run(python, join(oracle, script), made);
      expect(readFileSync(made, "utf8")).toBe(readFileSync(join(fixtures, `coagulation/${kernel}.sizes.json`), "utf8"));
    },
  );
});
