import { AitkenError } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./device.ts";
import { start } from "./engine.ts";

/** A backend that somebody else has registered with tfjs, such as `cpu` of @tensorflow/tfjs-backend-cpu. */
export const openRegistered = async (name: string): Promise<Device> => {
  if (!tf.findBackendFactory(name))
    throw new AitkenError(
      "unavailable",
      `expected \`device\` to be webgpu, wasm or a backend that is registered with tfjs, received ${JSON.stringify(name)}; import its package first, for example @tensorflow/tfjs-backend-cpu`,
    );
  try {
    await start(name);
  } catch (cause) {
    throw new AitkenError("unavailable", `expected tfjs's ${name} backend to start, received an error`, { cause });
  }
  return {
    name,
    device: name,
    threads: 1,
    instructionSet: name === "cpu" ? "javascript" : name,
    executedOn: `tfjs's ${name} backend`,
    asynchronous: name === "cpu" ? "caller" : "device",
    smallest: name === "cpu" ? 2 ** -149 : 2 ** -126,
    longest: 2 ** 29,
    exponential: tf.exp,
    logarithm: tf.log,
  };
};
