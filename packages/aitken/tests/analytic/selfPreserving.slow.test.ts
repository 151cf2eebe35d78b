import { describe, expect } from "vitest";
import {
  type Backend,
  binCentres,
  brownianCoefficient,
  coagulationStep,
  geometricStandardDeviation,
  logarithmicGrid,
  lognormalNumber,
  moment,
  total,
} from "../../src/index.ts";
import { onEveryBackend } from "./backends.ts";

/** Eight sizes to each doubling of volume, over seven and a half decades of it. */
const size = 199;
const relativeEdges = logarithmicGrid(10 ** (-4 / 3), 10 ** (7 / 6), size + 1);

interface Regime {
  readonly name: string;
  /** Of the first particles [m]. */
  readonly radius: number;
  /** So low or high that the mean free path of air is far from the size of all particles [Pa]. */
  readonly pressure: number;
  /** Of number by size. Vemury & Pratsinis (1995), J. Aerosol Sci. 26, 175, for spheres. */
  readonly geometricStandardDeviation: number;
  /**
   * Of the lognormal distribution that comes nearest, by its moments of volume: less, for the tails differ.
   * Lee (1983), J. Colloid Interface Sci. 92, 315; Lee, Chen & Gieseke (1984), Aerosol Sci. Technol. 3, 53.
   */
  readonly ofLognormal: number;
}

const regimes: readonly Regime[] = [
  { name: "continuum", radius: 1e-5, pressure: 1e10, geometricStandardDeviation: 1.44, ofLognormal: 1.32 },
  { name: "free molecular flow", radius: 1e-8, pressure: 1e-3, geometricStandardDeviation: 1.46, ofLognormal: 1.355 },
];

/** A spectrum, of which one particle in a thousand is left, from lognormal ones of a given width. */
const coagulate = async (backend: Backend, { radius: first, pressure }: Regime, width: number) => {
  const edges = relativeEdges.map((edge) => edge * first);
  const radius = binCentres(edges);
  const mode = { number: 1e12, medianRadius: first / 3, log10GeometricStandardDeviation: Math.log10(width) };
  const coefficient = backend.zeros([size, size]);
  const sizes = backend.array(radius);
  using coefficients = backend.prepare(brownianCoefficient, {
    radius: sizes,
    mass: backend.array(radius.map((r) => (4 / 3) * Math.PI * 1000 * r ** 3)),
    temperature: 298.15,
    pressure,
    coefficient,
  });
  coefficients.run();
  const concentration = backend.array(lognormalNumber([mode], edges));
  using step = backend.prepare(coagulationStep, { radius: sizes, coefficient, timeStep: 1, concentration });
  let spectrum = await concentration.read();
  const start = total(spectrum);
  let number = start;
  // Each step takes about a thousandth of the number: then none takes more than all from any bin.
  let timeStep = 1e-9;
  while (number > start / 1000) {
    step.run({ timeStep });
    spectrum = await concentration.read();
    const left = total(spectrum);
    timeStep *= Math.min(2, (0.001 * number) / (number - left));
    number = left;
  }
  return { spectrum, radius };
};

describe.each(regimes.map((regime) => [regime.name, regime] as const))("Brownian coagulation in %s", (_, regime) => {
  onEveryBackend(
    "comes to the same width from whatever it starts with",
    [brownianCoefficient, coagulationStep],
    async (backend) => {
      for (const width of [1.2, 1.6]) {
        const { spectrum, radius } = await coagulate(backend, regime, width);
        // The literature gives two decimals, and a grid of fixed pivots spreads sizes out a little.
        const wide = geometricStandardDeviation(spectrum, radius);
        expect(Math.abs(wide - regime.geometricStandardDeviation)).toBeLessThan(0.01);
        const [m0, m3, m6] = [0, 3, 6].map((order) => moment(spectrum, radius, order));
        const ofLognormal = Math.exp(Math.sqrt(Math.log((m0! * m6!) / m3! ** 2)) / 3);
        // No spectrum is quite lognormal.
        expect(Math.abs(ofLognormal - regime.ofLognormal)).toBeLessThan(0.02);
      }
    },
  );
});
