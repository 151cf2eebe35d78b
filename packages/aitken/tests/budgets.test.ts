import { type BackendReport, idleBudgets, idleText, runChecks, suite } from "@aitken/contracts/conformance";
import { expect, test } from "vitest";
import { backends, catalogue, open } from "../src/index.ts";

const judging = suite().filter(({ level }) => level === "cases");

test("some backend uses a hundredth of every budget that the cases can try", { timeout: 180_000 }, async () => {
  const reports: BackendReport[] = [];
  for (const { name, available } of await backends())
    if (available) reports.push(await runChecks(judging, () => open(name)));
  expect(reports.length).toBeGreaterThan(1);
  const idle = idleBudgets(catalogue, reports).filter(({ needed }) => !needed);
  expect(idle.map(idleText)).toEqual([]);
});
