import { catalogue } from "@aitken/contracts";
import { describe, expect, it } from "vitest";
import { UsageError } from "../src/arguments.ts";
import { parseCommand, type Request, usage } from "../src/options.ts";
import { patterns } from "../src/patterns.ts";

const request = (...args: string[]): Request => {
  const command = parseCommand(args);
  if (command.name !== "run" && command.name !== "list") throw new Error(`received ${command.name}`);
  return command.request;
};
const kernels = (...args: string[]) => request(...args).kernels.map(({ name }) => name);
const refusal = (...args: string[]): string => {
  try {
    parseCommand(args);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`accepted ${args.join(" ")}`);
};

describe("the command line", () => {
  it("measures one kernel of each pattern on every backend when nothing is said", () => {
    const { kernels, variants, sizes, boxes, threads, residencies, quick, shard, json } = request();
    expect(kernels).toEqual(patterns);
    for (const { title } of patterns) expect(usage).toContain(title);
    expect(variants).toEqual(["typescript", "assemblyscript", "native", "tfjs-wasm", "tfjs-webgpu"]);
    expect({ sizes, boxes, threads, residencies, quick, shard, json }).toEqual({
      sizes: undefined,
      boxes: [1],
      threads: [1],
      residencies: ["call", "resident"],
      quick: false,
      shard: null,
      json: undefined,
    });
  });

  it("takes kernels by name, by the last part of it, and by pattern", () => {
    expect(kernels("--kernel", "gas/buckVaporPressure")).toEqual(["gas/buckVaporPressure"]);
    expect(kernels("--kernel", "condensationStep")).toEqual(["condensation/condensationStep"]);
    const named = (pattern: RegExp) => catalogue.map(({ name }) => name).filter((name) => pattern.test(name));
    expect(kernels("--kernel", "coagulation/*")).toEqual(named(/^coagulation/));
    expect(kernels("--kernel", "gas/*,particle/*", "--kernel", "coagulationRates")).toEqual(
      named(/^(gas|particle)|coagulationRates$/),
    );
  });

  it("takes a backend with all its devices, or one of them", () => {
    expect(request("--backend", "tfjs").variants).toEqual(["tfjs-wasm", "tfjs-webgpu"]);
    expect(request("--backend", "native,tfjs-wasm").variants).toEqual(["native", "tfjs-wasm"]);
  });

  it("understands numbers, and ranges as their ends and the powers of ten between", () => {
    expect(request("--size", "30,1e2..1e4").sizes).toEqual([30, 100, 1000, 10_000]);
    expect(request("--size", "7..250", "--size", "10").sizes).toEqual([7, 10, 100, 250]);
    expect(request("--size", "5..5").sizes).toEqual([5]);
    expect(request("--boxes", "1..10", "--threads", "2,1")).toMatchObject({ boxes: [1, 10], threads: [1, 2] });
  });

  it("knows its commands", () => {
    expect(parseCommand(["list", "--quick"]).name).toBe("list");
    expect(parseCommand(["--help"])).toEqual({ name: "help" });
  });

  it("refuses what it does not know, and says what it may have been", () => {
    expect(refusal("--kernel", "coagulation/brownianCoeficient")).toContain(
      "Did you mean coagulation/brownianCoefficient?",
    );
    expect(refusal("--backend", "nativ")).toMatch(/of \[typescript, .*\], received nativ\. Did you mean native\?/);
    expect(refusal("--residency", "resident,cal")).toContain("Did you mean call?");
    expect(refusal("--kernal", "gas/*")).toContain("Did you mean --kernel?");
    expect(refusal("lsit")).toContain("Did you mean list?");
    expect(refusal("list", "more")).toContain("received list more");
    expect(refusal("--backend", "quantum")).not.toContain("Did you mean");
  });

  it.each([
    ["--size", "ten"],
    ["--size", "0"],
    ["--size", "1.5"],
    ["--size", "-5"],
    ["--size", "1e4..1e2"],
    ["--size", "1e2.."],
    ["--size", "1..2..3"],
    ["--size", "1e99"],
    ["--size", "10,"],
    ["--boxes", "none"],
    ["--threads", "2000"],
    ["--threads", "1..4"],
    ["--json", ""],
    ["--json"],
    ["--quick=yes"],
    ["--shard", "3"],
    ["--shard", "0/3"],
    ["--shard", "4/3"],
    ["--shard", "1/3/5"],
  ])("refuses %s %s", (...args) => {
    expect(refusal(...args.filter((arg) => arg !== undefined))).not.toBe("");
  });
});
