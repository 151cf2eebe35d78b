import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countTests } from "./counts.mjs";
import { attempt, must, step } from "./steps.mjs";

/** The folders of all packages that have tests. */
const tested = async (pnpm) =>
  JSON.parse(await must(pnpm, ["list", "--recursive", "--depth=-1", "--json"]))
    .filter(({ path }) => existsSync(join(path, "vitest.config.ts")))
    .map(({ path }) => ({ path, name: JSON.parse(readFileSync(join(path, "package.json"), "utf8")).name }));

/**
 * Tests every package, or those whose name has one of `only` in it; what a failing package said is shown in full.
 * @returns the exit code; the last line written is `N passed, N failed`
 */
export const testAll = async (pnpm, which, only) => {
  const packages = (await tested(pnpm)).filter(({ name }) => !only.length || only.some((word) => name.includes(word)));
  const total = { passed: 0, failed: 0 };
  for (const { path, name } of packages) {
    const { failed, output } = await step(`test ${name}`, async () => {
      const report = join(path, "results", "tests.json");
      rmSync(report, { force: true });
      const env = { ...process.env, AITKEN_TESTS: which, [process.stdout.isTTY ? "FORCE_COLOR" : "NO_COLOR"]: "1" };
      const { code, output } = await attempt(pnpm, ["run", "test"], { cwd: path, env });
      const { passed, failed, skipped, why } = countTests(report, code, { mayBeEmpty: which === "slow" });
      total.passed += passed;
      total.failed += failed;
      const words = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`, why];
      return { failed, output, text: words.filter(Boolean).join(", ") };
    });
    if (failed) console.log(`\n${output.trim()}\n`);
  }
  const none = total.passed + total.failed === 0;
  if (none) console.error("No test ran at all.");
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return none || total.failed ? 1 : 0;
};
