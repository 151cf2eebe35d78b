import { constants } from "@aitken/contracts";

const gravity = constants.gravity.value;

/** Stokes settling velocity [m/s] from mass [kg] and mobility [s/kg], buoyancy neglected: m g B. Seinfeld & Pandis (2016), eq. 9.42. */
export const settlingVelocity = (mass: number, mobility: number): number => mass * gravity * mobility;
