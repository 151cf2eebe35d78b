import { AitkenError } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./device.ts";
import { start } from "./engine.ts";

/** WebAssembly's memory ends at 4 GiB; tfjs would write over its beginning where that is not enough. */
const memory = 2 ** 31 / 4;

/** @param path the folder of tfjs's .wasm files; beside the package's code unless given */
export const openWasm = async (path?: string): Promise<Device> => {
  const wasm = await import("@tensorflow/tfjs-backend-wasm");
  if (path !== undefined) wasm.setWasmPaths(path);
  try {
    await start("wasm");
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
    longest: memory,
    memory,
    exponential: tf.exp,
  };
};
