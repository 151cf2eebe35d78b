import { cardinalSpline } from "../cardinalSpline.ts";
import { arrayOf, type Evaluate, spread } from "../sample.ts";

/** Gain over the radius, point by point of each integral as it is written down. */
export const splineGainOf = (radius: Float64Array, density: Float64Array, coefficient: Float64Array) => {
  const n = radius.length;
  const splineAt = cardinalSpline(radius);
  const valueAt = (u: number, w: number): number => {
    const [one, other] = [splineAt(u), splineAt(w)];
    let value = 0;
    for (const [s, weight] of one.weights.entries()) {
      const i = one.first + s;
      let row = 0;
      for (const [t, partner] of other.weights.entries()) {
        const j = other.first + t;
        row += partner * coefficient[i * n + j]! * density[j]!;
      }
      value += weight * density[i]! * row;
    }
    return value;
  };
  return (p: number): number => {
    const r = radius[p]!;
    const step = r / Math.cbrt(2) / (n - 1);
    let integral = 0;
    for (let m = 0; m < n; m++) {
      const u = step * m;
      const w = Math.cbrt(r ** 3 - u ** 3);
      integral += ((m === 0 || m === n - 1 ? 0.5 : 1) * step * valueAt(u, w)) / w ** 2;
    }
    return r ** 2 * integral;
  };
};

/** So few that the largest systems take seconds. */
export const bins = (n: number): number[] => spread(n, 16);

export const continuousSplineCoagulationGain: Evaluate = (values, { particle: n = 0 }, box) => {
  const gain = splineGainOf(
    arrayOf(values, "radius"),
    arrayOf(values, "concentration").subarray(box * n, (box + 1) * n),
    arrayOf(values, "coefficient").subarray(box * n * n, (box + 1) * n * n),
  );
  return [{ field: "gain", indices: bins(n).map((i) => box * n + i), expected: bins(n).map(gain) }];
};
