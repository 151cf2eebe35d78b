import { parseHTML } from "linkedom";
import { expect, it } from "vitest";
import type { Artifact } from "../../src/artifact.ts";
import { compare } from "../../src/compare.ts";
import { comparisonSection } from "../../src/page/sections/comparison.ts";
import { sampleRun, slowed } from "./sample.ts";

const sample = sampleRun(2);
/** Without the lane that is wrong, which stays worth telling. */
const now: Artifact = { ...sample, cells: sample.cells.filter(({ lane }) => lane !== "tfjs-wasm") };

const section = (before: Artifact) => {
  const { document } = parseHTML("<!doctype html><html></html>");
  const { markup } = comparisonSection(
    compare(before, now, { threshold: 1.1 }),
    { before, now, threshold: 1.1 },
    document,
  );
  return parseHTML(`<!doctype html><html><body>${markup}</body></html>`).document;
};

it("two runs alike have no changes to tell", () => {
  const page = section(now);
  expect(page.querySelectorAll("table")).toHaveLength(0);
  expect(page.querySelector(".nothing")!.textContent).toContain("Nothing changed");
});

it("what has become faster is told cell by cell, and every cell of both runs is drawn", () => {
  const page = section(slowed(now, "numba", 2));
  const rows = [...page.querySelectorAll("tbody tr")];
  expect(rows).toHaveLength(2 * 2 * 5);
  for (const row of rows) expect(row.textContent).toMatch(/^improvednumba.*0\.5×/);
  const measured = now.cells.filter(({ outcome }) => outcome === "measured");
  expect(page.querySelectorAll("svg title")).toHaveLength(measured.length);
});

it("cells of one run only stand apart", () => {
  const before = { ...now, cells: now.cells.filter(({ lane }) => lane !== "numpy") };
  const page = section(before);
  expect(page.querySelector("summary")!.textContent).toContain("one of the runs only: 20");
  expect(page.querySelector("details tbody tr")!.textContent).toMatch(/^newnumpy/);
});

it("what is wrong now is told first", () => {
  const { document } = parseHTML("<!doctype html><html></html>");
  const { markup } = comparisonSection(
    compare(slowed(sample, "numba", 2), sample, { threshold: 1.1 }),
    { before: sample, now: sample, threshold: 1.1 },
    document,
  );
  expect(markup).toMatch(/<tbody><tr[^>]*><th scope="row">wrong/);
});
