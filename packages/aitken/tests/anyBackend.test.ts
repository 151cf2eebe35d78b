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

interface Rates {
  readonly gain: Float64Array;
  readonly loss: Float64Array;
}

/** Written once against Backend: gain and loss of every bin, the coefficient never leaving the backend's memory. */
const ratesOn = async (backend: Backend): Promise<Rates> => {
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
  return { gain: await gain.read(), loss: await loss.read() };
};

/** The reasons of backends that are not here. */
const missing = new Map<BackendName, string>();
const results = new Map<BackendName, Rates>();

beforeAll(async () => {
  for (const name of backendNames)
    try {
      using backend = await open(name);
      results.set(name, await ratesOn(backend));
    } catch (error) {
      if ((error as { code?: string }).code !== "unavailable") throw error;
      missing.set(name, (error as Error).message);
    }
});

describe("a function written against Backend runs unchanged on", () => {
  test.for(backendNames)("%s", (name, { skip }) => {
    skip(missing.has(name), missing.get(name));
    const close = name === "tfjs" ? 1e-5 : 1e-13;
    for (const rate of ["gain", "loss"] as const) {
      const expected = results.get("typescript")![rate];
      const scale = Math.max(...expected);
      results.get(name)![rate].forEach((value, k) => {
        expect(Math.abs(value - expected[k]!), `${rate} of bin ${k}`).toBeLessThan(close * scale);
      });
    }
  });

  test("and what it computes conserves volume", () => {
    for (const [name, { gain, loss }] of results) {
      const volume = (rate: Float64Array) => rate.reduce((sum, value, k) => sum + value * radius[k]! ** 3, 0);
      expect(volume(gain) / volume(loss), name).toBeCloseTo(1, name === "tfjs" ? 5 : 13);
    }
  });
});
