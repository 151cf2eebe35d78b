import { readFileSync } from "node:fs";

/**
 * Counts a package's tests from vitest's JSON report and its exit code. What cannot be read, reports no test, or ends
 * badly without naming a failed test is a failure too: { passed, failed, skipped, why }.
 */
export const countTests = (report, code, { mayBeEmpty = false } = {}) => {
  let json;
  try {
    json = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    if (code === 0 && mayBeEmpty) return { passed: 0, failed: 0, skipped: 0, why: "no tests" };
    return { passed: 0, failed: 1, skipped: 0, why: "its tests did not report" };
  }
  const passed = json.numPassedTests;
  const skipped = json.numPendingTests + json.numTodoTests;
  // A file that could not even be loaded has no test to blame.
  const broken = json.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = json.numFailedTests + broken.length;
  if (failed > 0) return { passed, failed, skipped, why: "" };
  if (code !== 0 || !json.success) return { passed, failed: 1, skipped, why: `ended with exit code ${code}` };
  if (passed === 0 && !mayBeEmpty) return { passed, failed: 1, skipped, why: "no test ran" };
  return { passed, failed, skipped, why: "" };
};
