import { fractionOrZero, indexOf, nonNegative, positive } from "../../domain.ts";
import { array, choice, each, scalar } from "../../field.ts";

/** What every step of condensation and evaporation of several species on particles is told. */
export const condensationInputs = {
  temperature: each("K", ["box"], { domain: positive }),
  concentration: array("1/m^3", ["box", "particle"], { domain: nonNegative }),
  vaporPressure: array("Pa", ["box", "species"], { domain: nonNegative }),
  density: array("kg/m^3", ["species"], { domain: positive }),
  molarMass: array("kg/mol", ["species"], { domain: positive }),
  surfaceTension: array("N/m", ["species"], { domain: positive }),
  massAccommodation: array("1", ["species"], { domain: fractionOrZero }),
  diffusionCoefficient: array("m^2/s", ["species"], { domain: nonNegative }),
  activity: choice(["molar", "kappa"], { default: "molar" }),
  kappa: array("1", ["species"], { domain: nonNegative, requiredBy: { activity: "kappa" } }),
  waterIndex: scalar("1", { type: "int32", domain: indexOf("species"), default: 0 }),
  /** 0 where a species stays where it is; all partition when left out. */
  partitioning: array("1", ["species"], { type: "uint8", optional: true }),
  /** Released by what condenses, which resists its transport; none when left out. */
  latentHeat: array("J/kg", ["species"], { domain: nonNegative, optional: true }),
  timeStep: scalar("s", { domain: positive }),
};
