import { disturbed } from "./disturbed.mjs";

let computations = 0;

// One element is off by a billionth; and who computes again, as timing would, is ended.
export const open = () =>
  disturbed((_kernel, arrays) => {
    if (++computations > 1) process.abort();
    Object.values(arrays)[0][3] *= 1 + 1e-9;
  });
