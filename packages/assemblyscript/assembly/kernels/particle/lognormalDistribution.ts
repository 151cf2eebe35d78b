import { lognormalDensity } from "../../formulas/particle/lognormalDensity";
import { loadPair, storePair, sum } from "../../lanes";
import { log } from "../../math/log";

/** Bytes of one row of the workspace. */
// @ts-ignore: decorator
@inline
function rowSize(n: usize): usize {
  return 8 * (n + 1);
}

/** The density of one mode, and that of all, normalised; each in whole pairs. */
export function workspace(particle: u64, mode: u64): u64 {
  return 2 * 8 * (particle + 1);
}

export function lognormalDistribution(
  particle: usize,
  mode: usize,
  size: usize,
  median: usize,
  geometricStandardDeviation: usize,
  numberConcentration: usize,
  analyticDensity: usize,
  density: usize,
  number: usize,
  workspace: usize,
): void {
  const ofMode = workspace;
  const normalised = workspace + rowSize(particle);
  memory.fill(normalised, 0, rowSize(particle));
  if (analyticDensity) memory.fill(analyticDensity, 0, 8 * particle);
  for (let k: usize = 0; k < mode; k++) {
    const concentration = load<f64>(numberConcentration + 8 * k);
    describe(particle, size, load<f64>(median + 8 * k), load<f64>(geometricStandardDeviation + 8 * k), ofMode);
    if (analyticDensity) addTo(analyticDensity, particle, concentration, ofMode);
    if ((density | number) == 0) continue;
    const area = integral(particle, size, ofMode);
    // A mode that the sizes miss has no share; NaN has one.
    if (area != 0) addTo(normalised, particle, concentration / area, ofMode);
  }
  if (density) memory.copy(density, normalised, 8 * particle);
  if (number) numbers(particle, size, mode, numberConcentration, normalised, number);
}

/** The density of one mode at each size. */
function describe(n: usize, size: usize, median: f64, deviation: f64, out: usize): void {
  const width = log(f64x2.splat(deviation));
  const inverseWidth = f64x2.div(f64x2.splat(1), width);
  const height = f64x2.mul(inverseWidth, f64x2.splat(0.3989422804014327));
  const middle = f64x2.splat(median);
  for (let i: usize = 0; i < n; i += 2)
    v128.store(
      out + 8 * i,
      lognormalDensity(loadPair(size + 8 * i, i + 1 < n), middle, width, inverseWidth, height),
    );
}

/** Adds a row, times a factor. */
function addTo(out: usize, n: usize, factor: f64, row: usize): void {
  const factors = f64x2.splat(factor);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const added = f64x2.mul(factors, v128.load(row + 8 * i));
    storePair(out + 8 * i, f64x2.add(loadPair(out + 8 * i, whole), added), whole);
  }
}

/** By trapezoids. */
function integral(n: usize, x: usize, y: usize): f64 {
  let area = f64x2.splat(0);
  for (let i: usize = 1; i < n; i += 2) {
    const whole = i + 1 < n;
    const width = f64x2.sub(loadPair(x + 8 * i, whole), loadPair(x + 8 * (i - 1), whole));
    const height = f64x2.add(loadPair(y + 8 * i, whole), loadPair(y + 8 * (i - 1), whole));
    area = f64x2.add(area, f64x2.mul(width, height));
  }
  return 0.5 * sum(area);
}

/** The number in bins as wide as the distance to the next size, the last in proportion to the one before: NaN of fewer than three. */
function numbers(
  n: usize,
  size: usize,
  modes: usize,
  numberConcentration: usize,
  density: usize,
  number: usize,
): void {
  if (n == 0) return;
  const end = n - 1;
  let total = f64x2.splat(0);
  for (let i: usize = 0; i < end; i += 2) {
    const whole = i + 1 < end;
    const width = f64x2.sub(loadPair(size + 8 * (i + 1), whole), loadPair(size + 8 * i, whole));
    const bins = f64x2.mul(loadPair(density + 8 * i, whole), width);
    storePair(number + 8 * i, bins, whole);
    total = f64x2.add(total, bins);
  }
  const last = load<f64>(density + 8 * end) * lastWidth(n, size);
  store<f64>(number + 8 * end, last);
  const binned = sum(total) + last;
  let all: f64 = 0;
  for (let k: usize = 0; k < modes; k++) all += load<f64>(numberConcentration + 8 * k);
  const share = f64x2.splat(binned == 0 ? 0 : all / binned);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    storePair(number + 8 * i, f64x2.mul(loadPair(number + 8 * i, whole), share), whole);
  }
}

function lastWidth(n: usize, size: usize): f64 {
  if (n < 3) return NaN;
  const at = size + 8 * (n - 3);
  const last = load<f64>(at, 16) - load<f64>(at, 8);
  return (last / (load<f64>(at, 8) - load<f64>(at))) * last;
}
