import { disturbed, isOf } from "./disturbed.mjs";

// Runs out of memory at one size.
export const open = () =>
  disturbed((_kernel, arrays) => {
    if (isOf(20, arrays)) throw new RangeError("Array buffer allocation failed");
  });
