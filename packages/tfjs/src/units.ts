import { baseUnits, type Constant, constants, parseUnit } from "@aitken/contracts";

/**
 * The base units that programs compute in, as powers of ten of the SI's: with µm and 10⁻¹⁵ kg the quantities of an
 * aerosol, and the products between them, stay far inside float32, where r⁶ of a 10 nm particle in metres would be 0.
 */
const powers: Readonly<Record<(typeof baseUnits)[number], number>> = { m: -6, kg: -15, s: 0, K: 0, mol: 0, A: 0 };

/** How many of the device's units one SI unit is. */
export const scaleOf = (unit: string): number => {
  const power = parseUnit(unit).reduce((sum, exponent, index) => sum - exponent * powers[baseUnits[index]!], 0);
  return Number(`1e${power}`);
};

/** What is in the air is counted per mm³, which has so many µm³: some bins have very few particles. */
export const airVolume = 1e9;

/** A quantity of the SI in the device's units. */
export const quantity = ({ value, unit }: Constant): number => value * scaleOf(unit);

/** The contract's constants in the device's units. */
export const scaledConstants = Object.fromEntries(
  Object.entries(constants).map(([name, constant]) => [name, quantity(constant)]),
) as { readonly [N in keyof typeof constants]: number };
