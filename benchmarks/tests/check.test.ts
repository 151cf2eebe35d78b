import { catalogue, fieldOf, type Kernel } from "@aitken/contracts";
import { workload } from "@aitken/contracts/workloads";
import { open } from "@aitken/typescript";
import { describe, expect, it } from "vitest";
import { type Row, sizesOf } from "../src/cells.ts";
import { check, expectationOf } from "../src/check.ts";
import { flat } from "../src/expected/sample.ts";
import type { Outputs } from "../src/subject.ts";

const backend = await open();

const computed = (name: string, size: number, boxes: number) => {
  const kernel = catalogue.find((one) => one.name === name)!;
  const row: Row = { kernel: name, size, boxes, residency: "call" };
  const values = workload(kernel, { size, boxes });
  const sizes = sizesOf(kernel, size, boxes);
  const expectation = expectationOf(kernel, row, flat(values), sizes);
  const outputs = backend.call(kernel, values) as Record<string, Float64Array>;
  const verdict = (of: Outputs = outputs, precision: "float64" | "float32" = "float64") =>
    check(kernel, expectation, of, precision, sizes);
  return { expectation, outputs, verdict };
};

/** Ten times what a result may be off, 10⁻¹⁰ at least. */
const offBy = (kernel: Kernel, name: string): number => {
  const field = fieldOf(kernel, name);
  if (field?.kind !== "array" || !field.accuracy || field.accuracy.form === "exact") return 1e-10;
  return Math.max(1e-10, 10 * field.accuracy.bounds.float64!);
};

const cases = catalogue
  .filter((kernel) => backend.supports(kernel).supported)
  .flatMap(({ name, least }) =>
    [
      [1, 1],
      [10, 1],
      [17, 3],
      [100, 2],
      [1000, 1],
    ]
      .filter(([size]) => size! >= (least?.particle ?? 0))
      .map(([size, boxes]) => [name, size!, boxes!] as const),
  );

describe("a check", () => {
  it.each(cases)("passes what is right: %s, n = %d, %d boxes", (name, size, boxes) => {
    const { expectation, outputs, verdict } = computed(name, size, boxes);
    expect(verdict()).toMatchObject({ passed: true, against: expectation.against });
    // Every output is looked at.
    const fields = new Set(expectation.samples.map(({ field }) => field));
    expect([...fields].sort()).toEqual(Object.keys(outputs).sort());
  });

  it.each(cases)("catches any field that is off, and names it: %s, n = %d, %d boxes", (name, size, boxes) => {
    const { outputs, verdict } = computed(name, size, boxes);
    const kernel = catalogue.find((one) => one.name === name)!;
    for (const field of Object.keys(outputs)) {
      const change = offBy(kernel, field);
      const off = {
        ...outputs,
        // Nothing is near 0 or a NaN. What counts in integers is off by one at least.
        [field]: outputs[field]!.map((value) => {
          if (!(outputs[field] instanceof Float64Array)) return value + 1;
          return Math.abs(value) > 0 ? value * (1 + change) : 1;
        }),
      };
      const { passed, worst } = verdict(off);
      expect(passed, field).toBe(false);
      expect(worst!.field).toBe(field);
      expect(worst!.share).toBeGreaterThan(1);
      expect(worst!.got).toBe(off[field]![worst!.index]);
    }
  });

  it("catches a NaN, and an error in the last box alone", () => {
    const { outputs, verdict } = computed("coagulation/brownianCoefficient", 10, 3);
    for (const spoil of [Number.NaN, 0, Number.POSITIVE_INFINITY]) {
      const coefficient = Float64Array.from(outputs.coefficient!);
      coefficient[299] = spoil;
      expect(verdict({ coefficient })).toMatchObject({ passed: false, worst: { index: 299, got: spoil } });
    }
  });

  it("uses the oracle where it knows the size", () => {
    expect(computed("coagulation/brownianCoefficient", 100, 1).expectation.against).toEqual(["oracle", "formulas"]);
    expect(computed("coagulation/brownianCoefficient", 101, 1).expectation.against).toEqual(["formulas"]);
    expect(computed("coagulation/coagulationRates", 1000, 1).expectation.against).toContain("oracle");
  });

  it("judges single precision by its own bounds", () => {
    const { outputs, verdict } = computed("particle/transportProperties", 50, 1);
    const rounded = Object.fromEntries(Object.entries(outputs).map(([name, data]) => [name, data.map(Math.fround)]));
    expect(verdict(rounded, "float32").passed).toBe(true);
    expect(verdict(rounded, "float64").passed).toBe(false);
  });
});
