import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { open } from "../src/index.ts";

const root = resolve(import.meta.dirname, "../../..");
const project = mkdtempSync(join(tmpdir(), "aitken-installed-"));

/** The pnpm that the set-up brought, or the one on the path. */
const pnpm = (): string => {
  const tools = join(root, ".tools");
  const own = readdirSync(tools, { withFileTypes: true }).find(({ name }) => name.startsWith("pnpm-"));
  return own ? join(tools, own.name, "node_modules/.bin/pnpm") : "pnpm";
};

beforeAll(() => {
  for (const folder of ["contracts", "packages/typescript", "packages/assemblyscript", "packages/native"])
    execFileSync(pnpm(), ["pack", "--pack-destination", project], { cwd: join(root, folder) });
  const tarballs = readdirSync(project).map((name) => `./${name}`);
  writeFileSync(join(project, "package.json"), '{ "private": true }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", ...tarballs], { cwd: project });
  cpSync(join(root, "examples/chamber"), join(project, "chamber"), { recursive: true });
}, 120_000);

afterAll(() => rmSync(project, { recursive: true, force: true }));

test("packages install from their tarballs into an empty project, and aitken-conformance judges there", () => {
  const kernel = "coagulation/brownianCoefficient";
  const args = ["--offline", "aitken-conformance", "--backend", "typescript", "--kernel", kernel];
  const { status, stdout, stderr } = spawnSync("npx", args, { cwd: project, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/✓ the backend itself /);
  expect(stdout).toContain("skipped properties/");
  expect(stdout).toContain(`✓ ${kernel}`);
  expect(status).toBe(0);
});

test.for(["typescript", "assemblyscript", "native"] as const)(
  "a simulation runs there on %s",
  async (name, { skip }) => {
    await open(name).then(
      (backend) => backend.dispose(),
      ({ message }) => skip(message),
    );
    const args = ["chamber/main.js", "--backend", name];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: project, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(stdout).toContain("unaccounted for: nothing");
    expect(status).toBe(0);
  },
);
