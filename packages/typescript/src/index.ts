import { AitkenError, type HostBackend } from "@aitken/contracts";
import { hostBackend } from "@aitken/contracts/host";
import { version } from "../package.json";
import { type AnyImplementation, implementations } from "./kernels/index.ts";
import { JavaScriptMachine } from "./machine.ts";

export type { HostArray, HostBackend, Implementation, Plan } from "@aitken/contracts";
export { AitkenError, isAitkenError } from "@aitken/contracts";
export * from "@aitken/contracts/kernels";
export * from "@aitken/contracts/spectra";

export interface OpenOptions {
  /** Kernels of your own, each with its implementation; they are computed beside the catalogue's. */
  readonly kernels?: readonly AnyImplementation[];
}

/**
 * Opens the backend in plain TypeScript. It runs wherever JavaScript does.
 * @throws AitkenError `wrong-option` for options that it does not have
 */
export const open = async (options: OpenOptions = {}): Promise<HostBackend> => {
  for (const name of Object.keys(options))
    if (name !== "kernels") throw new AitkenError("wrong-option", `expected options of [kernels], received ${name}`);
  const { kernels = [] } = options;
  for (const one of kernels)
    if (typeof one?.kernel?.hash !== "string" || typeof one.run !== "function")
      throw new AitkenError(
        "wrong-option",
        "expected { kernel, run, … } for each of `kernels`, received something else",
      );
  return hostBackend(new JavaScriptMachine(version, [...implementations, ...kernels]));
};
