import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { readArtifact, writeArtifact } from "../src/artifact-file.ts";
import { commands } from "../src/commands/index.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aitken-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in a group of processes of its own, as a shell does. */
const bench = (args: string[], whileRunning: (child: ChildProcess) => void = () => {}): Promise<Ended> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [cli, ...args], { detached: true, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let err = "";
    child.stdout.on("data", (chunk) => (out += chunk));
    child.stderr.on("data", (chunk) => (err += chunk));
    child.on("close", (code) => done({ code, out, err }));
    whileRunning(child);
  });

/** Does something once a file is there: after the first row. */
const whenThere = (file: string, act: () => void): void => {
  const waiting = setInterval(() => {
    if (!existsSync(file)) return;
    clearInterval(waiting);
    act();
  }, 50);
};

const tiny = [
  "--quick",
  "--backend",
  "typescript",
  "--kernel",
  "buckVaporPressure",
  "--size",
  "10",
  "--residency",
  "resident",
];

describe("bench", () => {
  it("measures, shows and writes", async () => {
    const file = join(folder, "tiny.json");
    const { code, out } = await bench([...tiny, "--json", file]);
    expect(code).toBe(0);
    expect(out).toMatch(/resident 10 +│ +[\d.]+k? ±/);
    expect(out).toContain("What to use here");
    expect(out).toContain("tiny.json");
    expect(out).toContain("tiny.html");
    const { cells, complete } = readArtifact(file);
    expect(complete).toBe(true);
    expect(cells.map(({ outcome }) => outcome)).toEqual(["measured"]);
    const shown = await bench(["show", file]);
    expect(shown).toMatchObject({ code: 0, err: "" });
    expect(out.startsWith(shown.out.trimEnd())).toBe(true);
  });

  it("lists its cells", async () => {
    const { code, out } = await bench(["list", ...tiny.slice(1), "--threads", "2"]);
    expect(code).toBe(0);
    expect(out).toContain("typescript: computes on one thread only");
    const one = await bench(["list", ...tiny.slice(1)]);
    expect(one.out).toMatch(/gas\/buckVaporPressure +n = 10 +boxes = 1 +resident +typescript +ready\n1 of 1 cells/);
  });

  it("helps", async () => {
    const { code, out } = await bench(["--help"]);
    expect(code).toBe(0);
    for (const option of [
      "--kernel",
      "--backend",
      "--size",
      "--boxes",
      "--threads",
      "--residency",
      "--quick",
      "--json",
    ])
      expect(out).toContain(option);
  });

  it("ends with exit code 2 and its usage when it does not understand", async () => {
    const { code, out, err } = await bench(["--kernel", "gas/buckVapourPressure"]);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain("Did you mean gas/buckVaporPressure?");
    expect(err).toContain("bench list [options]");
  });

  it("tells how each of its commands is used, and lists them", async () => {
    const { out } = await bench(["--help"]);
    for (const { name, summary, usage } of commands) {
      expect(out).toContain(summary);
      const help = await bench([name, "--help"]);
      expect(help).toMatchObject({ code: 0, err: "" });
      expect(help.out.trim()).toBe(usage);
      expect(await bench([name, "--nonsense"])).toMatchObject({ code: 2, out: "" });
    }
  });

  it("ends with exit code 1 and one line when a file cannot be read", async () => {
    const { code, err } = await bench(["show", join(folder, "nowhere.json")]);
    expect(code).toBe(1);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("keeps what was measured when it is killed", async () => {
    const file = join(folder, "killed.json");
    const args = ["--backend", "typescript", "--kernel", "gas/*,particle/*", "--json", file];
    const { code } = await bench(args, (child) => {
      whenThere(file, () => process.kill(child.pid!, "SIGKILL"));
    });
    expect(code).toBeNull();
    const { cells, complete } = readArtifact(file);
    expect(complete).toBe(false);
    expect(cells.filter(({ outcome }) => outcome === "measured").length).toBeGreaterThan(0);
  });

  it("compares and merges what it wrote, with exit codes for continuous integration", async () => {
    const [one, two, whole] = ["one", "two", "whole"].map((name) => join(folder, `${name}.json`)) as [
      string,
      string,
      string,
    ];
    for (const [index, file] of [one, two].entries())
      await bench([...tiny, "--residency", "call", "--shard", `${index + 1}/2`, "--json", file]);
    const merged = await bench(["merge", one, two, "--json", whole]);
    expect(merged).toMatchObject({ code: 0, err: "" });
    expect(readArtifact(whole)).toMatchObject({
      complete: true,
      parts: [{ shard: { index: 1 } }, { shard: { index: 2 } }],
    });
    // How sure it is of that depends on how calm the machine is.
    const itself = await bench(["compare", whole, whole, "--all"]);
    expect(itself).toMatchObject({ code: 0, err: "" });
    expect(itself.out.match(/^(same|uncertain) {2}/gm)).toHaveLength(2);
    const { cells, ...rest } = readArtifact(whole);
    writeArtifact(two, { ...rest, cells: cells.map((cell) => ({ ...cell, outcome: "wrong", rounds: [] })) });
    expect(await bench(["compare", whole, two])).toMatchObject({ code: 1, out: expect.stringContaining("2 wrong") });
    expect((await bench(["advise", whole, "--kernel", "buckVaporPressure", "--n", "10", "--call"])).out).toContain(
      "1.  typescript",
    );
    expect(await bench(["merge", one, one, "--json", whole])).toMatchObject({ code: 1 });
    expect(readArtifact(whole).cells).toHaveLength(2);
  });

  it("keeps what was measured on Ctrl-C, and leaves no process behind", async () => {
    const file = join(folder, "interrupted.json");
    let group = 0;
    const args = ["--backend", "typescript", "--kernel", "gas/*,particle/*", "--json", file];
    const { code, out } = await bench(args, (child) => {
      group = child.pid!;
      whenThere(file, () => process.kill(-group, "SIGINT"));
    });
    expect(code).toBe(130);
    expect(out).toContain(", interrupted");
    expect(out).toContain("interrupted.json");
    const { cells, complete } = readArtifact(file);
    expect(complete).toBe(false);
    expect(cells.filter(({ outcome }) => outcome === "measured").length).toBeGreaterThan(0);
    expect(() => process.kill(-group, 0)).toThrow("ESRCH");
  });
});
