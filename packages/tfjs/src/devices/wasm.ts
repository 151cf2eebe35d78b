import { AitkenError } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./device.ts";
import { start } from "./engine.ts";

/** Where WebAssembly's memory ends, in bytes. */
const end = 2 ** 32;

/** tfjs does not look whether it got memory, and would write over the beginning of what there is. */
const refuseNoMemory = (backend: tf.KernelBackend): void => {
  const { wasm } = backend as unknown as { wasm: { _malloc(bytes: number): number } };
  const allocate = wasm._malloc;
  wasm._malloc = (bytes) => {
    const pointer = allocate(bytes);
    if (pointer === 0 && bytes > 0) throw new RangeError(`no ${bytes} bytes left in WebAssembly's memory`);
    return pointer;
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
  };
};
