import { addedTogether, loadPair, storePair, sum } from "../../lanes";

export function limitedMassTransfer(
  box: usize,
  species: usize,
  particle: usize,
  massRate: usize,
  timeStep: f64,
  gasConcentration: usize,
  mass: usize,
  concentration: usize,
  massTransfer: usize,
): void {
  if (massTransfer == 0) return;
  const size: usize = 8 * particle;
  for (let b: usize = 0; b < box; b++)
    for (let s: usize = 0; s < species; s++) {
      const at = species * b + s;
      const row = size * at;
      const gas = load<f64>(gasConcentration + 8 * at);
      limit(particle, massRate + row, timeStep, gas, mass + row, concentration + size * b, massTransfer + row);
    }
}

/** One species of one box: what is asked for, and where that is more than there is, the share of it that there is. NaN stays. */
function limit(
  n: usize,
  rate: usize,
  timeStep: f64,
  gas: f64,
  mass: usize,
  concentration: usize,
  transfer: usize,
): void {
  const zero = f64x2.splat(0);
  const step = f64x2.splat(timeStep);
  let given = zero;
  let wanted = zero;
  for (let begin: usize = 0; begin < n; begin += addedTogether) {
    const end = min(begin + addedTogether, n);
    let givenHere = zero;
    let wantedHere = zero;
    for (let i = begin; i < end; i += 2) {
      const whole = i + 1 < n;
      const held = loadPair(mass + 8 * i, whole);
      const possible = f64x2.max(f64x2.mul(loadPair(rate + 8 * i, whole), step), f64x2.neg(held));
      const request = f64x2.mul(possible, loadPair(concentration + 8 * i, whole));
      storePair(transfer + 8 * i, request, whole);
      wantedHere = f64x2.add(wantedHere, f64x2.pmax(request, zero));
      givenHere = f64x2.sub(givenHere, f64x2.pmin(request, zero));
    }
    given = f64x2.add(given, givenHere);
    wanted = f64x2.add(wanted, wantedHere);
  }
  const there = gas + sum(given);
  const asked = sum(wanted);
  if (asked <= there) return;
  const share = f64x2.splat(there / asked);
  const one = f64x2.splat(1);
  for (let i: usize = 0; i < n; i += 2) {
    const whole = i + 1 < n;
    const request = loadPair(transfer + 8 * i, whole);
    const scale = v128.bitselect(share, one, f64x2.gt(request, zero));
    storePair(transfer + 8 * i, f64x2.mul(request, scale), whole);
  }
}
