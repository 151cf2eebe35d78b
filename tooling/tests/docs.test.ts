import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, test } from "vitest";

const check = async (script: string): Promise<string> => {
  const path = fileURLToPath(new URL(`../docs/${script}`, import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [path, "--check"]);
  return stdout.trim();
};

/** Each ends with what is wrong where something is; of a backend that is not here it says why nothing was checked. */
describe("the generated pages", { timeout: 60_000 }, () => {
  test("docs/kernels.md says what the declarations and the backends say", async ({ skip }) => {
    const without = await check("kernels.mjs");
    skip(without !== "", without);
  });

  test("docs/accuracy.md says how accurate the backends are, at most one ULP less than particula", async ({ skip }) => {
    const without = await check("accuracy.mjs");
    skip(without !== "", without);
  });
});
