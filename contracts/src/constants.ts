/** A physical constant with its unit, so that devices can scale it. */
export interface Constant {
  readonly value: number;
  readonly unit: string;
}

/** Physical constants: CODATA 2018 where exact; air after Sutherland and the US standard atmosphere. */
export const constants = {
  boltzmann: { value: 1.380649e-23, unit: "J/K" },
  avogadro: { value: 6.02214076e23, unit: "1/mol" },
  gasConstant: { value: 8.31446261815324, unit: "J/(mol K)" },
  elementaryCharge: { value: 1.602176634e-19, unit: "C" },
  /** Absolute, of air at 296.15 K and 40 % relative humidity. */
  airPermittivity: { value: 8.85888557037365e-12, unit: "F/m" },
  gravity: { value: 9.80665, unit: "m/s^2" },
  /** Viscosity of air at the reference temperature. */
  airReferenceViscosity: { value: 1.716e-5, unit: "Pa s" },
  airReferenceTemperature: { value: 273.15, unit: "K" },
  airSutherlandTemperature: { value: 110.4, unit: "K" },
  airMolarMass: { value: 0.0289644, unit: "kg/mol" },
  celsiusZero: { value: 273.15, unit: "K" },
  millimetreOfMercury: { value: 133.32238741499998, unit: "Pa" },
} as const satisfies Record<string, Constant>;
