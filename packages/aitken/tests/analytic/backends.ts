import { test } from "vitest";
import { type Backend, backendNames, type catalogue, open } from "../../src/index.ts";

/** What a backend can be held to: how close results are that mathematics knows exactly. */
interface Precision {
  /** Of one result: a little more than its rounding. */
  readonly rounding: number;
}

const precisions: Readonly<Record<Backend["info"]["precision"], Precision>> = {
  float64: { rounding: 1e-12 },
  float32: { rounding: 2e-4 },
};

/** Tells one story on every backend; where it is not here, or lacks one of the kernels, the story is skipped with its reason. */
export const onEveryBackend = (
  title: string,
  kernels: readonly (typeof catalogue)[number][],
  story: (backend: Backend, precision: Precision) => Promise<void>,
): void => {
  test.for(backendNames)(`${title}: %s`, async (name, { skip }) => {
    const backend = await open(name).catch((error: Error & { code?: string }) => {
      if (error.code !== "unavailable") throw error;
      return skip(error.message);
    });
    try {
      for (const kernel of kernels) {
        const support = backend.supports(kernel);
        if (!support.supported) skip(support.reason);
      }
      await story(backend, precisions[backend.info.precision]);
    } finally {
      backend.dispose();
    }
  });
};

/** The largest distance of a list from the exact one, relative to the exact one's largest element. */
export const distance = (got: ArrayLike<number>, exact: ArrayLike<number>): number => {
  const scale = Array.from(exact).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Array.from(got, (value, k) => Math.abs(value - exact[k]!)).reduce((a, b) => Math.max(a, b), 0) / scale;
};

/** 2 b − a: what an error of first order leaves of results of a step and of half of it. */
export const extrapolated = (a: ArrayLike<number>, b: ArrayLike<number>): Float64Array =>
  Float64Array.from(a, (value, k) => 2 * b[k]! - value);
