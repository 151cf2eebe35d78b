import { open } from "@aitken/typescript";
import { describe, expect, it } from "vitest";
import { baselineOf } from "../src/baseline.ts";
import { alike, describeHost } from "../src/host.ts";
import { flagsOf, versionsOf } from "../src/versions.ts";

describe("what is known of a lane", () => {
  it("is its version and those of what it is built on", () => {
    const versions = versionsOf("@aitken/tfjs");
    expect(versions["@aitken/tfjs"]).toMatch(/^\d+\.\d+\.\d+/);
    expect(versions["@tensorflow/tfjs-core"]).toMatch(/^\d+\.\d+\.\d+/);
    expect(versionsOf("@aitken/nonsense")).toEqual({});
  });

  it("is what its compiler was told, where there is one, and not where headers are", async () => {
    const flags = await flagsOf("@aitken/native");
    expect(flags).toContain("-O3");
    expect(flags.filter((flag) => flag.startsWith("-I"))).toEqual([]);
    expect(await flagsOf("@aitken/typescript")).toEqual([]);
  });

  it("is what a call and a copy take", async () => {
    const { emptyCallNanoseconds, copyBytesPerSecond } = await baselineOf(await open());
    expect(emptyCallNanoseconds).toBeGreaterThan(10);
    expect(emptyCallNanoseconds).toBeLessThan(1e7);
    expect(copyBytesPerSecond).toBeGreaterThan(1e7);
    expect(copyBytesPerSecond).toBeLessThan(1e12);
  });
});

describe("a machine", () => {
  const host = describeHost();

  it("says what it is", () => {
    expect(host.cores).toBeGreaterThan(0);
    for (const bytes of Object.values(host.caches)) expect(bytes).toBeGreaterThan(1024);
    expect(host.frequency?.highHertz ?? 1e9).toBeGreaterThan(1e7);
  });

  it("is like another of its kind, whatever runs on it", () => {
    expect(alike(host, { ...host, node: "v99", load: [9, 9, 9], system: host.system.replace(/ \S+ /, " 99 ") })).toBe(
      true,
    );
    expect(alike(host, { ...host, processor: "Abacus" })).toBe(false);
    expect(alike(host, { ...host, cores: host.cores + 1 })).toBe(false);
    expect(alike(host, { ...host, instructionSet: ["beads"] })).toBe(false);
  });
});
