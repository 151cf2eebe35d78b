import { AitkenError } from "@aitken/contracts";
import * as tf from "@tensorflow/tfjs-core";
import { dawnAdapter } from "./dawn.ts";
import type { Device } from "./device.ts";
import { start } from "./engine.ts";

const adapterIn = async (software: boolean): Promise<GPUAdapter | null> =>
  typeof navigator === "object" && navigator.gpu
    ? navigator.gpu.requestAdapter({ powerPreference: "high-performance" })
    : typeof process === "object" && process.versions?.node
      ? dawnAdapter(software)
      : null;

const isSoftware = ({ info }: GPUAdapter): boolean => info.isFallbackAdapter || info.architecture === "swiftshader";

const unavailable = (found: string, cause?: unknown): AitkenError =>
  new AitkenError(
    "unavailable",
    `expected a WebGPU adapter, received ${found}. In Node, install the package webgpu and a Vulkan driver of your graphics processor, or the software adapter with: apt-get install chromium libvulkan1; in browsers, use one with WebGPU`,
    { cause },
  );

/** A graphics processor through WebGPU, or undefined where there is none. */
export const openGraphicsProcessor = async (): Promise<Device | undefined> => {
  const adapter = await adapterIn(false).catch(() => null);
  return adapter && !isSoftware(adapter) ? deviceOf(adapter) : undefined;
};

/** Whatever adapter WebGPU has, a software one included. */
export const openWebgpu = async (): Promise<Device> => {
  let adapter: GPUAdapter | null;
  try {
    adapter = await adapterIn(true);
  } catch (cause) {
    throw unavailable("an error", cause);
  }
  if (!adapter) throw unavailable("none");
  return deviceOf(adapter);
};

const deviceOf = async (adapter: GPUAdapter): Promise<Device> => {
  const { info, limits } = adapter;
  // Registers itself with tfjs only where navigator.gpu is there already.
  await import("@tensorflow/tfjs-backend-webgpu");
  // tfjs would compute small operations on the processor instead.
  tf.env().set("WEBGPU_CPU_FORWARD", false);
  try {
    await start("webgpu");
  } catch (cause) {
    throw unavailable("an error", cause);
  }
  const adapterName =
    [info.description, info.vendor && `${info.vendor} ${info.architecture}`].find(Boolean) ?? "unnamed";
  const longest = Math.min(limits.maxStorageBufferBindingSize, limits.maxBufferSize) / 4;
  return {
    name: "webgpu",
    device: `webgpu: ${adapterName}`,
    threads: 1,
    instructionSet: "WGSL",
    executedOn: isSoftware(adapter) ? `the processor, in a software adapter (${adapterName})` : adapterName,
    asynchronous: "device",
    smallest: 2 ** -126,
    longest,
    exponential,
    logarithm,
  };
};

const ln2High = 0.693359375;
const ln2Low = -0.00021219444005469057;

/** Beyond, e^x is 0 or infinite. */
const farthest = 128;

/**
 * e^x = 2^k e^r with |r| ≤ ½ ln 2. WGSL allows its exp an error of 3 + 2|x| ULP and anything for NaN; of small numbers it
 * is good, powers of two are exact, and tfjs guards its pow, minimum and maximum against NaN.
 */
const exponential = (a: tf.Tensor): tf.Tensor => {
  const x = tf.minimum(tf.maximum(a, -farthest), farthest);
  const k = tf.round(tf.mul(x, Math.LOG2E));
  const r = tf.sub(tf.sub(x, tf.mul(k, ln2High)), tf.mul(k, ln2Low));
  return tf.mul(tf.exp(r), tf.pow(2, k));
};

/** WGSL's log may give anything for NaN. */
const logarithm = (a: tf.Tensor): tf.Tensor => tf.add(tf.log(a), tf.mul(a, 0));
