import type { FieldValues } from "../../../../src/index.ts";
import type { buckVaporPressure as kernel } from "../../../../src/kernels/index.ts";
import type { Tools } from "../../defects.ts";

export const buckVaporPressure = (
  { box, temperature, vaporPressure }: FieldValues<typeof kernel>,
  { end }: Tools,
): void => {
  if (!vaporPressure) return;
  for (let b = 0; b < end(box); b++) {
    const t = temperature.data[b * temperature.stride]! - 273.15;
    vaporPressure[b] =
      t < 0
        ? 611.15 * Math.exp(((23.036 - t / 333.7) * t) / (279.82 + t))
        : 611.21 * Math.exp(((18.678 - t / 234.5) * t) / (257.14 + t));
  }
};
