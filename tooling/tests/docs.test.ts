import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const check = async (script: URL): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(script), "--check"]);
  return stdout.trim();
};

/** Each ends with what is wrong where something is; of a backend that is not here it says why nothing was checked. */
describe("the generated pages", { timeout: 60_000 }, () => {
  test("docs/kernels.md says what the declarations and the backends say", async ({ skip }) => {
    const without = await check(new URL("../docs/kernels.mjs", import.meta.url));
    skip(without !== "", without);
  });

  test("docs/accuracy.md says how accurate the backends are, at most one ULP less than particula", async ({ skip }) => {
    const without = await check(new URL("../docs/accuracy.mjs", import.meta.url));
    skip(without !== "", without);
  });

  test("docs/best-practices.md has the figures of its run, and counts the files as they are", async () => {
    expect(await check(new URL("../docs/practices.mjs", import.meta.url))).toBe("");
  });
});
