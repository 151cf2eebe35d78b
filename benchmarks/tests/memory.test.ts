import { brownianCoefficient, coagulationRates } from "@aitken/contracts/kernels";
import { expect, it } from "vitest";
import { alone, inGroups, needOf } from "../src/memory.ts";

const row = { kernel: "", size: 1000, boxes: 1, residency: "resident" as const };
const pairs = 8 * 1000 ** 2;

it("what a row takes follows from what is held: inputs, outputs, and copies of who is active", () => {
  const near = (bytes: number, expected: number) => expect(bytes / expected).toBeCloseTo(1, 1);
  for (const kernel of [brownianCoefficient, coagulationRates]) {
    near(needOf(kernel, row, "host").held, pairs);
    near(needOf(kernel, row, "host").passing, pairs);
  }
  near(needOf(brownianCoefficient, { ...row, residency: "call" }, "host").passing, 2 * pairs);
  near(needOf(coagulationRates, { ...row, residency: "call" }, "host").passing, pairs);
  expect(alone(needOf(coagulationRates, row, "peer"))).toBeGreaterThan(alone(needOf(coagulationRates, row, "host")));
});

it("who does not fit beside the others takes turns, in their order, as many at a time as fit", () => {
  const need = () => ({ held: 3, passing: 2 });
  const groups = (room: number) => inGroups(["a", "b", "c", "d", "e"], need, room).map((group) => group.join(""));
  expect(groups(17)).toEqual(["abcde"]);
  expect(groups(16.9)).toEqual(["abcd", "e"]);
  expect(groups(8)).toEqual(["ab", "cd", "e"]);
  expect(groups(5)).toEqual(["a", "b", "c", "d", "e"]);
});
