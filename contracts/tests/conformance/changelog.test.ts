import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { suiteVersion } from "../../src/conformance/version.ts";

test("the changelog begins with the suite's version", () => {
  const text = readFileSync(join(import.meta.dirname, "../../CHANGELOG.md"), "utf8");
  const [newest, ...older] = [...text.matchAll(/^## (.*)$/gm)].map(([, version]) => version);
  expect(newest).toBe(suiteVersion);
  expect(older).toContain("1.0");
});
