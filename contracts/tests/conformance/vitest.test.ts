import { exec } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConformanceOptions, describeConformance } from "../../src/conformance/index.ts";
import { hostBackend } from "../../src/host.ts";
import { buckVaporPressure, coagulationRates } from "../../src/kernels/index.ts";
import type { Defects } from "../mutants/defects.ts";
import { MutantMachine } from "../mutants/machine.ts";

// As a backend's own tests do it: each check a test, kernels and levels as chosen.
describeConformance(() => hostBackend(new MutantMachine({})), {
  kernels: [buckVaporPressure, coagulationRates],
  levels: ["truth", "cases", "special"],
});

interface Outcome {
  readonly status: string;
  readonly message: string;
}

const vitest = join(dirname(createRequire(import.meta.url).resolve("vitest/package.json")), "vitest.mjs");
// Inside this package, so that the tests find what they import.
const directory = mkdtempSync(join(import.meta.dirname, ".vitest-"));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** Runs vitest in a directory of its own, with arguments as a shell takes them; gives the tests that ran, by name. */
const run = (args = ""): Promise<ReadonlyMap<string, Outcome>> =>
  new Promise((done) => {
    const command = `"${process.execPath}" "${vitest}" run ${args} --reporter json --outputFile report.json`;
    const env = { ...process.env, VITEST: undefined, VITEST_POOL_ID: undefined, VITEST_WORKER_ID: undefined };
    exec(command, { cwd: directory, env }, () => {
      const { testResults } = JSON.parse(readFileSync(join(directory, "report.json"), "utf8"));
      const tests: ReadonlyMap<string, Outcome> = new Map(
        testResults
          .flatMap((file: { assertionResults: object[] }) => file.assertionResults)
          .map(({ title, status, failureMessages }: { title: string; status: string; failureMessages: string[] }) => [
            title,
            { status, message: failureMessages.join("\n") },
          ]),
      );
      done(new Map([...tests].filter(([, { status }]) => status !== "skipped")));
    });
  });

const declare = (defects: Defects, options: Omit<ConformanceOptions, "kernels">) => {
  writeFileSync(join(directory, "vitest.config.ts"), "export default {};\n");
  writeFileSync(
    join(directory, "mutant.test.ts"),
    `import { describeConformance } from "../../../src/conformance/index.ts";
import { hostBackend } from "../../../src/host.ts";
import { buckVaporPressure, dynamicViscosity } from "../../../src/kernels/index.ts";
import { MutantMachine } from "../../mutants/machine.ts";
describeConformance(() => hostBackend(new MutantMachine(${JSON.stringify(defects)})), {
  kernels: [buckVaporPressure, dynamicViscosity],
  ...${JSON.stringify(options)},
});
`,
  );
};

describe("known failures and others", () => {
  const known = (id: string, backend?: string) => ({
    id,
    reason: "the loop over what remains is being written",
    link: "mine#7",
    ...(backend !== undefined && { backend }),
  });
  const of = (size: number) => `sizes/gas/buckVaporPressure/n = ${size}`;
  const views = "memory/gas/buckVaporPressure/a call takes views into a caller's memory";
  let outcomes: ReadonlyMap<string, Outcome>;

  beforeAll(async () => {
    const expectations = [
      known(of(5), "mutant"),
      known(of(7), "another"),
      known(of(8)),
      known("sizes/gas/buckVaporPressure/n = 6"),
      known("cases/coagulation/coagulationRates/coagulation_loss_discrete/random-1-n16"),
    ];
    declare({ droppedTail: true }, { levels: ["sizes", "memory"], expectations });
    outcomes = await run();
  }, 60_000);

  test("a known failure of this backend passes, one of another backend fails", () => {
    expect(outcomes.get(of(5))?.status).toBe("passed");
    expect(outcomes.get(of(7))?.message).toContain("likely cause: dropped tail");
  });

  test("one that passes meanwhile fails", () => {
    expect(outcomes.get(of(8))?.message).toContain("expected a failure (the loop over what remains is being written");
  });

  test("one that no check has fails; one of a kernel that is not tested here does not", () => {
    const unknown = [...outcomes.keys()].filter((name) => name.startsWith("known failure"));
    expect(unknown).toEqual(["known failure sizes/gas/buckVaporPressure/n = 6"]);
    expect(outcomes.get(unknown[0]!)?.message).toContain("expected a check for the known failure");
  });

  test.each([of(7), of(50), views])(
    "the failure of %s says how to repeat it, and nothing else",
    async (id) => {
      const [, command = ""] = /again: npx vitest run (.*)/.exec(outcomes.get(id)!.message)!;
      const again = await run(command);
      expect([...again.keys()]).toEqual([id]);
      expect(again.get(id)?.status).toBe("failed");
    },
    60_000,
  );
});

describe("what cannot be tried", () => {
  const threads = "repeatability/any number of threads, the same bits";
  const told = async (options: Omit<ConformanceOptions, "kernels">) => {
    declare({}, { levels: ["repeatability"], ...options });
    return await run();
  };

  test("a kernel that is not supported is no skip but something to do, with the reason", async () => {
    const outcomes = await told({});
    const todo = [...outcomes].filter(([, { status }]) => status === "todo").map(([name]) => name);
    expect(todo).toEqual([expect.stringMatching(/^gas\/dynamicViscosity is not supported: .* not in the catalogue$/)]);
    expect([...outcomes.keys()].some((name) => name.includes("/gas/dynamicViscosity/"))).toBe(false);
    expect(outcomes.has(threads)).toBe(false);
  }, 60_000);

  test("a skip can be forbidden: then it fails with its cause", async () => {
    const outcomes = await told({ skips: false });
    expect(outcomes.get(threads)).toMatchObject({
      status: "failed",
      message: expect.stringContaining("expected no skip, received one: opened with threads: 2 it has 1"),
    });
  }, 60_000);
});
