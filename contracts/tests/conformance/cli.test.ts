import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { suiteVersion } from "../../src/conformance/version.ts";
import { catalogue } from "../../src/kernels/index.ts";

const cli = resolve(import.meta.dirname, "../../dist/conformance/cli.js");
const fixtures = resolve(import.meta.dirname, "../../fixtures");
const directory = mkdtempSync(join(tmpdir(), "aitken-conformance-"));

/** A backend with one kernel in a file of its own, as a stranger would write it. */
const stranger = join(directory, "stranger.mjs");
const host = resolve(import.meta.dirname, "../../dist/host.js");
writeFileSync(
  stranger,
  `import { contents, hostBackend } from ${JSON.stringify(host)};
const types = { float64: Float64Array, int32: Int32Array, uint32: Uint32Array, uint8: Uint8Array };
const pressure = (t) => t < 0 ? 611.15 * Math.exp((23.036 - t / 333.7) * t / (279.82 + t)) : 611.21 * Math.exp((18.678 - t / 234.5) * t / (257.14 + t));
export const open = async () => hostBackend({
  info: { name: "stranger", version: "1", kind: "host", device: "processor", precision: "float64", threads: 1, instructionSet: "javascript", executedOn: "main thread", asynchronous: "caller" },
  supports: ({ name }) => name === "gas/buckVaporPressure" ? { supported: true } : { supported: false, reason: "only the vapor pressure is written yet" },
  allocate: (type, length) => ({ type, length, data: new types[type](length), pointer: 0, free() {} }),
  link: ({ arguments: [input, output] }) => ({
    run: (times) => { for (let k = 0; k < times; k++) contents(output.window).set(contents(input.window).map((T) => pressure(T - 273.15))); },
    refresh() {}, free() {},
  }),
  dispose() {},
});
`,
);

interface Outcome {
  readonly code: number;
  readonly output: string;
}

const conformance = (...args: string[]): Promise<Outcome> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { cwd: directory, env: { ...process.env, NODE_PATH: "" } },
      (error, stdout, stderr) => {
        done({ code: error ? Number(error.code) : 0, output: stdout + stderr });
      },
    );
  });

/** A directory of reference files: vapor pressures, changed as told, and others. */
const reference = (name: string, expected: number[], more: Record<string, string> = {}): string => {
  const path = join(directory, name);
  mkdirSync(join(path, "gas"), { recursive: true });
  const file = {
    schema: "aerosol-reference/1",
    family: "gas",
    kernel: "buck_vapor_pressure",
    params: { temperature: {} },
    cases: [{ id: "two", inputs: { temperature: [273.15, 273.1499999999999] }, expected }],
    edge: [{ id: "temperature.nan", inputs: { temperature: "NaN" }, error: "domain" }],
  };
  writeFileSync(join(path, "gas/buck_vapor_pressure.json"), JSON.stringify(file));
  for (const [other, text] of Object.entries(more)) writeFileSync(join(path, other), text);
  return path;
};

const right = [611.21, 611.1499999999971];
const phlogiston = JSON.stringify({
  schema: "aerosol-reference/1",
  family: "gas",
  kernel: "phlogiston_content",
  params: {},
  cases: [],
});

beforeAll(() => {
  reference("right", right, { "gas/phlogiston_content.json": phlogiston, "index.json": "{}" });
  reference("wrong", [611.21, 611.16]);
  reference("broken", right, { "gas/truncated.json": '{"schema":"aerosol-ref', "gas/other.json": '{"schema":"x/1"}' });
  reference("own", right, { "gas/buck_vapor_pressure.json": '{"schema":"aerosol-ref' });
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

test("judges a backend by a directory of reference files, and lists what no kernel implements", async () => {
  const json = join(directory, "report.json");
  const { code, output } = await conformance("--reference", "right", "--backend", stranger, "--json", json);
  expect(output).toMatch(/✓ gas\/buckVaporPressure .* 2 passed/);
  expect(output).toContain("no kernel implements gas/phlogiston_content");
  expect(code).toBe(0);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
    schema: "aitken-conformance/1",
    unimplemented: ["gas/phlogiston_content"],
    backends: [{ info: { name: "stranger" }, kernels: [{ kernel: "gas/buckVaporPressure", passed: 2, failures: [] }] }],
  });
});

test("a wrong result ends with exit code 1, the element and its digits", async () => {
  const { code, output } = await conformance("--reference", "wrong", "--backend", stranger);
  expect(output).toMatch(/✗ gas\/buckVaporPressure .* 1 of 2 failed/);
  expect(output).toMatch(/index 1: expected 611\.15999999999997 \(0x[0-9a-f]{16}\), received 611\.1499999999/);
  expect(code).toBe(1);
});

test("files that are no reference files are named, and fail", async () => {
  const { code, output } = await conformance("--reference", "broken", "--backend", stranger);
  expect(output).toMatch(/✗ expected JSON in gas\/truncated\.json, received /);
  expect(output).toMatch(/✗ expected the schema "aerosol-reference\/1" in gas\/other\.json, received "x\/1"/);
  expect(output).toMatch(/✓ gas\/buckVaporPressure/);
  expect(code).toBe(1);
});

test("of other kernels than the chosen one nothing is said", async () => {
  const chosen = ["--kernel", "buckVaporPressure", "--backend", stranger];
  for (const directory of ["right", "broken"]) {
    const { code, output } = await conformance("--reference", directory, ...chosen);
    expect(output.trimEnd().split("\n")).toEqual([expect.stringMatching(/^✓ gas\/buckVaporPressure .* 2 passed/)]);
    expect(code).toBe(0);
  }
  const { code, output } = await conformance("--reference", "own", ...chosen);
  expect(output).toMatch(/✗ expected JSON in gas\/buck_vapor_pressure\.json, received /);
  expect(code).toBe(1);
});

test("the committed digests alone are a reference too", async () => {
  const { code, output } = await conformance("--reference", fixtures, "--backend", stranger);
  // The fixtures beside them are in a schema of their own.
  expect(output).toMatch(/expected the schema "aerosol-reference\/1" in gas\/buckVaporPressure\.json/);
  expect(output).toMatch(/– particle\/transportProperties .* not supported: only the vapor pressure is written yet/);
  expect(code).toBe(1);
});

test("without a reference the whole suite is run; what is not supported is listed as such", async () => {
  const { code, output } = await conformance("--backend", stranger);
  expect(output).toMatch(/✓ the backend itself/);
  expect(output).toMatch(/✓ gas\/buckVaporPressure/);
  expect(output).toMatch(/– condensation\/condensationStep .* not supported: only the vapor pressure is written yet/);
  expect(code).toBe(0);
});

test("the whole suite ends with a badge; a module may be given as it is", async () => {
  const json = join(directory, "whole.json");
  const { output } = await conformance(stranger, "--json", json);
  const badge = `conforms: 1/${catalogue.length} kernels, float64, suite ${suiteVersion}, skipped: 1`;
  expect(output.trimEnd().split("\n").at(-1)).toBe(badge);
  const report = JSON.parse(readFileSync(json, "utf8"));
  expect(report).toMatchObject({
    suite: suiteVersion,
    host: { node: process.version, processor: expect.any(String) },
    backends: [
      {
        info: { executedOn: "main thread" },
        badge,
      },
    ],
  });
  const vapor = report.backends[0].kernels.find((one: { kernel?: string }) => one.kernel === "gas/buckVaporPressure");
  expect(vapor.worst[0]).toMatchObject({ field: "vaporPressure", ulp: expect.any(Number) });
  expect(vapor.worst[0].used).toBeLessThanOrEqual(1);
});

test("--budgets tells how much of its budget each result uses; the data always do", async () => {
  const json = join(directory, "budgets.json");
  const { output } = await conformance(stranger, "--budgets", "--level", "cases", "--kernel", "gas/*", "--json", json);
  expect(output).toMatch(/\n {4}vaporPressure: worst .* \d+(\.\d)? % of the budget: vaporPressure\[\d+\] of buck_/);
  const { kernels } = JSON.parse(readFileSync(json, "utf8")).backends[0];
  const kernel = kernels.find((one: { kernel?: string }) => one.kernel === "gas/buckVaporPressure");
  expect(kernel.worst).toEqual([expect.objectContaining({ field: "vaporPressure", used: expect.any(Number) })]);
});

test("a budget that none of several backends needs is a failure, and told with what to do", {
  timeout: 60_000,
}, async () => {
  // What the oracle knows is looked up: nothing is left of the errors.
  const known = join(directory, "known.mjs");
  const table = `import { readFileSync } from "node:fs";
const { cases } = JSON.parse(readFileSync(${JSON.stringify(join(fixtures, "gas/buckVaporPressure.json"))}, "utf8"));
const table = new Map();
for (const { inputs, expected } of cases) if (expected) [inputs.temperature].flat(9).forEach((T, k) => table.set(T, [expected.vaporPressure].flat(9)[k]));
`;
  const text = readFileSync(stranger, "utf8").replace("(T) => pressure(", "(T) => table.get(T) ?? pressure(");
  writeFileSync(known, table + text);
  const { output, code } = await conformance(known, known.replace("known.mjs", "./known.mjs"));
  expect(output.match(/^conforms/gm)).toHaveLength(2);
  expect(output).toMatch(
    /✗ gas\/buckVaporPressure: expected a budget of `vaporPressure` in float64 .* stranger uses most, 0\.0 %/,
  );
  expect(code).toBe(1);
});

test("generated inputs come from the seed that is given, which report and repetition name", async () => {
  const forgetful = join(directory, "forgetful.mjs");
  // What four does not divide is forgotten.
  writeFileSync(
    forgetful,
    readFileSync(stranger, "utf8").replace(
      "input.window).map(",
      "input.window).subarray(0, input.window.length & ~3).map(",
    ),
  );
  const id = "properties/gas/buckVaporPressure/any size, in any order";
  const json = join(directory, "seed.json");
  const { output, code } = await conformance(forgetful, "--check", id, "--seed", "7", "--json", json);
  expect(code).toBe(1);
  expect(output).toMatch(/^inputs generated with seed 7\n/);
  expect(output).toContain("generated with seed 7\n");
  expect(output).toContain(`again: npx aitken-conformance --backend ${forgetful} --seed 7 --check '${id}'`);
  expect(JSON.parse(readFileSync(json, "utf8"))).toMatchObject({
    seed: 7,
    backends: [{ kernels: [{ failures: [{ id, seed: 7 }] }] }],
  });
  const other = await conformance(forgetful, "--check", id);
  expect(other.output).toMatch(/^inputs generated with seed 20261124\n/);
});

test("levels and single checks are run alone, and earn no badge", async () => {
  const level = await conformance(stranger, "--level", "sizes", "--kernel", "gas/*");
  expect(level.output).toMatch(/✓ gas\/buckVaporPressure .* 23 passed/);
  expect(level.output).not.toContain("conforms");
  const one = await conformance(stranger, "--explain", "sizes/gas/buckVaporPressure/n = 5");
  expect(one.output).toMatch(/1 passed .*\n {4}vaporPressure: .*\n$/);
});

test("a failure says how to repeat it", async () => {
  const { output } = await conformance("--reference", "wrong", "--backend", stranger);
  const [, command = ""] = /again: npx aitken-conformance (.*)/.exec(output)!;
  const args = [...command.matchAll(/'([^']*)'|\S+/g)].map(([whole, quoted]) => quoted ?? whole);
  const again = await conformance(...args);
  expect(again.output).toMatch(/1 of 1 failed/);
  expect(again.code).toBe(1);
});

test("a known failure passes; one that passes, and one that there is not, fail", async () => {
  const id = "cases/gas/buckVaporPressure/buck_vapor_pressure/two";
  const known = join(directory, "known.json");
  const expectFailures = (...ids: string[]) =>
    writeFileSync(known, JSON.stringify(ids.map((id) => ({ id, reason: "its table ends there", link: "mine#7" }))));
  const args = ["--backend", stranger, "--expectations", known, "--reference"];
  expectFailures(id);
  const failing = await conformance(...args, "wrong");
  expect(failing.output).toContain(`known failure ${id}: its table ends there, mine#7`);
  expect(failing.code).toBe(0);
  const passing = await conformance(...args, "right");
  expect(passing.output).toContain("expected a failure (its table ends there, mine#7), received none");
  expect(passing.code).toBe(1);
  expectFailures(id, "cases/gas/nothing");
  const unknown = await conformance(...args, "wrong");
  expect(unknown.output).toContain("✗ expected a check for the known failure cases/gas/nothing, found none");
  expect(unknown.code).toBe(1);
  writeFileSync(known, `[{ "id": "${id}" }]`);
  const incomplete = await conformance(...args, "wrong");
  expect(incomplete.output).toMatch(/expected a list of { id, reason, link, backend\? }.* received another entry 0/);
  expect(incomplete.code).toBe(2);
});

test("a known failure may be one backend's; what could not be tried is told", async () => {
  const known = join(directory, "several.json");
  const two = "cases/gas/buckVaporPressure/buck_vapor_pressure/two";
  const [rates, threads] = [
    "plans/coagulation/coagulationRates/k times are k runs",
    "repeatability/any number of threads, the same bits",
  ];
  const write = (...entries: object[]) =>
    writeFileSync(known, JSON.stringify(entries.map((one) => ({ reason: "being written", link: "mine#7", ...one }))));
  const judge = (...args: string[]) => conformance(stranger, "--expectations", known, ...args);
  write({ id: two, backend: "stranger" });
  expect((await judge("--reference", "wrong")).code).toBe(0);
  write({ id: two, backend: "another" });
  const others = await judge("--reference", "wrong");
  expect(others.output).toContain(`known failure ${two} is of another, which was not judged`);
  expect(others.code).toBe(1);
  write({ id: rates }, { id: threads });
  const silent = await judge("--level", "plans", "--level", "repeatability");
  expect(silent.output).toContain(`known failure ${rates} was not tried: only the vapor pressure is written yet`);
  expect(silent.output).toContain(`known failure ${threads} was not tried: opened with threads: 2 it has 1`);
  expect(silent.code).toBe(0);
});

test("skips are counted and named, and can be forbidden", async () => {
  const args = [stranger, "--level", "repeatability", "--kernel", "gas/*"];
  const { code, output } = await conformance(...args);
  expect(output).toContain(
    "skipped repeatability/any number of threads, the same bits: opened with threads: 2 it has 1",
  );
  expect(output).toMatch(/the backend itself .* 1 passed, 1 skipped/);
  expect(code).toBe(0);
  expect((await conformance(...args, "--no-skips")).code).toBe(1);
});

test("a backend that was asked for and cannot be opened is a failure, with the reason", async () => {
  const { code, output } = await conformance("--backend", "native");
  expect(output).toContain("native cannot be opened: expected the package @aitken/native, installed and built,");
  expect(code).toBe(1);
});

test.each([
  ["an unknown option", ["--nonsense"], /nonsense/],
  ["an argument", ["right"], /right/],
  ["an unknown level", ["--level", "speed"], /expected one of truth, .* for --level, received "speed"/],
  ["an unknown check", ["--check", "sizes/nothing"], /the id of a check, received "sizes\/nothing"/],
  ["an unknown backend", ["--backend", "fortran"], /expected typescript, .* for --backend, received "fortran"/],
  [
    "a pattern that matches no kernel",
    ["--kernel", "ocean/*"],
    /expected one of .*gas\/buckVaporPressure, .* received "ocean\/\*"/,
  ],
  [
    "a directory that is not there",
    ["--reference", "nowhere"],
    /expected a directory for --reference, received nowhere/,
  ],
  ["a seed that is no number", ["--seed", "1e3"], /expected a whole number from 0 to 2147483647 for --seed, .* "1e3"/],
  ["an option without its value", ["--json"], /json/],
])("%s ends with usage and exit code 2", async (_, args, message) => {
  const { code, output } = await conformance(...args);
  expect(output).toMatch(message);
  expect(output).toContain("usage: aitken-conformance");
  expect(code).toBe(2);
});

test("--help shows the usage", async () => {
  const { code, output } = await conformance("--help");
  expect(output).toContain("usage: aitken-conformance");
  expect(code).toBe(0);
});
