import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { AitkenError, catalogue, type NumericData } from "@aitken/contracts";

/** An open backend inside the addon. */
export type MachineHandle = { readonly brand: unique symbol };
/** A kernel bound to arrays inside the addon. */
export type LinkedHandle = { readonly brand: unique symbol };

/** What cpp/addon/addon.cc exports. */
export interface Addon {
  /** Narrowest first. */
  readonly levels: readonly { readonly instructionSet: string; readonly supported: boolean }[];
  /** The hash of each kernel by its name; `link` takes a kernel's place in this order. */
  readonly kernels: Readonly<Record<string, string>>;
  /** How many bytes to skip to an address that is a multiple of 64. */
  padding(bytes: Uint8Array): number;
  /** Tells the garbage collector that JavaScript's objects hold so many bytes more, or less, outside its heap. */
  account(bytes: number): void;
  open(level: number, threads: number): MachineHandle;
  /**
   * In calling order (sizes, then fields): the typed array of each argument, if it has one, and two numbers: the offset in
   * the array; the size, stride or index.
   */
  link(
    machine: MachineHandle,
    kernel: number,
    arrays: readonly (NumericData | undefined)[],
    numbers: Float64Array,
  ): LinkedHandle;
  run(linked: LinkedHandle, times: number): void;
  start(linked: LinkedHandle, times: number): Promise<void>;
  refresh(linked: LinkedHandle): void;
  free(linked: LinkedHandle): void;
}

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

const unavailable = (reason: string, cause?: unknown): AitkenError =>
  new AitkenError("unavailable", `the native backend is not here: ${reason}`, { cause });

/** Why there is no addon: what the build left, or that this package was not built where it is. */
const whyMissing = (): string => {
  const problem = inPackage("build/error.txt");
  if (existsSync(problem)) {
    const lines = readFileSync(problem, "utf8").trim().split("\n");
    const more = lines.length > 8 ? [`… (all of it is in ${problem})`] : [];
    return `it was not built, because ${[...lines.slice(0, 8), ...more].join("\n")}\nThen build it again: npm run build in ${inPackage("")}`;
  }
  return `this copy of @aitken/native has no addon for ${process.platform} ${process.arch}; build it in a clone of the repository with npm start, or use another backend`;
};

/**
 * Loads the addon and compares it with the declarations it is used with.
 * @throws AitkenError `unavailable` when it is not there or cannot be loaded, `signature-mismatch` when it was built from
 * other declarations
 */
export const loadAddon = (path = inPackage("dist/aitken.node")): Addon => {
  if (!existsSync(path)) throw unavailable(whyMissing());
  let addon: Addon;
  try {
    addon = createRequire(import.meta.url)(path);
  } catch (cause) {
    throw unavailable(
      `${path} cannot be loaded: ${(cause as Error).message}; build it again with npm run build`,
      cause,
    );
  }
  checkSignatures(addon);
  return addon;
};

/** Refuses an addon that was built from other declarations of the catalogue's kernels. */
export const checkSignatures = ({ kernels }: Pick<Addon, "kernels">): void => {
  for (const { name, hash } of catalogue)
    if (kernels[name] !== undefined && kernels[name] !== hash)
      throw new AitkenError(
        "signature-mismatch",
        `expected an addon built from the signature ${hash}, received one built from ${kernels[name]}; build @aitken/native again`,
        { kernel: name },
      );
};
