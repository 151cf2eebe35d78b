import { gravity } from "../../../build/constants.generated";
import { erf } from "../../math/erf";
import { expOfModerate } from "../../math/exp";

/** 2/√π, */
const twoOverRootPi: f64 = 1.1283791670955126;
/** √π/2, */
const halfRootPi: f64 = 0.886226925452758;
/** √(2/π) */
const rootOf2OverPi: f64 = 0.7978845608028654;

/**
 * Mean radial relative velocity of two particles in turbulence and gravity [m/s], from the deviation of their velocities σ [m/s] and
 * their inertia times [s], all > 0: √(2/π) σ [½√π (b + 1/(2b)) erf b + ½e^(−b²)] with b = g|τ₁ − τ₂|/(√2 σ).
 * Dodin & Elperin (2002); Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016.
 */
// @ts-ignore: decorator
@inline
export function dodin2002RadialRelativeVelocity(
  velocityDeviation: v128,
  firstInertiaTime: v128,
  secondInertiaTime: v128,
): v128 {
  const b = f64x2.div(
    f64x2.mul(f64x2.splat(gravity * Math.SQRT1_2), f64x2.abs(f64x2.sub(firstInertiaTime, secondInertiaTime))),
    velocityDeviation,
  );
  const share = erf(b);
  // erf b/b, 2/√π of 0.
  const ratio = v128.bitselect(f64x2.splat(twoOverRootPi), f64x2.div(share, b), f64x2.eq(b, f64x2.splat(0)));
  const falling = f64x2.mul(
    f64x2.splat(halfRootPi),
    f64x2.add(f64x2.mul(b, share), f64x2.mul(f64x2.splat(0.5), ratio)),
  );
  // Beyond, the exponential is nothing beside the rest.
  const near = expOfModerate(f64x2.pmax(f64x2.neg(f64x2.mul(b, b)), f64x2.splat(-700)));
  return f64x2.mul(
    f64x2.mul(f64x2.splat(rootOf2OverPi), velocityDeviation),
    f64x2.add(falling, f64x2.mul(f64x2.splat(0.5), near)),
  );
}
