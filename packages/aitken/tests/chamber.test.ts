import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { open } from "../src/index.ts";

const main = resolve(import.meta.dirname, "../../../examples/chamber/main.js");

const outputOf = (...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
};

/** The numbers of a table, line by line. */
const numbersOf = (table: string): number[][] => {
  const [, ...lines] = table.split("\n");
  return lines.map((line) => line.split(",").map(Number));
};

describe("examples/chamber", () => {
  let output: string;
  let [course, spectrum, budget]: string[] = [];
  beforeAll(() => {
    output = outputOf("--backend", "typescript");
    [course, spectrum, budget] = output.split("\n\n");
  });

  test("vapor grows the particles while the lamps are on, then they get lost", () => {
    const minutes = numbersOf(course!);
    expect(minutes.map(([minute]) => minute)).toEqual(Array.from({ length: 13 }, (_, k) => 20 * k));
    for (const [k, [minute, number, diameter, particles]] of minutes.entries()) {
      if (k === 0) continue;
      const [, numberBefore, diameterBefore, particlesBefore] = minutes[k - 1]!;
      expect(number).toBeLessThan(numberBefore!);
      expect(diameter).toBeGreaterThan(diameterBefore!);
      if (minute! <= 60) expect(particles).toBeGreaterThan(particlesBefore!);
      else expect(particles).toBeLessThan(particlesBefore!);
    }
  });

  test("sizes come closer together as they grow", () => {
    const diameters = numbersOf(spectrum!).map(([diameter]) => diameter!);
    expect(diameters.at(-1)! / diameters[0]!).toBeLessThan(554 / 10 / 4);
    expect(diameters).toEqual([...diameters].sort((a, b) => a - b));
  });

  test("what formed is found again", () => {
    expect(budget).toMatch(/formed 40\.00, .*unaccounted for: nothing\n$/);
  });

  test.for(["assemblyscript", "native"] as const)(
    "%s tells the same to every digit that is printed",
    async (name, { skip }) => {
      await open(name).then(
        (backend) => backend.dispose(),
        ({ message }) => skip(message),
      );
      expect(outputOf("--backend", name)).toBe(output);
    },
  );
});
