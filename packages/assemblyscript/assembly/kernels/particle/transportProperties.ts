import { boltzmann, gravity } from "../../../build/constants.generated";
import { dynamicViscosity } from "../../formulas/gas/dynamicViscosity";
import { meanFreePath } from "../../formulas/gas/meanFreePath";
import { slipCorrection as slipFormula } from "../../formulas/particle/slipCorrection";
import { loadPair, storePair } from "../../lanes";

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
): void {
  const slips = (slipCorrection | mobility | diffusionCoefficient | settlingVelocity) != 0;
  for (let b: usize = 0; b < box; b++) {
    const t = load<f64>(temperature + 8 * b * temperatureStride);
    const viscosity = dynamicViscosity(t);
    const length = meanFreePath(viscosity, t, load<f64>(pressure + 8 * b * pressureStride));
    const path = f64x2.splat(length);
    const inversePath = f64x2.splat(1 / length);
    const stokes = f64x2.splat(1 / (6 * Math.PI * viscosity));
    const energy = f64x2.splat(boltzmann * t);
    const speed = f64x2.splat((8 / Math.PI) * boltzmann * t);
    for (let i: usize = 0; i < particle; i += 2) {
      const whole = i + 1 < particle;
      const at = 8 * (b * particle + i);
      const m = loadPair(mass + at, whole);
      if (meanThermalSpeed) storePair(meanThermalSpeed + at, f64x2.sqrt(f64x2.div(speed, m)), whole);
      const r = loadPair(radius + at, whole);
      const inverse = f64x2.div(f64x2.splat(1), r);
      const knudsen = f64x2.mul(path, inverse);
      if (knudsenNumber) storePair(knudsenNumber + at, knudsen, whole);
      if (!slips) continue;
      const slip = slipFormula(knudsen, f64x2.mul(r, inversePath));
      if (slipCorrection) storePair(slipCorrection + at, slip, whole);
      const moves = f64x2.mul(f64x2.mul(slip, inverse), stokes);
      if (mobility) storePair(mobility + at, moves, whole);
      if (diffusionCoefficient) storePair(diffusionCoefficient + at, f64x2.mul(energy, moves), whole);
      if (settlingVelocity)
        storePair(settlingVelocity + at, f64x2.mul(f64x2.mul(m, f64x2.splat(gravity)), moves), whole);
    }
  }
}
