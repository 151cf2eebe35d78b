// Made by tooling/oracle/import.mjs.

import coagulation_additiveCoefficient from "../../fixtures/coagulation/additiveCoefficient.json" with { type: "json" };
import coagulation_ayala2008Coefficient from "../../fixtures/coagulation/ayala2008Coefficient.json" with {
  type: "json",
};
import coagulation_ayala2008LongitudinalCorrelation from "../../fixtures/coagulation/ayala2008LongitudinalCorrelation.json" with {
  type: "json",
};
import coagulation_ayala2008Phi from "../../fixtures/coagulation/ayala2008Phi.json" with { type: "json" };
import coagulation_ayala2008Psi from "../../fixtures/coagulation/ayala2008Psi.json" with { type: "json" };
import coagulation_ayala2008RadialDistribution from "../../fixtures/coagulation/ayala2008RadialDistribution.json" with {
  type: "json",
};
import coagulation_ayala2008RadialRelativeVelocity from "../../fixtures/coagulation/ayala2008RadialRelativeVelocity.json" with {
  type: "json",
};
import coagulation_ayala2008VelocityVariance from "../../fixtures/coagulation/ayala2008VelocityVariance.json" with {
  type: "json",
};
import coagulation_brownianCoefficient from "../../fixtures/coagulation/brownianCoefficient.json" with { type: "json" };
import coagulation_brownianCoefficientFromProperties from "../../fixtures/coagulation/brownianCoefficientFromProperties.json" with {
  type: "json",
};
import coagulation_chahl2019Dimensionless from "../../fixtures/coagulation/chahl2019Dimensionless.json" with {
  type: "json",
};
import coagulation_coagulationCoefficient from "../../fixtures/coagulation/coagulationCoefficient.json" with {
  type: "json",
};
import coagulation_coagulationRates from "../../fixtures/coagulation/coagulationRates.json" with { type: "json" };
import coagulation_coagulationRatesInAir from "../../fixtures/coagulation/coagulationRatesInAir.json" with {
  type: "json",
};
import coagulation_coagulationStep from "../../fixtures/coagulation/coagulationStep.json" with { type: "json" };
import coagulation_collisionMerge from "../../fixtures/coagulation/collisionMerge.json" with { type: "json" };
import coagulation_constantCoefficient from "../../fixtures/coagulation/constantCoefficient.json" with { type: "json" };
import coagulation_continuousCoagulationLoss from "../../fixtures/coagulation/continuousCoagulationLoss.json" with {
  type: "json",
};
import coagulation_continuousSplineCoagulationGain from "../../fixtures/coagulation/continuousSplineCoagulationGain.json" with {
  type: "json",
};
import coagulation_coulombPotentialRatio from "../../fixtures/coagulation/coulombPotentialRatio.json" with {
  type: "json",
};
import coagulation_diffusiveKnudsenNumber from "../../fixtures/coagulation/diffusiveKnudsenNumber.json" with {
  type: "json",
};
import coagulation_dodin2002RadialRelativeVelocity from "../../fixtures/coagulation/dodin2002RadialRelativeVelocity.json" with {
  type: "json",
};
import coagulation_dyachkov2007Dimensionless from "../../fixtures/coagulation/dyachkov2007Dimensionless.json" with {
  type: "json",
};
import coagulation_gatti2008Dimensionless from "../../fixtures/coagulation/gatti2008Dimensionless.json" with {
  type: "json",
};
import coagulation_gopalakrishnan2012Dimensionless from "../../fixtures/coagulation/gopalakrishnan2012Dimensionless.json" with {
  type: "json",
};
import coagulation_hardSphereDimensionless from "../../fixtures/coagulation/hardSphereDimensionless.json" with {
  type: "json",
};
import coagulation_productCoefficient from "../../fixtures/coagulation/productCoefficient.json" with { type: "json" };
import coagulation_sedimentationCoefficient from "../../fixtures/coagulation/sedimentationCoefficient.json" with {
  type: "json",
};
import coagulation_splineCoagulationGain from "../../fixtures/coagulation/splineCoagulationGain.json" with {
  type: "json",
};
import coagulation_stochasticCoagulationStep from "../../fixtures/coagulation/stochasticCoagulationStep.json" with {
  type: "json",
};
import coagulation_turbulentShearCoefficient from "../../fixtures/coagulation/turbulentShearCoefficient.json" with {
  type: "json",
};
import condensation_condensationStep from "../../fixtures/condensation/condensationStep.json" with { type: "json" };
import condensation_firstOrderMassTransport from "../../fixtures/condensation/firstOrderMassTransport.json" with {
  type: "json",
};
import condensation_implicitCondensationStep from "../../fixtures/condensation/implicitCondensationStep.json" with {
  type: "json",
};
import condensation_limitedMassTransfer from "../../fixtures/condensation/limitedMassTransfer.json" with {
  type: "json",
};
import condensation_massTransferRate from "../../fixtures/condensation/massTransferRate.json" with { type: "json" };
import condensation_massTransferRateLatentHeat from "../../fixtures/condensation/massTransferRateLatentHeat.json" with {
  type: "json",
};
import condensation_thermalResistanceFactor from "../../fixtures/condensation/thermalResistanceFactor.json" with {
  type: "json",
};
import deposition_boxWallLoss from "../../fixtures/deposition/boxWallLoss.json" with { type: "json" };
import deposition_boxWallLossInAir from "../../fixtures/deposition/boxWallLossInAir.json" with { type: "json" };
import deposition_chargedBoxWallLoss from "../../fixtures/deposition/chargedBoxWallLoss.json" with { type: "json" };
import deposition_chargedSphereWallLoss from "../../fixtures/deposition/chargedSphereWallLoss.json" with {
  type: "json",
};
import deposition_sphereWallLoss from "../../fixtures/deposition/sphereWallLoss.json" with { type: "json" };
import deposition_sphereWallLossInAir from "../../fixtures/deposition/sphereWallLossInAir.json" with { type: "json" };
import deposition_wallLossStep from "../../fixtures/deposition/wallLossStep.json" with { type: "json" };
import dilution_dilutionCoefficient from "../../fixtures/dilution/dilutionCoefficient.json" with { type: "json" };
import dilution_dilutionRate from "../../fixtures/dilution/dilutionRate.json" with { type: "json" };
import dilution_dilutionStep from "../../fixtures/dilution/dilutionStep.json" with { type: "json" };
import gas_airMeanFreePath from "../../fixtures/gas/airMeanFreePath.json" with { type: "json" };
import gas_antoineVaporPressure from "../../fixtures/gas/antoineVaporPressure.json" with { type: "json" };
import gas_buckVaporPressure from "../../fixtures/gas/buckVaporPressure.json" with { type: "json" };
import gas_clausiusClapeyronVaporPressure from "../../fixtures/gas/clausiusClapeyronVaporPressure.json" with {
  type: "json",
};
import gas_concentrationFromPressure from "../../fixtures/gas/concentrationFromPressure.json" with { type: "json" };
import gas_dynamicViscosity from "../../fixtures/gas/dynamicViscosity.json" with { type: "json" };
import gas_eulerianIntegralLength from "../../fixtures/gas/eulerianIntegralLength.json" with { type: "json" };
import gas_fluidRootMeanSquareVelocity from "../../fixtures/gas/fluidRootMeanSquareVelocity.json" with { type: "json" };
import gas_kinematicViscosity from "../../fixtures/gas/kinematicViscosity.json" with { type: "json" };
import gas_kolmogorovLength from "../../fixtures/gas/kolmogorovLength.json" with { type: "json" };
import gas_kolmogorovTime from "../../fixtures/gas/kolmogorovTime.json" with { type: "json" };
import gas_kolmogorovVelocity from "../../fixtures/gas/kolmogorovVelocity.json" with { type: "json" };
import gas_lagrangianIntegralTime from "../../fixtures/gas/lagrangianIntegralTime.json" with { type: "json" };
import gas_lagrangianTaylorMicroscaleTime from "../../fixtures/gas/lagrangianTaylorMicroscaleTime.json" with {
  type: "json",
};
import gas_latentHeatLinear from "../../fixtures/gas/latentHeatLinear.json" with { type: "json" };
import gas_latentHeatPowerLaw from "../../fixtures/gas/latentHeatPowerLaw.json" with { type: "json" };
import gas_meanFreePath from "../../fixtures/gas/meanFreePath.json" with { type: "json" };
import gas_moleculeNumberConcentration from "../../fixtures/gas/moleculeNumberConcentration.json" with { type: "json" };
import gas_normalizedAccelerationVariance from "../../fixtures/gas/normalizedAccelerationVariance.json" with {
  type: "json",
};
import gas_partialPressure from "../../fixtures/gas/partialPressure.json" with { type: "json" };
import gas_saturationRatio from "../../fixtures/gas/saturationRatio.json" with { type: "json" };
import gas_taylorMicroscale from "../../fixtures/gas/taylorMicroscale.json" with { type: "json" };
import gas_taylorMicroscaleReynoldsNumber from "../../fixtures/gas/taylorMicroscaleReynoldsNumber.json" with {
  type: "json",
};
import gas_thermalConductivity from "../../fixtures/gas/thermalConductivity.json" with { type: "json" };
import gas_vaporMeanFreePath from "../../fixtures/gas/vaporMeanFreePath.json" with { type: "json" };
import nucleation_activationNucleationRate from "../../fixtures/nucleation/activationNucleationRate.json" with {
  type: "json",
};
import nucleation_kineticNucleationRate from "../../fixtures/nucleation/kineticNucleationRate.json" with {
  type: "json",
};
import nucleation_nucleationStep from "../../fixtures/nucleation/nucleationStep.json" with { type: "json" };
import particle_coulombContinuumLimit from "../../fixtures/particle/coulombContinuumLimit.json" with { type: "json" };
import particle_coulombKineticLimit from "../../fixtures/particle/coulombKineticLimit.json" with { type: "json" };
import particle_debyeFunction from "../../fixtures/particle/debyeFunction.json" with { type: "json" };
import particle_diffusionCoefficient from "../../fixtures/particle/diffusionCoefficient.json" with { type: "json" };
import particle_dragInertiaTime from "../../fixtures/particle/dragInertiaTime.json" with { type: "json" };
import particle_dragSettlingVelocity from "../../fixtures/particle/dragSettlingVelocity.json" with { type: "json" };
import particle_frictionFactor from "../../fixtures/particle/frictionFactor.json" with { type: "json" };
import particle_fuchsCollectionLength from "../../fixtures/particle/fuchsCollectionLength.json" with { type: "json" };
import particle_idealActivity from "../../fixtures/particle/idealActivity.json" with { type: "json" };
import particle_inertiaTime from "../../fixtures/particle/inertiaTime.json" with { type: "json" };
import particle_kappaActivity from "../../fixtures/particle/kappaActivity.json" with { type: "json" };
import particle_kappaFromVolumes from "../../fixtures/particle/kappaFromVolumes.json" with { type: "json" };
import particle_kelvinRadius from "../../fixtures/particle/kelvinRadius.json" with { type: "json" };
import particle_kelvinTerm from "../../fixtures/particle/kelvinTerm.json" with { type: "json" };
import particle_knudsenNumber from "../../fixtures/particle/knudsenNumber.json" with { type: "json" };
import particle_lognormalDistribution from "../../fixtures/particle/lognormalDistribution.json" with { type: "json" };
import particle_meanThermalSpeed from "../../fixtures/particle/meanThermalSpeed.json" with { type: "json" };
import particle_mobility from "../../fixtures/particle/mobility.json" with { type: "json" };
import particle_partialPressureDifference from "../../fixtures/particle/partialPressureDifference.json" with {
  type: "json",
};
import particle_particleReynoldsNumber from "../../fixtures/particle/particleReynoldsNumber.json" with { type: "json" };
import particle_sizeFromMasses from "../../fixtures/particle/sizeFromMasses.json" with { type: "json" };
import particle_slipCorrection from "../../fixtures/particle/slipCorrection.json" with { type: "json" };
import particle_stokesNumber from "../../fixtures/particle/stokesNumber.json" with { type: "json" };
import particle_stokesSettlingVelocity from "../../fixtures/particle/stokesSettlingVelocity.json" with { type: "json" };
import particle_surfacePartialPressure from "../../fixtures/particle/surfacePartialPressure.json" with { type: "json" };
import particle_transitionCorrection from "../../fixtures/particle/transitionCorrection.json" with { type: "json" };
import particle_transportProperties from "../../fixtures/particle/transportProperties.json" with { type: "json" };
import particle_waterVolumeFromKappa from "../../fixtures/particle/waterVolumeFromKappa.json" with { type: "json" };
import type { Fixture } from "./case.ts";

export const fixtureFiles = [
  gas_airMeanFreePath,
  gas_antoineVaporPressure,
  gas_buckVaporPressure,
  gas_clausiusClapeyronVaporPressure,
  gas_concentrationFromPressure,
  gas_dynamicViscosity,
  gas_eulerianIntegralLength,
  gas_fluidRootMeanSquareVelocity,
  gas_kinematicViscosity,
  gas_kolmogorovLength,
  gas_kolmogorovTime,
  gas_kolmogorovVelocity,
  gas_lagrangianIntegralTime,
  gas_lagrangianTaylorMicroscaleTime,
  gas_latentHeatLinear,
  gas_latentHeatPowerLaw,
  gas_meanFreePath,
  gas_moleculeNumberConcentration,
  gas_normalizedAccelerationVariance,
  gas_partialPressure,
  gas_saturationRatio,
  gas_taylorMicroscale,
  gas_taylorMicroscaleReynoldsNumber,
  gas_thermalConductivity,
  gas_vaporMeanFreePath,
  particle_coulombContinuumLimit,
  particle_coulombKineticLimit,
  particle_debyeFunction,
  particle_diffusionCoefficient,
  particle_dragInertiaTime,
  particle_dragSettlingVelocity,
  particle_frictionFactor,
  particle_fuchsCollectionLength,
  particle_inertiaTime,
  particle_kappaFromVolumes,
  particle_kelvinRadius,
  particle_kelvinTerm,
  particle_knudsenNumber,
  particle_meanThermalSpeed,
  particle_mobility,
  particle_partialPressureDifference,
  particle_particleReynoldsNumber,
  particle_slipCorrection,
  particle_stokesNumber,
  particle_stokesSettlingVelocity,
  particle_surfacePartialPressure,
  particle_transitionCorrection,
  particle_waterVolumeFromKappa,
  coagulation_ayala2008LongitudinalCorrelation,
  coagulation_ayala2008Phi,
  coagulation_ayala2008Psi,
  coagulation_ayala2008RadialRelativeVelocity,
  coagulation_chahl2019Dimensionless,
  coagulation_dodin2002RadialRelativeVelocity,
  coagulation_dyachkov2007Dimensionless,
  coagulation_gatti2008Dimensionless,
  coagulation_gopalakrishnan2012Dimensionless,
  coagulation_hardSphereDimensionless,
  condensation_firstOrderMassTransport,
  condensation_massTransferRate,
  condensation_massTransferRateLatentHeat,
  condensation_thermalResistanceFactor,
  deposition_boxWallLoss,
  deposition_boxWallLossInAir,
  deposition_chargedBoxWallLoss,
  deposition_chargedSphereWallLoss,
  deposition_sphereWallLoss,
  deposition_sphereWallLossInAir,
  deposition_wallLossStep,
  dilution_dilutionCoefficient,
  dilution_dilutionRate,
  dilution_dilutionStep,
  nucleation_activationNucleationRate,
  nucleation_kineticNucleationRate,
  coagulation_additiveCoefficient,
  coagulation_ayala2008Coefficient,
  coagulation_ayala2008RadialDistribution,
  coagulation_ayala2008VelocityVariance,
  coagulation_brownianCoefficientFromProperties,
  coagulation_constantCoefficient,
  coagulation_coulombPotentialRatio,
  coagulation_diffusiveKnudsenNumber,
  coagulation_productCoefficient,
  coagulation_sedimentationCoefficient,
  coagulation_turbulentShearCoefficient,
  particle_transportProperties,
  coagulation_brownianCoefficient,
  coagulation_coagulationRates,
  particle_sizeFromMasses,
  particle_idealActivity,
  particle_kappaActivity,
  particle_lognormalDistribution,
  coagulation_coagulationCoefficient,
  coagulation_coagulationStep,
  coagulation_continuousCoagulationLoss,
  coagulation_splineCoagulationGain,
  coagulation_continuousSplineCoagulationGain,
  coagulation_collisionMerge,
  coagulation_coagulationRatesInAir,
  coagulation_stochasticCoagulationStep,
  nucleation_nucleationStep,
  condensation_limitedMassTransfer,
  condensation_condensationStep,
  condensation_implicitCondensationStep,
] as readonly unknown[] as readonly Fixture[];
