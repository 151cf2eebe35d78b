import { eulerianIntegralLength } from "../gas/eulerianIntegralLength.ts";
import { fluidRootMeanSquareVelocity } from "../gas/fluidRootMeanSquareVelocity.ts";
import { kolmogorovLength } from "../gas/kolmogorovLength.ts";
import { kolmogorovTime } from "../gas/kolmogorovTime.ts";
import { kolmogorovVelocity } from "../gas/kolmogorovVelocity.ts";
import { lagrangianIntegralTime } from "../gas/lagrangianIntegralTime.ts";
import { lagrangianTaylorMicroscaleTime } from "../gas/lagrangianTaylorMicroscaleTime.ts";
import { normalizedAccelerationVariance } from "../gas/normalizedAccelerationVariance.ts";
import { taylorMicroscale } from "../gas/taylorMicroscale.ts";
import { ayala2008RadialDistribution } from "./ayala2008RadialDistribution.ts";
import { ayala2008VelocityVariance } from "./ayala2008VelocityVariance.ts";
import { dodin2002RadialRelativeVelocity } from "./dodin2002RadialRelativeVelocity.ts";

/**
 * Coagulation coefficient [m³/s] of two droplets in turbulence, 2π R² ⟨|w_r|⟩ g₁₂: from radii [m], inertia times [s] and
 * velocities [m/s] > 0 of either; kinematic viscosity [m²/s], dissipation [m²/s³] and the Reynolds number of the Taylor
 * microscale [1], all > 0. For droplets far smaller than the smallest eddies.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016; Dodin & Elperin (2002).
 */
export const ayala2008Coefficient = (
  firstRadius: number,
  secondRadius: number,
  firstInertiaTime: number,
  secondInertiaTime: number,
  firstVelocity: number,
  secondVelocity: number,
  kinematicViscosity: number,
  turbulentDissipation: number,
  taylorMicroscaleReynoldsNumber: number,
): number => {
  const reynolds = taylorMicroscaleReynoldsNumber;
  const velocity = fluidRootMeanSquareVelocity(reynolds, kinematicViscosity, turbulentDissipation);
  const time = kolmogorovTime(kinematicViscosity, turbulentDissipation);
  const acceleration = normalizedAccelerationVariance(reynolds);
  const variance = ayala2008VelocityVariance(
    firstRadius,
    secondRadius,
    firstInertiaTime,
    secondInertiaTime,
    firstVelocity,
    secondVelocity,
    velocity,
    taylorMicroscale(velocity, kinematicViscosity, turbulentDissipation),
    eulerianIntegralLength(velocity, turbulentDissipation),
    lagrangianIntegralTime(velocity, turbulentDissipation),
    lagrangianTaylorMicroscaleTime(time, reynolds, acceleration),
  );
  const approach = dodin2002RadialRelativeVelocity(Math.sqrt(variance), firstInertiaTime, secondInertiaTime);
  const clustering = ayala2008RadialDistribution(
    firstRadius,
    secondRadius,
    firstInertiaTime / time,
    secondInertiaTime / time,
    kolmogorovLength(kinematicViscosity, turbulentDissipation),
    reynolds,
    acceleration,
    kolmogorovVelocity(kinematicViscosity, turbulentDissipation),
    time,
  );
  const reach = firstRadius + secondRadius;
  return 2 * Math.PI * reach * reach * approach * clustering;
};
