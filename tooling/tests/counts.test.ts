import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countTests } from "../setup/counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "aitken-counts-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface File {
  status: "passed" | "failed";
  assertionResults: { status: "passed" | "failed" | "skipped" }[];
}

/** A report as vitest writes it. */
const report = (testResults: File[], success = true) => {
  const count = (status: string) =>
    testResults.flatMap((file) => file.assertionResults).filter((result) => result.status === status).length;
  const path = join(folder, "tests.json");
  const counts = {
    numPassedTests: count("passed"),
    numFailedTests: count("failed"),
    numPendingTests: count("skipped"),
  };
  writeFileSync(path, JSON.stringify({ ...counts, numTodoTests: 0, success, testResults }));
  return path;
};
const file = (...statuses: ("passed" | "failed" | "skipped")[]): File => ({
  status: statuses.includes("failed") ? "failed" : "passed",
  assertionResults: statuses.map((status) => ({ status })),
});

describe("the tests of a package are counted", () => {
  test("as its report says", () => {
    expect(countTests(report([file("passed", "skipped"), file("passed")]), 0)).toMatchObject({
      passed: 2,
      failed: 0,
      skipped: 1,
    });
    expect(countTests(report([file("passed", "failed"), file("failed")], false), 1)).toMatchObject({
      passed: 1,
      failed: 2,
    });
  });

  test("and a file that could not be loaded is a failure", () => {
    const broken: File = { status: "failed", assertionResults: [] };
    expect(countTests(report([broken, file("passed")], false), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  test("and a bad end without a failed test is a failure", () => {
    expect(countTests(report([file("passed")]), 1)).toMatchObject({ passed: 1, failed: 1 });
    expect(countTests(report([file("passed")], false), 0)).toMatchObject({ passed: 1, failed: 1 });
  });

  test("and no report, half a report or no test is a failure", () => {
    expect(countTests(join(folder, "nowhere.json"), 0)).toMatchObject({ passed: 0, failed: 1 });
    const half = join(folder, "half.json");
    writeFileSync(half, '{"numPassedTests": 3,');
    expect(countTests(half, 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests(report([]), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(countTests(report([file("skipped")]), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test("but a package may have no slow tests", () => {
    expect(countTests(join(folder, "nowhere.json"), 0, { mayBeEmpty: true })).toMatchObject({ passed: 0, failed: 0 });
    expect(countTests(join(folder, "nowhere.json"), 1, { mayBeEmpty: true })).toMatchObject({ passed: 0, failed: 1 });
  });
});
