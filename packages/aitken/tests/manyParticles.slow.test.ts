import { limitedMassTransfer } from "@aitken/contracts/kernels";
import { describe, expect, test } from "vitest";
import { open } from "../src/index.ts";

const particles = 1_000_000;
const timeStep = 2;
const gas = 1e-9;

/** A sum as if it were rounded only once: what each addition loses is added at the end (Neumaier 1974). */
const sumOf = (values: Float64Array): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};

describe("a million particles in a box", () => {
  const massRate = Float64Array.from({ length: particles }, (_, i) => 1e-20 * (1 + Math.sin(i) ** 2));
  const mass = new Float64Array(particles).fill(1e-18);
  const concentration = Float64Array.from({ length: particles }, (_, i) => 1e6 + (i % 1013));
  const wanted = massRate.map((rate, i) => rate * timeStep * concentration[i]!);
  const share = gas / sumOf(wanted);

  test.for(["typescript", "assemblyscript", "native"] as const)(
    "share what gas there is as exactly as few do, on %s",
    async (name, { skip }) => {
      const backend = await open(name).catch(({ message }) => skip(message));
      try {
        expect(share).toBeLessThan(1);
        const { massTransfer } = backend.call(limitedMassTransfer, {
          massRate: { data: massRate, shape: [1, 1, particles] },
          mass: { data: mass, shape: [1, 1, particles] },
          concentration: { data: concentration, shape: [1, particles] },
          gasConcentration: { data: Float64Array.of(gas), shape: [1, 1] },
          timeStep,
        });
        const worst = massTransfer.reduce(
          (most, got, i) => Math.max(most, Math.abs(got / (wanted[i]! * share) - 1)),
          0,
        );
        expect(worst).toBeLessThan(2e-14);
      } finally {
        backend.dispose();
      }
    },
  );
});
