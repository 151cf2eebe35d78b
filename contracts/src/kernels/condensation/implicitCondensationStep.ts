import { scaled } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { condensationInputs } from "./condensationStep.inputs.ts";

const bounds = { float64: 2e-14, float32: 8e-6 };

/**
 * One step of growth or evaporation that is stable and keeps mass for any time step, all species at once; first order in time.
 *
 * Radius, activity, Kelvin term, transition correction and latent heat are those of `condensationStep`, and so is what an empty slot
 * is. Of a particle and a species, S is the vapor's concentration in equilibrium with the surface, activity × p₀M/(RT) × Kelvin term,
 * and k the volume of vapor collected per time, 4π r D f, over F/(R_s T) with latent heat. A sub-step of length h takes both from the
 * state at its start, with the slope of S as the particle grows by that species alone, ∂S/∂m where it is > 0, else 0:
 * - of a mole fraction x it has the part (1 − x)/(M n) × p₀M/(RT) × Kelvin term, n the particle's amount of substance;
 * - of water by κ the part B/(ρ (V_w + B)²) × p₀M/(RT) × Kelvin term, B = Σ κ_s V_s over the others, none where B = 0;
 * - of the Kelvin term exp(min(r_K/r, 100)) the part −S r_K/(3 r V ρ), where neither the exponent nor the radius is at its bound.
 *
 * Towards a gas of concentration G the particle relaxes exponentially, and holds no less than nothing: it takes
 * max(−m, w (G − S)), w = h k φ(h k ∂S/∂m), φ(x) = (1 − e⁻ˣ)/x. G is that at the sub-step's end, what the particles leave of the gas:
 * the one root of G + Σ c max(−m, w (G − S)) = gas, increasing and convex in G. So gas + Σ m c stays as it is, neither is ever
 * negative, and equilibrium stays.
 *
 * The result is that of two sub-steps of half the time step. One sub-step of the whole from the same start ends elsewhere: by
 * `massError`, which with short steps is the error of the result, and with steps half as long half of it over the same time.
 *
 * As Jacobson's analytical predictor of condensation it is implicit in the gas alone, and unlike it follows each particle to
 * equilibrium, with the exponential of Rosenbrock and Euler.
 */
export const implicitCondensationStep = defineKernel({
  name: "condensation/implicitCondensationStep",
  summary: "Condensation and evaporation of several species on particles, stable with any time step, with its error.",
  equation: String.raw`m_i \leftarrow m_i + \max\left(-m_i,\ w_i\,(G - S_i)\right),\quad w_i = \frac{1 - e^{-h k_i S'_i}}{S'_i},\quad G + \sum_i c_i \max\left(-m_i,\ w_i\,(G - S_i)\right) = c_\mathrm{gas},\quad \text{twice with } h = \tfrac12\Delta t`,
  source: "Jacobson (1997); Jacobson (2002); Hochbruck & Ostermann (2010), exponential Rosenbrock-Euler method",
  dimensions: ["box", "species", "particle"],
  inputs: condensationInputs,
  updates: {
    mass: array("kg", ["box", "species", "particle"], {
      domain: nonNegative,
      accuracy: scaled(
        bounds,
        "mass and the magnitudes of what is subtracted in both sub-steps, with their conditioning",
      ),
    }),
    gasConcentration: array("kg/m^3", ["box", "species"], {
      domain: nonNegative,
      accuracy: scaled(bounds, "the gas with the conditioning of what it is computed from"),
    }),
  },
  outputs: {
    /** All that goes from the gas to each particle, times how many there are. */
    massTransfer: array("kg/m^3", ["box", "species", "particle"], {
      accuracy: scaled(bounds, "the magnitudes of what is subtracted in both sub-steps, times concentration"),
    }),
    /** |result of two halves − result of one whole step|. */
    massError: array("kg", ["box", "species", "particle"], {
      accuracy: scaled(bounds, "the scales of both results added"),
    }),
    /** Released by what condenses less taken up by what evaporates: transfer × latent heat over all species and particles. */
    energy: array("J/m^3", ["box"], { accuracy: scaled(bounds, "the scales of all transfers × latent heat") }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const n = box * species * particle;
    return {
      add: 95 * n,
      multiply: 110 * n,
      divide: 14 * n,
      squareRoot: 0,
      exponential: 5 * n,
      bytes: 24 * n + 8 * box * particle,
    };
  },
});
