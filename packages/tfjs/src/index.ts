import { AitkenError, type DeviceBackend } from "@aitken/contracts";
import { deviceBackend } from "@aitken/contracts/device";
import { version } from "../package.json";
import type { Device } from "./devices/device.ts";
import { openRegistered } from "./devices/registered.ts";
import { openWasm } from "./devices/wasm.ts";
import { openGraphicsProcessor, openWebgpu } from "./devices/webgpu.ts";
import { TfjsMachine } from "./machine.ts";

export type { DeviceBackend, NumericArray, Plan } from "@aitken/contracts";
export { AitkenError, isAitkenError } from "@aitken/contracts";
export * from "@aitken/contracts/kernels";
export * from "@aitken/contracts/spectra";

export interface OpenOptions {
  /**
   * Where to compute: `webgpu`, `wasm`, or another backend that is registered with tfjs, such as `cpu`. Unless given, a
   * graphics processor through WebGPU where there is one, else `wasm`; a software adapter only when asked for.
   */
  readonly device?: "webgpu" | "wasm" | (string & {});
  /** In browsers, the folder that serves the .wasm files of @tensorflow/tfjs-backend-wasm/dist. */
  readonly wasmPath?: string;
}

/**
 * Opens tensor programs on a device of TensorFlow.js, in float32 and units that suit it.
 * @throws AitkenError `unavailable` when the device is not here, with what brings it; `wrong-option` for options that it
 * does not have
 */
export const open = async (options: OpenOptions = {}): Promise<DeviceBackend> => {
  checkOptions(options);
  return deviceBackend(new TfjsMachine(version, await openDevice(options)));
};

const optionNames = ["device", "wasmPath"];

const checkOptions = (options: OpenOptions): void => {
  for (const [name, value] of Object.entries(options)) {
    if (!optionNames.includes(name))
      throw new AitkenError("wrong-option", `expected options of [${optionNames.join(", ")}], received ${name}`);
    if (value !== undefined && typeof value !== "string")
      throw new AitkenError("wrong-option", `expected a string for \`${name}\`, received ${value}`);
  }
};

const openDevice = async ({ device, wasmPath }: OpenOptions): Promise<Device> => {
  if (device === "webgpu") return openWebgpu();
  if (device !== undefined && device !== "wasm") return openRegistered(device);
  const processor = device === undefined ? await openGraphicsProcessor() : undefined;
  return processor ?? openWasm(wasmPath);
};
