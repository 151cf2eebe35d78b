import { constants } from "../constants.ts";
import { meanFreePath, slipCorrection, viscosity } from "../workloads/air.ts";
import { type Case, flatten, type Nested, numberOf } from "./case.ts";
import type { Feed } from "./reference.ts";

/** The collision efficiency of a case, and how fast its particles settle [m/s]. */
interface Settling {
  readonly efficiency: number;
  readonly velocities: ArrayLike<number>;
}

/** Velocities that the case has. */
export const givenVelocities = ({ settlingVelocity, collisionEfficiency }: Case["inputs"]): Settling => ({
  efficiency: numberOf(collisionEfficiency!),
  velocities: flatten(settlingVelocity!),
});

/** Velocities of spheres in air of one box; undefined where they do not settle. */
export const velocitiesInAir = (inputs: Case["inputs"]): Settling | undefined => {
  if (inputs.sedimentation !== "on") return undefined;
  const [radius, density, [temperature = 0], [pressure = 0]] = ["radius", "density", "temperature", "pressure"].map(
    (name) => flatten(inputs[name]!),
  ) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const path = meanFreePath(temperature, pressure);
  const drag = 4.5 * viscosity(temperature);
  const velocities = radius.map(
    (r, i) => (r * r * density[i]! * constants.gravity.value * slipCorrection(path / r)) / drag,
  );
  return { efficiency: 1, velocities };
};

/**
 * Velocities that are nearly the same leave few digits of their difference: a coefficient is as exact as with both of them
 * added instead.
 */
export const withVelocitiesAdded =
  (settlingOf: (inputs: Case["inputs"]) => Settling | undefined): NonNullable<Feed["scale"]> =>
  ({ scale, inputs, expected }) => {
    const settling = settlingOf(inputs);
    if (!settling) return scale;
    const { efficiency, velocities } = settling;
    const radius = flatten(inputs.radius!);
    const rows = expected.coefficient as readonly (readonly Nested[])[];
    const coefficient = rows.map((row, i) =>
      row.map((value, j) => {
        const [v, w] = [velocities[i]!, velocities[j]!];
        const cancelled = Math.abs(v) + Math.abs(w) - Math.abs(v - w);
        return numberOf(value) + Math.PI * (radius[i]! + radius[j]!) ** 2 * cancelled * efficiency;
      }),
    );
    return { ...scale, coefficient };
  };
