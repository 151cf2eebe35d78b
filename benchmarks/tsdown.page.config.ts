import { defineConfig } from "tsdown";

/** The script of the report's page: one file with all that it needs, since the page loads nothing. */
export default defineConfig({
  entry: { "page/client": "src/page/client/main.ts" },
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  dts: false,
  sourcemap: false,
  fixedExtension: false,
  // Beside what the other step wrote.
  clean: false,
  noExternal: [/./],
  logLevel: "warn",
});
