import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { writeArtifact } from "../../src/artifact-file.ts";
import { sampleRun } from "./sample.ts";

const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "aitken-report-"));
afterAll(() => rmSync(folder, { recursive: true }));

const run = join(folder, "run.json");
writeArtifact(run, sampleRun(2));

const report = (...args: string[]) =>
  spawnSync(process.execPath, [cli, "report", ...args], { cwd: folder, encoding: "utf8" });

it("a page stands beside its run unless it is said where", () => {
  const { status, stdout, stderr } = report(run);
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "The page: run.html\n", stderr: "" });
  const page = readFileSync(join(folder, "run.html"), "utf8");
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).not.toMatch(/<(script|link|img)[^>]+(src|href)="(?!data:)/);
  expect(report(run, "--out", "other/page.html").stdout).toBe(`The page: ${join("other", "page.html")}\n`);
});

it("a real run is a page, beside an earlier one, too", () => {
  const committed = fileURLToPath(new URL("../../artifacts/readme.json", import.meta.url));
  const { status, stderr } = report(committed, "--compare", committed, "--out", "real.html");
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const page = readFileSync(join(folder, "real.html"), "utf8");
  expect(page).toContain("Against the earlier run");
  expect(page).not.toMatch(/\b(undefined|\[object Object\])(?=[^"]*<\/t[dh]>)/);
});

it("what cannot be understood or read is said, with the exit codes of all commands", () => {
  expect(report("--help").stdout).toContain("--out FILE");
  const two = report(run, run);
  expect(two.status).toBe(2);
  expect(two.stderr).toContain("expected one file");
  expect(report(run, "--threshold", "1.2").stderr).toContain("expected an earlier run for --threshold");
  expect(report(run, "--compare", run, "--threshold", "0.9").stderr).toContain("expected a ratio above 1");
  const nowhere = report(join(folder, "nowhere.json"));
  expect(nowhere.status).toBe(1);
  expect(nowhere.stderr.trim().split("\n")).toHaveLength(1);
});
