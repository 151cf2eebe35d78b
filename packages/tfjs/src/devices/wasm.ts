import { AitkenError } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./device.ts";
import { start } from "./engine.ts";

/** Where WebAssembly's memory ends, in bytes. */
const end = 2 ** 32;

/**
 * tfjs does not look whether it got memory and would write over the beginning of what there is; and its own code, which
 * needs room for as much again now and then, ends for good where there is none.
 */
const refuseNoMemory = (backend: tf.KernelBackend): void => {
  const { wasm } = backend as unknown as { wasm: { _malloc(bytes: number): number; _free(pointer: number): void } };
  // The first call puts the function itself in place of what looks it up, and so would undo this.
  wasm._free(wasm._malloc(1));
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    const pointer = allocate(bytes) >>> 0;
    if (bytes === 0 || (pointer > 0 && pointer + 2 * bytes <= end)) return pointer;
    wasm._free(pointer);
    throw new RangeError(`no room for ${bytes} bytes in WebAssembly's memory`);
  };
};

/** @param path the folder of tfjs's .wasm files; beside the package's code unless given */
export const openWasm = async (path?: string): Promise<Device> => {
  const wasm = await import("@tensorflow/tfjs-backend-wasm");
  if (path !== undefined) wasm.setWasmPaths(path);
  try {
    await start("wasm", refuseNoMemory);
  } catch (cause) {
    throw new AitkenError(
      "unavailable",
      "expected to load tfjs's .wasm files, received an error; in browsers, serve the files of @tensorflow/tfjs-backend-wasm/dist and give their folder as `wasmPath`",
      { cause },
    );
  }
  const simd = await tf.env().getAsync("WASM_HAS_SIMD_SUPPORT");
  return {
    name: "wasm",
    device: `wasm (XNNPACK${simd ? ", simd" : ""})`,
    threads: wasm.getThreadsCount(),
    instructionSet: simd ? "wasm simd128" : "wasm",
    executedOn: "the caller's thread, in tfjs's WebAssembly",
    asynchronous: "caller",
    smallest: 2 ** -149,
    longest: end / 4,
    exponential: tf.exp,
    logarithm: tf.log,
  };
};
