import { disturbed, isOf } from "./disturbed.mjs";

export const open = () =>
  disturbed((_kernel, arrays) => {
    while (isOf(20, arrays));
  });
