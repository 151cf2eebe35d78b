import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { UsageError } from "../src/arguments.ts";
import { readArtifact, writeArtifact } from "../src/artifact-file.ts";
import { commands } from "../src/commands/index.ts";
import { modelsOf } from "../src/models.ts";
import { artifactOf, cellOf, laneOf } from "./synthetic.ts";

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
    for (const { name, summary, usage, run } of commands) {
      expect(out).toContain(summary);
      expect(await bench([name, "--help"])).toMatchObject({ code: 0, out: `${usage}\n`, err: "" });
      await expect(run(["--nonsense"])).rejects.toThrow(UsageError);
    }
    const { code, err } = await bench(["advise", "--nonsense"]);
    expect(code).toBe(2);
    expect(err).toContain("bench advise [FILE]");
  }, 60_000);

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

  it("measures parts of a matrix, and merges them", async () => {
    const [one, two, whole] = [1, 2, 3].map((part) => join(folder, `part-${part}.json`)) as [string, string, string];
    for (const [index, file] of [one, two].entries())
      await bench([...tiny, "--residency", "call", "--shard", `${index + 1}/2`, "--json", file]);
    expect(await bench(["merge", one, two, "--json", whole])).toMatchObject({ code: 0, err: "" });
    const parts = [{ shard: { index: 1 } }, { shard: { index: 2 } }];
    expect(readArtifact(whole)).toMatchObject({ complete: true, parts });
    expect(await bench(["merge", one, one, "--json", whole])).toMatchObject({ code: 1 });
    expect(readArtifact(whole)).toMatchObject({ parts });
  }, 60_000);

  it("compares runs, with exit codes for continuous integration, and advises from one", async () => {
    const [before, now] = ["before", "now"].map((name) => join(folder, `${name}.json`)) as [string, string];
    const cells = [10, 100].map((size) => cellOf("typescript", size, Array(11).fill(size)));
    writeArtifact(before, artifactOf(cells, { lanes: [laneOf("typescript")], models: modelsOf(cells, 1) }));
    writeArtifact(now, artifactOf(cells.map((cell) => ({ ...cell, outcome: "wrong", rounds: [], statistics: null }))));
    expect(await bench(["compare", before, before])).toMatchObject({ code: 0, out: expect.stringContaining("2 same") });
    expect(await bench(["compare", before, now])).toMatchObject({ code: 1, out: expect.stringContaining("2 wrong") });
    const away = cells.map((cell) => ({ ...cell, outcome: "missing", rounds: [], statistics: null }) as const);
    writeArtifact(now, artifactOf(away));
    const vanished = { out: expect.stringContaining("2 vanished") };
    expect(await bench(["compare", before, now])).toMatchObject({ code: 0, ...vanished });
    expect(await bench(["compare", before, now, "--require-all"])).toMatchObject({ code: 1, ...vanished });
    writeArtifact(now, artifactOf([]));
    expect(await bench(["compare", before, now, "--require-all"])).toMatchObject({ code: 0 });
    const advice = await bench(["advise", before, "--kernel", "buckVaporPressure", "--n", "30"]);
    expect(advice).toMatchObject({ code: 0, out: expect.stringMatching(/1\. {2}typescript +30 ns/) });
    expect(await bench(["advise", now, "--kernel", "buckVaporPressure", "--n", "30"])).toMatchObject({ code: 1 });
  }, 60_000);

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
