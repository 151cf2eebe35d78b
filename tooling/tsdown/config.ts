import { defineConfig, type UserConfig } from "tsdown";

/** How every package is built: ES modules with types into dist, from the given entries. */
export const library = (options: UserConfig) =>
  defineConfig({
    format: "esm",
    platform: "neutral",
    target: "es2022",
    dts: true,
    sourcemap: true,
    fixedExtension: false,
    // Only what this step writes: a build.mjs may have put an addon or a .wasm into dist before.
    clean: ["dist/**/*.js", "dist/**/*.d.ts", "dist/**/*.map"],
    logLevel: "warn",
    ...options,
  });
