import { charges, fraction, nonNegative, positive, turbulent } from "../../domain.ts";
import { array, choice, each, scalar } from "../../field.ts";

/** Models of diffusion between charges. */
const charged = ["hardSphere", "dyachkov2007", "gatti2008", "gopalakrishnan2012", "chahl2019"] as const;

/** Which choice makes the charge of each particle count. */
export const chargedDiffusion = { diffusion: charged } as const;

/** The air, and what in it brings particles together. */
export const mechanisms = {
  temperature: each("K", ["box"], { domain: positive }),
  pressure: each("Pa", ["box"], { domain: positive }),
  diffusion: choice(["none", "brownian", ...charged], { default: "brownian" }),
  sedimentation: choice(["off", "on"], { default: "off" }),
  turbulence: choice(["none", "shear", "dns"], { default: "none" }),
} as const;

/** What the mechanisms take of each particle besides its radius. */
export const particleProperties = {
  mass: array("kg", ["box", "particle"], { domain: positive, requiredBy: { diffusion: ["brownian", ...charged] } }),
  charge: array("1", ["box", "particle"], { domain: charges, requiredBy: chargedDiffusion }),
  density: array("kg/m^3", ["box", "particle"], {
    domain: positive,
    requiredBy: { sedimentation: "on", turbulence: "dns" },
  }),
} as const;

/** Numbers that single mechanisms take of each box. */
export const mechanismSettings = {
  accommodation: scalar("1", { domain: fraction, default: 1 }),
  turbulentDissipation: each("m^2/s^3", ["box"], {
    domain: nonNegative,
    requiredBy: { turbulence: ["shear", "dns"] },
  }),
  kinematicViscosity: each("m^2/s", ["box"], { domain: positive, requiredBy: { turbulence: ["shear", "dns"] } }),
  taylorMicroscaleReynoldsNumber: each("1", ["box"], { domain: turbulent, requiredBy: { turbulence: "dns" } }),
} as const;
