// A kernel with a field of every kind, for tests.

const multiply = 1;

export function workspace(box: u64, particle: u64): u64 {
  return 8 * particle;
}

export function prepare(
  box: usize, particle: usize, weight: usize, value: usize, selected: usize, factor: usize, factorStride: usize,
  offset: f64, index: i32, mode: i32, total: usize, result: usize, workspace: usize,
): void {
  for (let i: usize = 0; i < particle; i++) store<f64>(workspace + 8 * i, 2 * load<f64>(weight + 8 * i));
}

/** total += value; result = 2 weight (value of the selected, else of `index`) × or + factor, + offset. */
export function everything(
  box: usize, particle: usize, weight: usize, value: usize, selected: usize, factor: usize, factorStride: usize,
  offset: f64, index: i32, mode: i32, total: usize, result: usize, workspace: usize,
): void {
  for (let b: usize = 0; b < box; b++) {
    const row = b * particle;
    const f = load<f64>(factor + 8 * b * factorStride);
    for (let i: usize = 0; i < particle; i++) {
      const from = selected == 0 || load<u8>(selected + i) ? i : index;
      const v = load<f64>(workspace + 8 * i) * load<f64>(value + 8 * (row + from));
      if (result) store<f64>(result + 8 * (row + i), (mode == multiply ? v * f : v + f) + offset);
      const at = total + 4 * (row + i);
      store<i32>(at, load<i32>(at) + <i32>load<f64>(value + 8 * (row + i)));
    }
  }
}
