import { boltzmann } from "../../../build/constants.generated";
import { expm1 } from "../../math/expm1";

/**
 * Diffusive Knudsen number [1] of two particles, √(k T m) η_c/(f R η_k) with reduced mass m and friction f: from radii [m], masses
 * [kg] and friction factors [kg/s] > 0, their Coulomb potential over the thermal energy [1] and temperature [K] > 0.
 * Gopalakrishnan & Hogan (2012), Phys. Rev. E 85, 026410; Chahl & Gopalakrishnan (2019), Aerosol Sci. Technol. 53, 933.
 */
// @ts-ignore: decorator
@inline
export function diffusiveKnudsenNumber(
  firstRadius: v128,
  secondRadius: v128,
  firstMass: v128,
  secondMass: v128,
  firstFriction: v128,
  secondFriction: v128,
  coulombPotentialRatio: v128,
  temperature: v128,
): v128 {
  return diffusiveKnudsenNumberOf(
    f64x2.add(firstRadius, secondRadius),
    reduced(firstMass, secondMass),
    reduced(firstFriction, secondFriction),
    limitRatio(coulombPotentialRatio, lack(coulombPotentialRatio)),
    temperature,
  );
}

/** The same from R, m, f and η_c/η_k. */
// @ts-ignore: decorator
@inline
export function diffusiveKnudsenNumberOf(
  reach: v128,
  mass: v128,
  friction: v128,
  limitRatio: v128,
  temperature: v128,
): v128 {
  const momentum = f64x2.sqrt(f64x2.mul(f64x2.mul(f64x2.splat(boltzmann), temperature), mass));
  return f64x2.div(f64x2.mul(momentum, limitRatio), f64x2.mul(friction, reach));
}

/** What acts between two particles, a b/(a + b). */
// @ts-ignore: decorator
@inline
export function reduced(first: v128, second: v128): v128 {
  return f64x2.div(f64x2.mul(first, second), f64x2.add(first, second));
}

/** 1 − e^−|φ| of a potential φ, which both of its limits need. */
// @ts-ignore: decorator
@inline
export function lack(potential: v128): v128 {
  return f64x2.neg(expm1(f64x2.neg(f64x2.abs(potential))));
}

/** η_c/η_k, how much more a potential changes collisions in the continuum than in the kinetic limit: |φ|/(1 − e^−|φ|)/(1 + max(φ, 0)). */
// @ts-ignore: decorator
@inline
export function limitRatio(potential: v128, lack: v128): v128 {
  const attraction = f64x2.add(f64x2.splat(1), f64x2.pmax(potential, f64x2.splat(0)));
  return v128.bitselect(
    f64x2.splat(1),
    f64x2.div(f64x2.abs(potential), f64x2.mul(lack, attraction)),
    f64x2.eq(potential, f64x2.splat(0)),
  );
}
