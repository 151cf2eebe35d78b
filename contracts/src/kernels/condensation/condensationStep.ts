import { scaled } from "../../accuracy.ts";
import { nonNegative } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineKernel } from "../../kernel.ts";
import { condensationInputs } from "./condensationStep.inputs.ts";

const bounds = { float64: 2e-14, float32: 8e-6 };

/**
 * One explicit step of growth or evaporation, all species at once from the state at its start.
 *
 * Per particle: volume V = Σ m_s/ρ_s, radius r = max((3V/4π)^⅓, 10⁻¹⁰ m); without volume or concentration it is an
 * empty slot and stays as it is. Per species: λ = 3D/√(8RT/(πM)), Kn = λ/r, the transition correction of Fuchs & Sutugin
 * f = 0.75α(1 + Kn)/(Kn² + Kn + 0.283αKn + 0.75α), Kelvin term exp(min(2σM/(RTρr), 100)), surface pressure
 * p = activity × vapor pressure × Kelvin term, rate 4π r D f (gas RT/M − p) M/(RT); 0 where the species does not partition.
 * A species with latent heat L > 0 is slowed by it, the rate divided by F/(R_s T), F = D L p/(T k) (L/(R_s T) − 1) + R_s T with
 * R_s = R/M and air's thermal conductivity k = 10⁻³ (4.39 + 0.071 T); an F ≤ 0, which no vapor has, makes the rate NaN.
 * Activity: `molar`, the mole fraction; `kappa`, for water 1/(1 + Σ κ_s V_s/V_w) over the other species, else the mole fraction.
 *
 * Then the inventory limit, per box and species: a request rate × time step × concentration takes at most what the particle
 * holds; E is all that evaporates; where condensation asks for more than gas + E it is scaled down to that. Nothing
 * becomes negative, and gas + Σ mass × concentration is conserved.
 */
export const condensationStep = defineKernel({
  name: "condensation/condensationStep",
  summary:
    "Condensation and evaporation of several species on particles, with or without latent heat, one explicit step in place.",
  equation: String.raw`\dot m = 4\pi r D f\left(c_\mathrm{gas}\frac{RT}{M} - a\,p_0\,e^{\min(r_\mathrm{K}/r,\ 100)}\right)\frac{M}{RT}\Big/\frac{F}{R_\mathrm{s} T},\quad m \leftarrow m + t/c,\quad t = \dot m\,\Delta t\,c\ \text{within what the gas and the particle hold}`,
  source:
    "Fuchs & Sutugin (1971); Petters & Kreidenweis (2007), eq. 2 and 7; Topping & Bane (2022), eq. 2.36; Seinfeld & Pandis (2016), ch. 12",
  dimensions: ["box", "species", "particle"],
  inputs: condensationInputs,
  updates: {
    mass: array("kg", ["box", "species", "particle"], {
      domain: nonNegative,
      accuracy: scaled(bounds, "the mass before the step plus the magnitude of its transfer over the concentration"),
    }),
    gasConcentration: array("kg/m^3", ["box", "species"], {
      domain: nonNegative,
      accuracy: scaled(
        bounds,
        "the gas before the step plus all that was transferred and the magnitudes of the transfers",
      ),
    }),
  },
  outputs: {
    massRate: array("kg/s", ["box", "species", "particle"], {
      accuracy: scaled(bounds, "the rate with gas and surface pressure added instead of subtracted"),
    }),
    massTransfer: array("kg/m^3", ["box", "species", "particle"], {
      accuracy: scaled(bounds, "the transfer with gas and surface pressure added instead of subtracted"),
    }),
    /** Released by what condenses less taken up by what evaporates: transfer × latent heat over all species and particles. */
    energy: array("J/m^3", ["box"], {
      accuracy: scaled(bounds, "the magnitudes of all transfers × latent heat"),
    }),
  },
  cost: ({ box = 0, species = 0, particle = 0 }) => {
    const n = box * species * particle;
    return {
      add: 15 * n,
      multiply: 22 * n,
      divide: 3 * n,
      squareRoot: 0,
      exponential: n,
      bytes: 16 * n + 8 * box * particle,
    };
  },
});
