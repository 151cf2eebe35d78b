import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { findCompiler } from "../tools/compiler.mjs";

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A copy of what the build needs, with an old addon in it. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aitken-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ["build.mjs", "tools", "cpp"]) cpSync(inPackage(part), join(folder, part), { recursive: true });
  symlinkSync(inPackage("node_modules"), join(folder, "node_modules"), "junction");
  mkdirSync(join(folder, "dist"));
  writeFileSync(join(folder, "dist", "aitken.node"), "old");
});

const build = (env: Record<string, string> = {}) =>
  spawnSync(process.execPath, [join(folder, "build.mjs")], { encoding: "utf8", env: { ...process.env, ...env } });

/** The build went on without an addon, and left the reason for `open`. */
const expectLeftOut = ({ status, stdout }: ReturnType<typeof build>, reason: string | RegExp) => {
  expect(status).toBe(0);
  expect(stdout).toMatch(/^@aitken\/native is left out: /m);
  expect(readFileSync(join(folder, "build", "error.txt"), "utf8")).toMatch(reason);
  expect(existsSync(join(folder, "dist", "aitken.node"))).toBe(false);
};

/** A compiler that is there and compiles nothing, so that these tests need none. */
const failingCompiler = (): string => {
  const failing = join(folder, "failing");
  writeFileSync(
    failing,
    '#!/bin/sh\n[ "$1" = --version ] && echo failing 1.0 && exit 0\necho "no room left" >&2\nexit 1\n',
  );
  chmodSync(failing, 0o755);
  return failing;
};

describe("a build that cannot be goes on and says why", () => {
  test("without a compiler: how to get one", () => {
    const received = build({ PATH: join(folder, "nothing"), CXX: "" });
    expectLeftOut(received, /there is no C\+\+ compiler: install one/);
    expect(received.stdout.trim().split("\n")).toHaveLength(1);
  });

  test("with a compiler that fails: what that said", () => {
    expectLeftOut(build({ CXX: failingCompiler() }), /no room left/);
  });

  test("with flags that break arithmetic", () => {
    expectLeftOut(
      build({ CXX: failingCompiler(), CXXFLAGS: "-O2 -ffast-math" }),
      /expected CXXFLAGS that keep .*, received -ffast-math/,
    );
  });

  test("with a file that is no kernel of the catalogue", () => {
    writeFileSync(join(folder, "cpp/kernels/particle/phlogiston.cc"), "");
    expectLeftOut(
      build({ CXX: failingCompiler() }),
      /expected kernels of the catalogue that are no formulas in cpp\/kernels, received particle\/phlogiston\.cc/,
    );
  });
});

test("kernels without a file are named, once for all", () => {
  rmSync(join(folder, "cpp/kernels/particle/transportProperties.cc"));
  rmSync(join(folder, "cpp/formulas/gas/kolmogorovTime.h"));
  const { stdout } = build({ CXX: failingCompiler() });
  expect(stdout.match(/have no file here/g)).toHaveLength(1);
  expect(stdout).toMatch(/have no file here and are left out: .*gas\/kolmogorovTime/);
  expect(stdout).toMatch(/have no file here and are left out: .*particle\/transportProperties/);
});

describe.skipIf(!findCompiler())("the compiler compares a kernel with its declaration", () => {
  const rewrite = (file: string, from: string, to: string) => {
    const path = join(folder, "cpp", file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  const kernel = "kernels/particle/transportProperties.cc";
  /** Leaves the others out, which take their time. */
  const alone = (...files: string[]) => {
    for (const file of readdirSync(join(folder, "cpp/kernels"), { recursive: true, encoding: "utf8" }))
      if (file.endsWith(".cc") && !files.includes(`kernels/${file}`)) rmSync(join(folder, "cpp/kernels", file));
  };

  test("parameters in another order", () => {
    alone(kernel);
    rewrite(kernel, "Size box, Size particle, const double* radius", "const double* radius, Size box, Size particle");
    expectLeftOut(
      build(),
      /particle\/transportProperties: expected run\(Size box, Size particle, const double\* radius/,
    );
  }, 120_000);

  test("an output taken for an input", () => {
    alone(kernel);
    rewrite(kernel, "double* settlingVelocity, Team& team", "const double* settlingVelocity, Team& team");
    expectLeftOut(build(), /particle\/transportProperties/);
  }, 120_000);

  test("a formula of a number instead of a vector", () => {
    alone();
    rewrite("formulas/gas/saturationRatio.h", "Vector pureVaporPressure", "double pureVaporPressure");
    expectLeftOut(
      build(),
      /gas\/saturationRatio: expected Vector saturationRatio\(Vector partialPressure, Vector pureVaporPressure\)/,
    );
  }, 120_000);
});
