import {
  brownianCoefficient,
  coagulationStep,
  condensationStep,
  dilutionStep,
  sizeFromMasses,
  sphereWallLossInAir,
  wallLossStep,
} from "@aitken/contracts/kernels";

/**
 * @typedef {object} Setting
 * @property {number} temperature K
 * @property {number} pressure Pa
 * @property {number} chamberRadius m, of a sphere
 * @property {number} wallEddyDiffusivity 1/s
 * @property {number} dilution 1/s, the flow over the volume
 * @property {number} density kg/m³, of seed and condensate alike
 * @property {number} molarMass kg/mol, of the vapor
 * @property {number} vaporPressure Pa
 * @property {number} surfaceTension N/m
 * @property {number} diffusionCoefficient m²/s
 */

/** Seconds in which wall, flow and coagulation take their turn, and in which vapor condenses. */
const [turn, substep] = [60, 0.5];

/**
 * A well-mixed chamber. Bins move with their particles: condensation changes their mass, all else their number. Vapor gets
 * lost by condensing alone.
 * @param {import("@aitken/contracts").HostBackend} backend any that has its memory where JavaScript sees it
 * @param {{ radius: Float64Array; number: Float64Array }} seed radius [m] and number [1/m³] of each bin
 * @param {Setting} setting
 */
export const chamber = (backend, seed, setting) => {
  const { temperature, pressure, density } = setting;
  const bins = seed.radius.length;

  const concentration = backend.array(seed.number);
  const mass = backend.array(
    seed.radius.map((radius) => (4 / 3) * Math.PI * density * radius ** 3),
    [1, 1, bins],
  );
  const gas = backend.zeros([1, 1]);
  const radius = backend.zeros(bins);
  const totalMass = backend.zeros(bins);
  const wallLoss = backend.zeros(bins);
  const coefficient = backend.zeros([bins, bins]);
  const densities = backend.array([density]);

  const sizes = backend.prepare(sizeFromMasses, { mass, density: densities, radius, totalMass });
  sizes.run(); // coagulation reads its grid when it is prepared
  const condensation = backend.prepare(condensationStep, {
    temperature,
    concentration,
    vaporPressure: backend.array([setting.vaporPressure]),
    density: densities,
    molarMass: backend.array([setting.molarMass]),
    surfaceTension: backend.array([setting.surfaceTension]),
    massAccommodation: backend.array([1]),
    diffusionCoefficient: backend.array([setting.diffusionCoefficient]),
    timeStep: substep,
    mass,
    gasConcentration: gas,
  });
  const coefficients = backend.prepare(brownianCoefficient, {
    radius,
    mass: totalMass,
    temperature,
    pressure,
    coefficient,
  });
  const coagulation = backend.prepare(coagulationStep, {
    radius,
    coefficient,
    overflow: "conserveVolume",
    timeStep: turn,
    concentration,
  });
  const wallLosses = backend.prepare(sphereWallLossInAir, {
    radius,
    density,
    temperature,
    pressure,
    wallEddyDiffusivity: setting.wallEddyDiffusivity,
    chamberRadius: setting.chamberRadius,
    coefficient: wallLoss,
  });
  const wall = backend.prepare(wallLossStep, { coefficient: wallLoss, timeStep: turn, concentration });
  const flow = backend.prepare(dilutionStep, { coefficient: setting.dilution, timeStep: turn, concentration });

  /** Mass of all particles [kg/m³]. */
  const aerosolMass = () => {
    const each = totalMass.data;
    return concentration.data.reduce((sum, number, bin) => sum + number * each[bin], 0);
  };

  /**
   * Mass [kg/m³] that a process takes out of the particles.
   * @param {{ run(): void }} process
   */
  const taken = (process) => {
    const before = aerosolMass();
    process.run();
    return before - aerosolMass();
  };

  return {
    aerosolMass,
    /** Vapor [kg/m³]. */
    gasMass: () => gas.data[0],
    /** Radius [m] and number [1/m³] of each bin, as they are now. */
    spectrum: () => ({ radius: radius.data.slice(), number: concentration.data.slice() }),
    /**
     * A minute of it.
     * @param {number} formed vapor [kg/m³] that forms in this minute
     * @returns mass of particles that went to the wall and out with the flow [kg/m³]
     */
    advance(formed) {
      gas.data[0] += formed;
      condensation.run({}, { times: turn / substep });
      sizes.run();
      coefficients.run();
      coagulation.refresh();
      coagulation.run();
      wallLosses.run();
      return { toWall: taken(wall), withFlow: taken(flow) };
    },
  };
};
