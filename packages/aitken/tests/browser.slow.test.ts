import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { browser, noBrowser, told } from "./browser.ts";

const root = resolve(import.meta.dirname, "../../..");

/** What a package exports, as a browser finds it: there is no bundler in between. */
const imports = Object.fromEntries(
  ["contracts", "packages/typescript", "packages/assemblyscript"].flatMap((folder) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    return Object.entries(exports as Record<string, { default?: string }>)
      .filter(([, target]) => target.default?.endsWith(".js"))
      .map(([path, target]) => [name + path.slice(1), `/${folder}${target.default!.slice(1)}`]);
  }),
);

/** The program that docs/conformance.md shows, with another backend. */
const program = (backend: string): string => {
  const blocks = readFileSync(join(root, "docs/conformance.md"), "utf8").match(/(?<=```js\n)[\s\S]*?(?=```)/g)!;
  return blocks.find((text) => text.includes("runChecks"))!.replace('"./index.js"', JSON.stringify(backend));
};

const page = (backend: string): string => `<!doctype html>
<script type="importmap">${JSON.stringify({ imports })}</script>
<script type="module">${program(backend)}</script>`;

describe("the suite in a browser", () => {
  test.for(["@aitken/typescript", "@aitken/assemblyscript"])("%s conforms", async (backend, { skip }) => {
    skip(!browser, noBrowser);
    const report = await told(page(backend), (path) => join(root, path));
    const failed = report.split("\n").filter((line) => line.startsWith("✗"));
    expect(failed, report).toEqual([]);
    expect(report.split("\n").at(-1)).toMatch(/^conforms: \d+\/\d+ kernels, float64, suite /);
  });
});
