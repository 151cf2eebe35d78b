// What is known of particula, by reference file.
import { readJson } from "./page.mjs";

/** By file: its status, how particula deviates from it, and the errors of particula's function on its cases. */
export const particula = readJson("tooling/oracle/particula.json").files;

/** The status of a reference file. */
export const statusOf = (file) => {
  const known = particula[`${file}.json`];
  if (!known) throw new Error(`expected ${file}.json in tooling/oracle/particula.json: compare.py writes it`);
  return known.status;
};

/** Which section of docs/accuracy.md tells how particula deviates. */
const stories = {
  "The diffusive Knudsen number is inverted": [
    "pair/diffusive_knudsen_number",
    "pair/charged_hard_sphere",
    "pair/charged_dyachkov2007",
    "pair/charged_gatti2008",
    "pair/charged_gopalakrishnan2012",
    "pair/charged_chahl2019",
  ],
  "The inventory limit creates mass": ["steps/mass_transfer_limited"],
  "The mean free path of a vapor": ["steps/condensation_step_isothermal", "steps/condensation_step_latent_heat"],
  "Turbulent coagulation of droplets": [
    "gas/taylor_microscale",
    "pair/ao2008_phi",
    "pair/ao2008_relative_velocity_variance",
    "pair/ao2008_g12",
    "pair/turbulent_dns_ao2008",
  ],
  "The radial relative velocity of equal particles": ["pair/radial_relative_velocity_dz2002"],
  "The Coulomb continuum limit near zero": ["particle/coulomb_continuum_limit"],
  "D'yachkov's model without charge": ["pair/dyachkov2007_dimensionless"],
  "The Debye function": [
    "particle/debye_1",
    "steps/wall_loss_sphere",
    "steps/wall_loss_sphere_air",
    "steps/wall_loss_sphere_charged",
  ],
  "Settling with drag": ["particle/settling_velocity_drag"],
  "The mass of a nucleated particle": ["steps/nucleation_injection_step"],
  "Slip without a mean free path": ["particle/cunningham_slip_correction"],
  "Fuchs's collection length cancels": ["particle/fuchs_collection_length", "pair/brownian_kernel", "pair/kernel_sum"],
};

/** The section about a reference file; undefined where there is nothing to tell. */
export const storyOf = (file) =>
  Object.keys(stories).find((heading) => stories[heading].includes(file.replace(/\.json$/, "")));
