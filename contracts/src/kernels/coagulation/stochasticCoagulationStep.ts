import { exact, relative, scaled } from "../../accuracy.ts";
import { charges, counts, nonNegative, positive } from "../../domain.ts";
import { array, each, scalar } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { chargedDiffusion, mechanismSettings, mechanisms } from "./mechanisms.fields.ts";

/** A product and a sum, of numbers of one sign. */
const bounds = { float64: 3e-16, float32: null };

/**
 * Super-droplets: each stands for so many real droplets of one composition, its multiplicity ξ. Droplets with number and volume are
 * active, a of them. By the draws of `permutationKeys` they are put in random order and paired, first with second, third with fourth,
 * and so on; what pairs are left out counts in the probability
 * p = max(ξ_j, ξ_k) K Δt/ΔV × a(a − 1)/2/⌊a/2⌋. K is that of coagulationCoefficient between spheres of the droplets' volume, mass
 * and mean density, plus Golovin's b (v_j + v_k). With φ of `collisionNumbers`, γ = ⌊p⌋ + 1 where φ < p − ⌊p⌋, else ⌊p⌋.
 *
 * With ξ_j ≥ ξ_k (j is the first of the pair where they are equal) each droplet of k takes γ̃ = min(γ, ⌊ξ_j/ξ_k⌋) of j: k has
 * γ̃ times j's mass and charge more, and ξ_j is γ̃ ξ_k less. Where nothing would be left of j, the ξ_k droplets are shared:
 * ξ_j = ⌊ξ_k/2⌋, ξ_k − ξ_j stay with k, alike in all else. A droplet that stands for none is an empty slot, without mass and charge.
 *
 * The numbers of droplets are exact: Σξ decreases by `collisions`, charges that are whole numbers keep their Σξq.
 * Where a probability is NaN, number, mass and charge of both droplets and what is counted in the box are NaN.
 */
export const stochasticCoagulationStep = defineKernel({
  name: "coagulation/stochasticCoagulationStep",
  summary: "Coagulation of super-droplets by chance, one step in place: random pairs collide as often as they would.",
  equation: String.raw`p = \max(\xi_j, \xi_k)\,K_{jk}\,\frac{\Delta t}{\Delta V}\,\frac{a(a-1)/2}{\lfloor a/2 \rfloor},\quad \gamma = \lfloor p \rfloor + [\varphi < p - \lfloor p \rfloor],\quad \tilde\gamma = \min(\gamma, \lfloor \xi_j/\xi_k \rfloor)`,
  source:
    "Shima et al. (2009), Q. J. R. Meteorol. Soc. 135, 1307, section 5.1; Salmon et al. (2011), SC '11; Golovin (1963)",
  dimensions: ["box", "species", "particle"],
  inputs: {
    density: array("kg/m^3", ["species"], { domain: positive }),
    boxVolume: each("m^3", ["box"], { domain: positive }),
    timeStep: scalar("s", { domain: positive }),
    seed: scalar("1", { type: "int32" }),
    ...mechanisms,
    ...mechanismSettings,
    additive: each("1/s", ["box"], { domain: nonNegative, default: 0 }),
  },
  updates: {
    mass: array("kg", ["box", "species", "particle"], { domain: nonNegative, accuracy: relative(bounds) }),
    charge: array("1", ["box", "particle"], {
      domain: charges,
      requiredBy: chargedDiffusion,
      accuracy: scaled(bounds, "the charges that come together"),
    }),
    multiplicity: array("1", ["box", "particle"], { domain: counts, accuracy: exact }),
    step: array("1", ["box"], { type: "uint32", accuracy: exact }),
  },
  outputs: {
    collisions: array("1", ["box"], { accuracy: exact }),
    missedCollisions: array("1", ["box"], { accuracy: exact }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const droplets = box * particle;
    return {
      add: (2 * species + 30) * droplets,
      multiply: (2 * species + 40) * droplets,
      divide: 6 * droplets,
      squareRoot: 2 * droplets,
      exponential: 3 * droplets,
      bytes: 16 * (species + 1) * droplets,
    };
  },
});
