import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { loadAddon } from "../src/addon.ts";
import { buckVaporPressure, open } from "../src/index.ts";
import { findCompiler } from "../tools/compiler.mjs";
import { describeHere, instructionSets, whyNot } from "./here.ts";

test.runIf(whyNot)("without an addon, open says why and what to do", async () => {
  await expect(open()).rejects.toMatchObject({ code: "unavailable", message: expect.stringMatching(/build|install/) });
});

test.runIf(findCompiler())("where there is a compiler, there is an addon", () => {
  expect(whyNot).toBeUndefined();
});

describeHere("open", () => {
  test("chooses the widest instruction set that this processor has", async () => {
    const native = await open();
    expect(native.info).toMatchObject({
      name: "native",
      kind: "host",
      precision: "float64",
      threads: 1,
      instructionSet: instructionSets.at(-1),
      asynchronous: "thread",
    });
  });

  test.each(instructionSets)("runs at %s when asked to", async (instructionSet) => {
    const native = await open({ instructionSet });
    expect(native.info.instructionSet).toBe(instructionSet);
    const { vaporPressure } = native.call(buckVaporPressure, { temperature: new Float64Array([273.15]) });
    expect(vaporPressure).toEqual(new Float64Array([611.21]));
  });

  test("refuses an instruction set that is not here, and names those that are", async () => {
    const received = open({ instructionSet: "mmx" });
    await expect(received).rejects.toMatchObject({ code: "wrong-option" });
    await expect(received).rejects.toThrow(
      `expected one of [${instructionSets.join(", ")}] for \`instructionSet\`, received mmx`,
    );
  });

  test.each([0, -1, 1.5, Number.NaN, availableParallelism() + 1, "2" as never])(
    "refuses %s threads",
    async (threads) => {
      await expect(open({ threads })).rejects.toMatchObject({
        code: "wrong-option",
        message: `expected an integer from 1 to ${availableParallelism()} for \`threads\`, received ${threads}`,
      });
    },
  );

  test("refuses an option that it does not have", async () => {
    await expect(open({ thread: 2 } as never)).rejects.toMatchObject({ code: "wrong-option" });
  });

  test("leaves subnormal numbers alone", () => {
    loadAddon();
    const smallest = Number.MIN_VALUE;
    const half = (value: number) => value / 2;
    expect(half(2 * smallest)).toBe(smallest);
    expect(half(2 ** -1022)).toBe(2 ** -1023);
  });

  test("computes subnormal results", async () => {
    const native = await open();
    // Far below what the formula was made for, the pressure is all but nothing.
    const { vaporPressure } = native.call(buckVaporPressure, { temperature: new Float64Array([2.2]) });
    expect(vaporPressure[0]).toBeGreaterThan(0);
    expect(vaporPressure[0]).toBeLessThan(2 ** -1022);
  });
});
