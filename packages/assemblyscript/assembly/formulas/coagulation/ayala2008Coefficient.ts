import { eulerianIntegralLength } from "../gas/eulerianIntegralLength";
import { fluidRootMeanSquareVelocity } from "../gas/fluidRootMeanSquareVelocity";
import { kolmogorovLength } from "../gas/kolmogorovLength";
import { kolmogorovTime } from "../gas/kolmogorovTime";
import { kolmogorovVelocity } from "../gas/kolmogorovVelocity";
import { lagrangianIntegralTime } from "../gas/lagrangianIntegralTime";
import { lagrangianTaylorMicroscaleTime } from "../gas/lagrangianTaylorMicroscaleTime";
import { normalizedAccelerationVariance } from "../gas/normalizedAccelerationVariance";
import { taylorMicroscale } from "../gas/taylorMicroscale";
import { ayala2008RadialDistribution, ofBox as clusteringOfBox } from "./ayala2008RadialDistribution";
import { ayala2008VelocityVariance } from "./ayala2008VelocityVariance";
import { dodin2002RadialRelativeVelocity } from "./dodin2002RadialRelativeVelocity";

/**
 * Coagulation coefficient [m³/s] of two droplets in turbulence, 2π R² ⟨|w_r|⟩ g₁₂: from radii [m], inertia times [s] and velocities
 * [m/s] > 0 of either; kinematic viscosity [m²/s], dissipation [m²/s³] and the Reynolds number of the Taylor microscale [1], all > 0;
 * and what `ofBox` makes of these. For droplets far smaller than the smallest eddies.
 * Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016; Dodin & Elperin (2002).
 */
// @ts-ignore: decorator
@inline
export function ayala2008Coefficient(
  firstRadius: v128,
  secondRadius: v128,
  firstInertiaTime: v128,
  secondInertiaTime: v128,
  firstVelocity: v128,
  secondVelocity: v128,
  kinematicViscosity: v128,
  turbulentDissipation: v128,
  taylorMicroscaleReynoldsNumber: v128,
  clustering: v128,
): v128 {
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
  const approach = dodin2002RadialRelativeVelocity(f64x2.sqrt(variance), firstInertiaTime, secondInertiaTime);
  const frequency = f64x2.div(f64x2.splat(1), time);
  const distribution = ayala2008RadialDistribution(
    firstRadius,
    secondRadius,
    f64x2.mul(firstInertiaTime, frequency),
    f64x2.mul(secondInertiaTime, frequency),
    kolmogorovLength(kinematicViscosity, turbulentDissipation),
    reynolds,
    acceleration,
    kolmogorovVelocity(kinematicViscosity, turbulentDissipation),
    time,
    clustering,
  );
  const reach = f64x2.add(firstRadius, secondRadius);
  const area = f64x2.mul(f64x2.mul(f64x2.splat(2 * Math.PI), reach), reach);
  return f64x2.mul(f64x2.mul(area, approach), distribution);
}

/** How much gravity weakens the clustering in a box [1]. */
// @ts-ignore: decorator
@inline
export function ofBox(
  kinematicViscosity: v128,
  turbulentDissipation: v128,
  taylorMicroscaleReynoldsNumber: v128,
): v128 {
  return clusteringOfBox(
    kolmogorovLength(kinematicViscosity, turbulentDissipation),
    taylorMicroscaleReynoldsNumber,
    normalizedAccelerationVariance(taylorMicroscaleReynoldsNumber),
    kolmogorovVelocity(kinematicViscosity, turbulentDissipation),
    kolmogorovTime(kinematicViscosity, turbulentDissipation),
  );
}
