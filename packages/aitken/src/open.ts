import { AitkenError, type Backend, type BackendInfo, isAitkenError } from "@aitken/contracts";
import { type BackendName, type BackendOf, backendNames, loaders } from "./backends.ts";

const checkName = (name: unknown): BackendName => {
  if (typeof name === "string" && Object.hasOwn(loaders, name)) return name as BackendName;
  throw new AitkenError(
    "unknown-backend",
    `expected a backend of [${backendNames.join(", ")}], received ${JSON.stringify(name)}`,
  );
};

/** Loads and opens one backend; whatever prevents it becomes an AitkenError with what to do. */
const openOne = async (name: BackendName): Promise<Backend> => {
  let module: Awaited<ReturnType<(typeof loaders)[BackendName]>>;
  try {
    module = await loaders[name]();
  } catch (cause) {
    throw new AitkenError(
      "unavailable",
      `expected the package @aitken/${name}, which could not be loaded: npm install @aitken/${name}`,
      { cause },
    );
  }
  try {
    return await module.open();
  } catch (cause) {
    if (isAitkenError(cause)) throw cause;
    throw new AitkenError("unavailable", `@aitken/${name} could not be opened: ${String(cause)}`, { cause });
  }
};

/**
 * Opens the backend of this name, or the first of several that can be opened here. Import its package directly to give
 * it options.
 * @throws AitkenError `unknown-backend` for another name; the reason of one, or `unavailable` with the reasons of all
 */
export const open = async <N extends BackendName>(names: N | readonly N[]): Promise<BackendOf<N>> => {
  if (!Array.isArray(names)) return (await openOne(checkName(names))) as BackendOf<N>;
  const wanted = names.map(checkName);
  if (wanted.length === 0)
    throw new AitkenError(
      "unknown-backend",
      `expected backends of [${backendNames.join(", ")}], received an empty list`,
    );
  const reasons: string[] = [];
  for (const name of wanted)
    try {
      return (await openOne(name)) as BackendOf<N>;
    } catch (error) {
      reasons.push(`  ${name}: ${(error as Error).message}`);
    }
  throw new AitkenError("unavailable", `expected one of the backends to open, none did:\n${reasons.join("\n")}`);
};

/** A backend that opens here, with all it says of itself, or why it does not. */
export type BackendStatus =
  | { readonly name: BackendName; readonly available: true; readonly info: BackendInfo }
  | { readonly name: BackendName; readonly available: false; readonly reason: string };

/** Tries every backend: its version, device, precision, instruction set and threads, or the reason why it is not here. */
export const backends = async (): Promise<BackendStatus[]> => {
  const found: BackendStatus[] = [];
  // One after the other: opening a device is heavy, and its messages would mix.
  for (const name of backendNames)
    try {
      const backend = await openOne(name);
      found.push({ name, available: true, info: backend.info });
      backend.dispose();
    } catch (error) {
      found.push({ name, available: false, reason: (error as Error).message });
    }
  return found;
};
