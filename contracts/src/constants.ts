/** A physical constant with its unit, so that devices can scale it. */
export interface Constant {
  readonly value: number;
  readonly unit: string;
}

/** Physical constants: CODATA 2018 where exact; air after Sutherland and the US standard atmosphere. */
export const constants = {
  boltzmann: { value: 1.380649e-23, unit: "J/K" },
  gasConstant: { value: 8.31446261815324, unit: "J/(mol K)" },
  gravity: { value: 9.80665, unit: "m/s^2" },
  /** Viscosity of air at the reference temperature. */
  airReferenceViscosity: { value: 1.716e-5, unit: "Pa s" },
  airReferenceTemperature: { value: 273.15, unit: "K" },
  airSutherlandTemperature: { value: 110.4, unit: "K" },
  airMolarMass: { value: 0.0289644, unit: "kg/mol" },
  celsiusZero: { value: 273.15, unit: "K" },
} as const satisfies Record<string, Constant>;
