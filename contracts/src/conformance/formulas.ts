import { resultOf } from "../formula.ts";
import type { Kernel } from "../kernel.ts";
import * as coagulation from "../kernels/coagulation.ts";
import * as condensation from "../kernels/condensation.ts";
import * as deposition from "../kernels/deposition.ts";
import * as dilution from "../kernels/dilution.ts";
import * as gas from "../kernels/gas.ts";
import * as nucleation from "../kernels/nucleation.ts";
import * as particle from "../kernels/particle.ts";
import type { Mapping } from "./mapping.ts";
import type { Feed } from "./reference.ts";
import { givenVelocities, withVelocitiesAdded } from "./sedimentation.ts";

/** The reference's names that mean the same in every file. */
const common = {
  particle_radius: "radius",
  particle_mass: "mass",
  particle_density: "density",
  particle_charge: "charge",
  particle_velocity: "velocity",
  particle_inertia_time: "inertiaTime",
  slip_correction_factor: "slipCorrection",
  aerodynamic_mobility: "mobility",
  fluid_rms_velocity: "fluidRootMeanSquareVelocity",
  re_lambda: "taylorMicroscaleReynoldsNumber",
  accel_variance: "normalizedAccelerationVariance",
};

/** Each formula with its file, the names in it that differ from the fields' otherwise, and the magnitudes of errors. */
const files: readonly (readonly [
  kernel: Kernel,
  file: string,
  rename?: Readonly<Record<string, string>>,
  scale?: Feed["scale"],
])[] = [
  [gas.airMeanFreePath, "gas/mean_free_path_air"],
  [gas.antoineVaporPressure, "gas/antoine_vapor_pressure"],
  [gas.buckVaporPressure, "gas/buck_vapor_pressure"],
  [
    gas.clausiusClapeyronVaporPressure,
    "gas/clausius_clapeyron_vapor_pressure",
    { temperature_initial: "referenceTemperature", pressure_initial: "referencePressure" },
  ],
  [gas.concentrationFromPressure, "gas/concentration_from_pressure"],
  [gas.dynamicViscosity, "gas/dynamic_viscosity"],
  [gas.eulerianIntegralLength, "gas/eulerian_integral_length"],
  [gas.fluidRootMeanSquareVelocity, "gas/fluid_rms_velocity"],
  [gas.kinematicViscosity, "gas/kinematic_viscosity"],
  [gas.kolmogorovLength, "gas/kolmogorov_length"],
  [gas.kolmogorovTime, "gas/kolmogorov_time"],
  [gas.kolmogorovVelocity, "gas/kolmogorov_velocity"],
  [gas.lagrangianIntegralTime, "gas/lagrangian_integral_time"],
  [gas.lagrangianTaylorMicroscaleTime, "gas/lagrangian_taylor_microscale_time"],
  [
    gas.latentHeatLinear,
    "gas/latent_heat_linear",
    { latent_heat_ref: "referenceLatentHeat", temperature_ref: "referenceTemperature" },
  ],
  [gas.latentHeatPowerLaw, "gas/latent_heat_power_law", { latent_heat_ref: "referenceLatentHeat", beta: "exponent" }],
  [gas.meanFreePath, "gas/mean_free_path"],
  [gas.moleculeNumberConcentration, "gas/molecule_number_concentration"],
  [gas.normalizedAccelerationVariance, "gas/normalized_accel_variance"],
  [gas.partialPressure, "gas/partial_pressure"],
  [gas.saturationRatio, "gas/saturation_ratio"],
  [gas.taylorMicroscale, "gas/taylor_microscale"],
  [gas.taylorMicroscaleReynoldsNumber, "gas/taylor_microscale_reynolds_number"],
  [gas.thermalConductivity, "gas/thermal_conductivity"],
  [gas.vaporMeanFreePath, "gas/vapor_mean_free_path"],
  [particle.coulombContinuumLimit, "particle/coulomb_continuum_limit", { coulomb_potential: "coulombPotentialRatio" }],
  [particle.coulombKineticLimit, "particle/coulomb_kinetic_limit", { coulomb_potential: "coulombPotentialRatio" }],
  [particle.debyeFunction, "particle/debye_1"],
  [particle.diffusionCoefficient, "particle/diffusion_coefficient"],
  [particle.dragInertiaTime, "particle/particle_inertia_time_drag", { particle_reynolds: "particleReynoldsNumber" }],
  [particle.dragSettlingVelocity, "particle/settling_velocity_drag", { re_threshold: "reynoldsNumberThreshold" }],
  [particle.frictionFactor, "particle/friction_factor"],
  [particle.fuchsCollectionLength, "particle/fuchs_collection_length"],
  [particle.inertiaTime, "particle/particle_inertia_time"],
  [
    particle.kappaFromVolumes,
    "particle/kappa_from_volumes",
    { volume_solute: "soluteVolume", volume_water: "waterVolume" },
  ],
  [particle.kelvinRadius, "particle/kelvin_radius"],
  [particle.kelvinTerm, "particle/kelvin_term"],
  [particle.knudsenNumber, "particle/knudsen_number"],
  [particle.meanThermalSpeed, "particle/mean_thermal_speed"],
  [particle.mobility, "particle/aerodynamic_mobility"],
  [
    particle.partialPressureDifference,
    "particle/partial_pressure_delta",
    { partial_pressure_gas: "gasPartialPressure", partial_pressure_particle: "particlePartialPressure" },
  ],
  [particle.particleReynoldsNumber, "particle/particle_reynolds_number"],
  [particle.slipCorrection, "particle/cunningham_slip_correction"],
  [particle.stokesNumber, "particle/stokes_number"],
  [particle.stokesSettlingVelocity, "particle/settling_velocity_stokes"],
  [particle.surfacePartialPressure, "particle/surface_partial_pressure"],
  [particle.transitionCorrection, "particle/vapor_transition_correction"],
  [particle.waterVolumeFromKappa, "particle/water_volume_from_kappa", { volume_solute: "soluteVolume" }],
  [coagulation.ayala2008LongitudinalCorrelation, "pair/ao2008_f2"],
  [
    coagulation.ayala2008Phi,
    "pair/ao2008_phi",
    {
      phi: "length",
      alpha: "time",
      tau1: "firstInertiaTime",
      tau2: "secondInertiaTime",
      v1: "firstVelocity",
      v2: "secondVelocity",
    },
  ],
  [coagulation.ayala2008Psi, "pair/ao2008_psi", { phi: "length", alpha: "time" }],
  [
    coagulation.ayala2008RadialRelativeVelocity,
    "pair/radial_relative_velocity_ao2008",
    { tau1: "firstInertiaTime", tau2: "secondInertiaTime", sigma: "velocityDeviation" },
  ],
  [coagulation.chahl2019Dimensionless, "pair/chahl2019_dimensionless", { diffusive_knudsen: "diffusiveKnudsenNumber" }],
  [
    coagulation.dodin2002RadialRelativeVelocity,
    "pair/radial_relative_velocity_dz2002",
    { tau1: "firstInertiaTime", tau2: "secondInertiaTime", sigma: "velocityDeviation" },
  ],
  [
    coagulation.dyachkov2007Dimensionless,
    "pair/dyachkov2007_dimensionless",
    { diffusive_knudsen: "diffusiveKnudsenNumber" },
  ],
  [coagulation.gatti2008Dimensionless, "pair/gatti2008_dimensionless", { diffusive_knudsen: "diffusiveKnudsenNumber" }],
  [
    coagulation.gopalakrishnan2012Dimensionless,
    "pair/gopalakrishnan2012_dimensionless",
    { diffusive_knudsen: "diffusiveKnudsenNumber" },
  ],
  [
    coagulation.hardSphereDimensionless,
    "pair/hard_sphere_dimensionless",
    { diffusive_knudsen: "diffusiveKnudsenNumber" },
  ],
  [
    condensation.firstOrderMassTransport,
    "steps/first_order_mass_transport",
    { vapor_transition: "transitionCorrection" },
  ],
  [condensation.massTransferRate, "steps/mass_transfer_rate", { pressure_delta: "partialPressureDifference" }],
  [
    condensation.massTransferRateLatentHeat,
    "steps/mass_transfer_rate_latent_heat",
    { pressure_delta: "partialPressureDifference", vapor_pressure_surface: "surfacePartialPressure" },
  ],
  [
    condensation.thermalResistanceFactor,
    "steps/thermal_resistance_factor",
    { vapor_pressure_surface: "surfacePartialPressure" },
  ],
  [deposition.boxWallLoss, "steps/wall_loss_box"],
  [deposition.boxWallLossInAir, "steps/wall_loss_box_air"],
  [deposition.chargedBoxWallLoss, "steps/wall_loss_box_charged"],
  [deposition.chargedSphereWallLoss, "steps/wall_loss_sphere_charged"],
  [deposition.sphereWallLoss, "steps/wall_loss_sphere"],
  [deposition.sphereWallLossInAir, "steps/wall_loss_sphere_air"],
  [deposition.wallLossStep, "steps/wall_loss_step"],
  [dilution.dilutionCoefficient, "steps/volume_dilution_coefficient"],
  [dilution.dilutionRate, "steps/dilution_rate"],
  [dilution.dilutionStep, "steps/dilution_step"],
  [nucleation.activationNucleationRate, "rates/nucleation_rate_activation"],
  [nucleation.kineticNucleationRate, "rates/nucleation_rate_kinetic"],
];

/** The same of formulas of pairs. */
const pairFiles: typeof files = [
  [coagulation.additiveCoefficient, "pair/additive_kernel", { particle_volume: "volume" }],
  [coagulation.ayala2008Coefficient, "pair/turbulent_dns_ao2008"],
  [coagulation.ayala2008RadialDistribution, "pair/ao2008_g12"],
  [coagulation.ayala2008VelocityVariance, "pair/ao2008_relative_velocity_variance"],
  [
    coagulation.brownianCoefficientFromProperties,
    "pair/brownian_kernel_from_properties",
    { alpha_collision_efficiency: "accommodation" },
  ],
  [coagulation.constantCoefficient, "pair/constant_kernel", { particle_volume: "volume" }],
  [coagulation.coulombPotentialRatio, "pair/coulomb_enhancement_ratio", { ratio_lower_limit: "lowerLimit" }],
  [coagulation.diffusiveKnudsenNumber, "pair/diffusive_knudsen_number"],
  [coagulation.productCoefficient, "pair/product_kernel", { particle_volume: "volume" }],
  [coagulation.sedimentationCoefficient, "pair/sedimentation_sp2016", {}, withVelocitiesAdded(givenVelocities)],
  [coagulation.turbulentShearCoefficient, "pair/turbulent_shear_st1956"],
];

const mappingsOf = (list: typeof files, layout: Feed["layout"]): Mapping[] =>
  list.map(([kernel, file, rename, scale]) => ({
    kernel,
    feeds: [{ file, layout, rename: { ...common, ...rename }, output: resultOf(kernel).name, ...(scale && { scale }) }],
  }));

/** How reference files feed the formulas. */
export const formulaMappings: readonly Mapping[] = [
  ...mappingsOf(files, "elements"),
  ...mappingsOf(pairFiles, "whole"),
];
