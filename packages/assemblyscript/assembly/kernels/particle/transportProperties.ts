import { gravity } from "../../../build/constants.generated";
import { airSize, describeAir, inversePath, path, stokesMobility, thermalEnergy, thermalSpeed } from "../../formulas/gas/air";
import { slipCorrectionOf } from "../../formulas/particle/slipCorrection";
import { loadPair, storePair } from "../../lanes";

/** The air's, and one spare pair. */
export function workspace(box: u64, particle: u64): u64 {
  return airSize + 16;
}

export function transportProperties(
  box: usize,
  particle: usize,
  radius: usize,
  mass: usize,
  temperature: usize,
  temperatureStride: usize,
  pressure: usize,
  pressureStride: usize,
  knudsenNumber: usize,
  slipCorrection: usize,
  mobility: usize,
  diffusionCoefficient: usize,
  meanThermalSpeed: usize,
  settlingVelocity: usize,
  workspace: usize,
): void {
  const air = workspace;
  const spare = workspace + airSize;
  const slips = (slipCorrection | mobility | diffusionCoefficient | settlingVelocity) != 0;
  for (let b: usize = 0; b < box; b++) {
    describeAir(
      air,
      load<f64>(temperature + 8 * b * temperatureStride),
      load<f64>(pressure + 8 * b * pressureStride),
    );
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const at: usize = 8 * (b * particle + i);
      const m = loadPair(mass + at, whole);
      if (meanThermalSpeed) storePair(meanThermalSpeed + at, f64x2.sqrt(f64x2.div(thermalSpeed(air), m)), whole);
      const r = loadPair(radius + at, whole);
      const inverse = f64x2.div(f64x2.splat(1), r);
      const knudsen = f64x2.mul(path(air), inverse);
      if (knudsenNumber) storePair(knudsenNumber + at, knudsen, whole);
      if (!slips) continue;
      const slip = slipCorrectionOf(knudsen, f64x2.mul(r, inversePath(air)));
      const moves = f64x2.mul(f64x2.mul(slip, inverse), stokesMobility(air));
      // Without a store that always happens, V8 would move the slip correction into each of the branches.
      v128.store(spare, moves);
      if (slipCorrection) storePair(slipCorrection + at, slip, whole);
      if (mobility) storePair(mobility + at, moves, whole);
      if (diffusionCoefficient)
        storePair(diffusionCoefficient + at, f64x2.mul(thermalEnergy(air), moves), whole);
      if (settlingVelocity)
        storePair(settlingVelocity + at, f64x2.mul(f64x2.mul(m, f64x2.splat(gravity)), moves), whole);
    }
  }
}
