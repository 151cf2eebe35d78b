import { AitkenError, catalogue, type HostBackend } from "@aitken/contracts";
import { hostBackend } from "@aitken/contracts/host";
import { encodedModule } from "../build/module.generated.ts";
import { version } from "../package.json";
import { WasmMachine } from "./machine.ts";
import { decode, instantiate } from "./module.ts";

export type { HostArray, HostBackend, Plan } from "@aitken/contracts";
export { AitkenError, isAitkenError } from "@aitken/contracts";
export * from "@aitken/contracts/kernels";
export * from "@aitken/contracts/spectra";

/** This backend has no options yet. */
export type OpenOptions = Readonly<Record<string, never>>;

/**
 * Opens the backend in WebAssembly, with SIMD and a memory of its own. It runs in Node, browsers and workers.
 * @throws AitkenError `unavailable` where the engine lacks WebAssembly SIMD or may not compile, `signature-mismatch` when
 * the installed @aitken/contracts declares kernels otherwise than the module was built from, `wrong-option` for any option
 */
export const open = async (options: OpenOptions = {}): Promise<HostBackend> => {
  for (const name of Object.keys(options))
    throw new AitkenError("wrong-option", `expected no options, received \`${name}\``);
  return hostBackend(new WasmMachine(version, await instantiate(decode(encodedModule), catalogue), catalogue));
};
