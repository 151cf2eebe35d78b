import { configDefaults, defineConfig, type ViteUserConfig } from "vitest/config";

const slow = "tests/**/*.slow.test.ts";

/** AITKEN_TESTS says which tests run: fast (unless told otherwise), slow, or all. */
const which = process.env.AITKEN_TESTS || "fast";

interface Testing {
  /** Also check tests/*.test-d.ts with the TypeScript compiler. */
  types?: boolean;
  test?: NonNullable<ViteUserConfig["test"]>;
}

/**
 * How every package is tested. Tests named *.slow.test.ts run with `pnpm test:slow` and in CI only.
 * The JSON report is what `npm test` counts.
 */
export const testing = ({ types = false, test = {} }: Testing = {}) =>
  defineConfig({
    test: {
      include: which === "slow" ? [slow] : ["tests/**/*.test.ts"],
      exclude: [...configDefaults.exclude, ...(which === "fast" ? [slow] : [])],
      passWithNoTests: which === "slow",
      reporters: ["default", "json"],
      outputFile: { json: "results/tests.json" },
      typecheck: { enabled: types && which !== "slow", include: ["tests/**/*.test-d.ts"] },
      testTimeout: which === "fast" ? 20_000 : 300_000,
      ...test,
    },
  });
