import { constants } from "@aitken/contracts";

/** Saturation vapor pressure [Pa] of water, over ice below 0 °C, at each temperature [K]. */
export const buckVaporPressure = ({ box, temperature, vaporPressure }) => {
  if (!vaporPressure) return;
  for (let b = 0; b < box; b++) {
    const t = temperature(b) - constants.celsiusZero.value;
    vaporPressure[b] =
      t < 0
        ? 611.15 * Math.exp(((23.036 - t / 333.7) * t) / (279.82 + t))
        : 611.21 * Math.exp(((18.678 - t / 234.5) * t) / (257.14 + t));
  }
};
