import { disturbed, isOf } from "./disturbed.mjs";

export const open = () =>
  disturbed((_kernel, arrays) => {
    if (isOf(20, arrays)) process.kill(process.pid, "SIGSEGV");
  });
