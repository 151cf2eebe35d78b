import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
// As built: the page's script is a file beside it.
import { writePage } from "../../dist/page/write.js";
import { sampleRun, slowed, wideRun } from "./sample.ts";

/** Where a browser is; undefined where there is none. */
const executable = (process.env.PATH ?? "")
  .split(delimiter)
  .flatMap((folder) => ["chromium", "chromium-browser", "google-chrome"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

const folder = mkdtempSync(join(tmpdir(), "aitken-page-"));
const small = join(folder, "small.html");
const large = join(folder, "large.html");
const wide = join(folder, "wide.html");
const kernels = sampleRun(6).cells.map(({ kernel }) => kernel);
const [kernel] = kernels as [string];

/** A browser on a busy machine takes its time; what has to be quick is timed by itself. */
const patience = 60_000;

let browser: Browser;
/** What the pages of a test complained of. */
let complaints: string[] = [];

interface Reader {
  readonly file?: string;
  readonly hash?: string;
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  readonly javaScriptEnabled?: boolean;
}

/** A page as a reader sees it, who has no network. */
const open = async ({ file = small, hash = "", width = 1280, ...rest }: Reader = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, offline: true, ...rest });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`asked for ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href + hash);
  return page;
};

const lanesOfHeatMap = (page: Page) =>
  page.locator("#speed thead tr:first-child th.edge").evaluateAll((all) => all.map((one) => one.textContent!.trim()));

const shownKernels = (page: Page) => page.locator("article.kernel:visible h3").allTextContents();

beforeAll(async () => {
  if (!executable) return;
  writePage(small, sampleRun(6), "small.json", { artifact: slowed(sampleRun(6), "numba", 1.5), threshold: 1.1 });
  writePage(large, sampleRun(56), "large.json", null);
  writePage(wide, wideRun(8), "wide.json", null);
  browser = await chromium.launch({ executablePath: executable, args: ["--no-sandbox"] });
}, patience);

afterEach(async () => {
  for (const context of browser?.contexts() ?? []) await context.close();
  const said = complaints;
  complaints = [];
  expect(said).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(!executable)(
  "the page in a browser (skipped where neither chromium nor google-chrome is on the path)",
  { timeout: patience },
  () => {
    it("answers first, and draws everything", async () => {
      const page = await open();
      await expect.poll(() => page.locator(".answer strong").textContent()).toBe("native@2");
      expect(await page.locator("article.kernel svg.plot").count()).toBe(12);
      expect(await page.locator("#roofline svg.plot, #cold svg.plot, #memory svg.plot").count()).toBe(3);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });

    it("shows what the mouse chooses, and keeps it in the URL through a reload", async () => {
      const page = await open();
      await page.locator("#filters summary", { hasText: "Lanes" }).click();
      await page.locator("#filters .chip", { hasText: /^\s*numba$/ }).click();
      await page.locator("#filters .chip", { hasText: /^\s*native$/ }).click();
      await page.locator("h1").click();
      await page.locator("#filters .chip", { hasText: "round trip" }).click();
      await page.locator("#filters select[name=baseline]").selectOption("numpy");
      expect(new URL(page.url()).hash).toBe("#lane=native,numba&residency=call&baseline=numpy");
      await expect.poll(() => lanesOfHeatMap(page)).toEqual(["native", "numba"]);
      const before = await page.locator("#speed tbody").textContent();
      await page.reload();
      await expect.poll(() => lanesOfHeatMap(page)).toEqual(["native", "numba"]);
      await expect.poll(() => page.locator("#speed tbody").textContent()).toBe(before);
      await page.locator("#filters button").click();
      expect(new URL(page.url()).hash).toBe("");
      await expect.poll(() => lanesOfHeatMap(page)).toHaveLength(8);
    });

    it("can be used with the keyboard alone, and the focus is seen", async () => {
      const page = await open();
      await page.locator("#filters summary").first().focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Space");
      const outline = await page.evaluate(
        () => getComputedStyle(document.activeElement!.nextElementSibling!).outlineStyle,
      );
      expect(outline).toBe("solid");
      await expect.poll(() => shownKernels(page)).toEqual([kernel]);
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("SUMMARY");
      expect(await page.locator("#filters .picker details").first().getAttribute("open")).toBeNull();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowRight");
      expect(new URL(page.url()).hash).toBe(`#kernel=${kernel}&residency=call`);
    });

    it("tells what changed since the earlier run, of the lanes that are chosen", async () => {
      const page = await open();
      const rows = page
        .locator("#comparison table")
        .first()
        .locator("tbody tr:visible")
        .filter({ hasText: "improved" });
      const all = await rows.count();
      expect(all).toBeGreaterThan(20);
      expect(await page.locator("#comparison .lead").textContent()).toContain(`${all} improved`);
      await page.locator("#filters summary", { hasText: "Lanes" }).click();
      await page.locator("#filters .chip", { hasText: /^\s*native$/ }).click();
      await expect.poll(() => rows.count()).toBe(0);
    });

    it("answers another question", async () => {
      const page = await open();
      await page.locator("#question .chip", { hasText: "browser" }).click();
      await expect.poll(() => page.locator(".answer strong").textContent()).toBe("assemblyscript");
      await page.locator("#question input[name=n]").fill("");
      await page.locator("#question input[name=n]").pressSequentially("2000");
      await expect.poll(() => page.locator(".asked").textContent()).toContain("n = 2000");
      expect(new URL(page.url()).hash).toBe("#n=2000&place=browser");
      await page.reload();
      await expect.poll(() => page.locator(".asked").textContent()).toMatch(/n = 2000.*in a browser/);
    });

    it("follows a link to a part of it without forgetting what was chosen", async () => {
      const page = await open({ hash: "#lane=native" });
      await page.locator("nav a", { hasText: "Memory" }).click();
      expect(new URL(page.url()).hash).toBe("#lane=native");
      expect(await page.evaluate(() => document.activeElement!.id)).toBe("memory");
      await expect
        .poll(() => page.locator("#memory").evaluate((one) => one.getBoundingClientRect().top))
        .toBeLessThan(200);
    });

    it("draws plots for the width that there is", async () => {
      const page = await open({ width: 390 });
      const plot = page.locator("article.kernel svg.plot").first();
      await expect.poll(async () => Number(await plot.getAttribute("width"))).toBeLessThan(400);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    });

    it("joins times by models when that is chosen, and keeps it in the URL", async () => {
      const page = await open();
      const bands = page.locator("article.kernel").first().locator('svg.plot [fill-opacity="0.1"]');
      expect(await bands.count()).toBe(0);
      await page.locator("#filters .chip", { hasText: "models" }).click();
      expect(new URL(page.url()).hash).toBe("#join=models");
      await expect.poll(() => bands.count()).toBe(9);
      await page.reload();
      await expect.poll(() => bands.count()).toBe(9);
    });

    it("lets the lane under the pointer stand out in its plot", async () => {
      const page = await open();
      const plot = page.locator("article.kernel svg.plot").first();
      const opacity = (lane: string) =>
        plot
          .locator(`g.of.${lane}`)
          .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).opacity))]);
      await plot.locator("text", { hasText: /^numba$/ }).hover();
      expect([await opacity("numba"), await opacity("native")]).toEqual([["1"], ["0.12"]]);
      await page.locator("h1").hover();
      expect(await opacity("native")).toEqual(["1"]);
    });

    it("has the loss integral of the notebook, and follows what is chosen", async () => {
      const page = await open({ file: wide });
      const rows = page.locator("#loss tbody th");
      expect(await page.locator("#loss svg.plot").count()).toBe(2);
      expect(await rows.count()).toBe(16);
      await page.locator("#filters .chip", { hasText: /^2$/ }).click();
      await expect.poll(() => rows.allTextContents()).toEqual([" native@2", " numba@2", " taichi@2"]);
      expect(await (await open()).locator("#loss").count()).toBe(0);
    });

    it.each([1440, 390])("with all peers fits into %d pixels, each lane in a colour of its own", async (width) => {
      const page = await open({ file: wide, width });
      const plot = page.locator("article.kernel svg.plot").first();
      await expect.poll(async () => Number(await plot.getAttribute("width"))).toBeLessThan(width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const looks = await page
        .locator("#roofline .key path")
        .evaluateAll((all) => all.map((one) => `${getComputedStyle(one).stroke} ${getComputedStyle(one).fill}`));
      expect(looks).toHaveLength(16);
      expect(new Set(looks).size).toBe(16);
    });

    it("is read without its script", async () => {
      const page = await open({ javaScriptEnabled: false });
      await expect.poll(() => page.locator(".answer strong").textContent()).toBe("native@2");
      expect(await page.locator("form:visible").count()).toBe(0);
      expect(await page.locator("article.kernel svg.plot").count()).toBe(12);
      await page.locator("article.kernel summary").first().click();
      expect(await page.locator("article.kernel table").first().isVisible()).toBe(true);
    });

    it.each([
      ["light", small],
      ["dark", small],
      ["light", wide],
      ["dark", wide],
    ] as const)("has nothing that axe finds wrong, in %s", async (colorScheme, file) => {
      const page = await open({ colorScheme, file });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = one.closest(".picker") === null;
      });
      await page.addScriptTag({ path: createRequire(import.meta.url).resolve("axe-core") });
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
      );
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)} ${nodes[0]!.failureSummary}`),
      ).toEqual([]);
    });

    it("is quick with 5,000 cells", async () => {
      expect(statSync(large).size).toBeLessThan(6e6);
      const begun = performance.now();
      const page = await open({ file: large });
      await page.locator("html[data-ready]").waitFor();
      // Far above what it takes, for machines that have other work.
      expect(performance.now() - begun).toBeLessThan(20_000);
      const milliseconds = await page.evaluate(async () => {
        const start = performance.now();
        document.querySelector<HTMLInputElement>("#filters input[name=residency]:not(:checked)")!.click();
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        return performance.now() - start;
      });
      expect(milliseconds).toBeLessThan(5000);
    });
  },
);
