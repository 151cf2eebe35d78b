/** Where values lie on a logarithmic axis from top to bottom, in pixels. */
export interface LogScale {
  toPixel(value: number): number;
  fromPixel(pixel: number): number;
}

export const logScale = (domain: readonly [number, number], range: readonly [number, number]): LogScale => {
  const [low, high] = domain.map(Math.log);
  const [from, to] = range;
  const unit = (to - from) / (high! - low!);
  return {
    toPixel: (value) => from + (Math.log(value) - low!) * unit,
    fromPixel: (pixel) => Math.exp(low! + (pixel - from) / unit),
  };
};

/** A domain around values with some room on both sides, on a logarithmic axis. */
export const around = (values: readonly number[], room: number): [number, number] => {
  const low = Math.min(...values);
  const high = Math.max(...values);
  // A single value still needs an axis.
  const factor = low === high ? 2 : (high / low) ** room;
  return [low / factor, high * factor];
};
