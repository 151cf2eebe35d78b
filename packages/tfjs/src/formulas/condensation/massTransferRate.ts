import type { Operations } from "../../operations.ts";
import { scaledConstants } from "../../units.ts";

/** Isothermal growth of a particle by one species, k Δp M/(R T); Seinfeld & Pandis (2016), ch. 12. */
export const massTransferRate = <V>(
  o: Operations<V>,
  partialPressureDifference: V | number,
  firstOrderMassTransport: V | number,
  temperature: V | number,
  molarMass: V | number,
): V =>
  o.multiply(
    partialPressureDifference,
    o.multiply(firstOrderMassTransport, o.divide(molarMass, o.multiply(scaledConstants.gasConstant, temperature))),
  );
