import { beforeAll, describe, expect, test } from "vitest";
import {
  type Backend,
  type BackendName,
  backendNames,
  brownianCoefficient,
  coagulationRates,
  open,
} from "../src/index.ts";

const radius = Float64Array.from({ length: 40 }, (_, k) => 1e-9 * 10 ** (k / 10));
const mass = radius.map((r) => (4 / 3) * Math.PI * 1000 * r ** 3);
const concentration = radius.map((_, k) => 1e10 / (1 + k));

/** Written once against Backend: gain minus loss of every bin, the coefficient never leaving the backend's memory. */
const netRates = async (backend: Backend): Promise<Float64Array> => {
  const n = radius.length;
  const coefficient = backend.zeros([n, n]);
  const [gain, loss] = [backend.zeros(n), backend.zeros(n)];
  const sizes = backend.array(radius);
  using coefficients = backend.prepare(brownianCoefficient, {
    radius: sizes,
    mass: backend.array(mass),
    temperature: 298.15,
    pressure: 101_325,
    coefficient,
  });
  using rates = backend.prepare(coagulationRates, {
    radius: sizes,
    concentration: backend.array(concentration),
    coefficient,
    overflow: "conserveVolume",
    gain,
    loss,
  });
  coefficients.run();
  rates.run();
  const losses = await loss.read();
  return (await gain.read()).map((value, k) => value - losses[k]!);
};

/** The reasons of backends that are not here. */
const missing = new Map<BackendName, string>();
const results = new Map<BackendName, Float64Array>();

beforeAll(async () => {
  for (const name of backendNames)
    try {
      using backend = await open(name);
      results.set(name, await netRates(backend));
    } catch (error) {
      if ((error as { code?: string }).code !== "unavailable") throw error;
      missing.set(name, (error as Error).message);
    }
});

describe("a function written against Backend runs unchanged on", () => {
  test.each(backendNames)("%s", (name, { skip }) => {
    skip(missing.has(name), missing.get(name));
    const expected = results.get("typescript")!;
    const scale = Math.max(...expected.map(Math.abs));
    const close = name === "tfjs" ? 1e-5 : 1e-13;
    results.get(name)!.forEach((value, k) => {
      expect(Math.abs(value - expected[k]!), `bin ${k}`).toBeLessThan(close * scale);
    });
  });

  test("and what it computes conserves volume", () => {
    for (const [name, net] of results) {
      const volumes = net.map((rate, k) => rate * radius[k]! ** 3);
      const sum = volumes.reduce((a, b) => a + b, 0);
      const size = volumes.reduce((a, b) => a + Math.abs(b), 0);
      expect(Math.abs(sum) / size, name).toBeLessThan(name === "tfjs" ? 1e-5 : 1e-13);
    }
  });
});
