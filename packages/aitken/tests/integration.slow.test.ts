import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "tsdown";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { browser, noBrowser, told } from "./browser.ts";
import { examplesOf, pageAt } from "./examples.ts";

const here = resolve(import.meta.dirname, "..");
const folder = join(here, "results/integration");
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

const examples = examplesOf(pageAt("docs/integration.md"));

/** Tells what a page shows in its `output`, once there is something. */
const showing = `<script>
  setInterval(() => document.querySelector("output").value && tell(document.querySelector("output").value), 20);
</script>`;

/** Bundles programs for browsers, with everything that they import. */
const bundle = async (programs: Readonly<Record<string, string>>): Promise<string> => {
  for (const [name, code] of Object.entries(programs)) writeFileSync(join(folder, `${name}.js`), code);
  const outDir = join(folder, `of ${Object.keys(programs)}`);
  await build({
    config: false,
    entry: Object.fromEntries(Object.keys(programs).map((name) => [name, join(folder, `${name}.js`)])),
    outDir,
    platform: "browser",
    noExternal: [/./],
    dts: false,
    logLevel: "error",
  });
  return outDir;
};

describe("docs/integration.md in a browser", () => {
  beforeEach(({ skip }) => skip(!browser, noBrowser));

  test("its page runs with nothing but an import map", async () => {
    const page = examples.find(({ language }) => language === "html")!;
    const shown = await told(page.code + showing, (path) => join(here, path));
    expect(shown).toBe(page.output!.trimEnd());
  });

  test("its worker runs from a bundle", async () => {
    const named = (file: string) => examples.find((one) => one.file === file)!;
    const page = named("growth.page.js");
    const bundled = await bundle({ "growth.page": page.code, "growth.worker": named("growth.worker.js").code });
    const html = `<!doctype html>\n<output></output><script type="module" src="growth.page.js"></script>${showing}`;
    expect(await told(html, (path) => join(bundled, path))).toBe(page.output!.trimEnd());
  });

  test("a bundle of all backends opens the first that is for browsers", async () => {
    const code = `import { open } from "aitken";
const { info } = await open(["native", "assemblyscript"]);
console.log(info.name);`;
    const bundled = await bundle({ first: code });
    const html = `<!doctype html>\n<script type="module" src="first.js"></script>`;
    expect(await told(html, (path) => join(bundled, path))).toBe("assemblyscript");
  });
});
