import { AitkenError, type Kernel } from "@aitken/contracts";

/** What the module exports for one kernel; each takes a pointer to a frame, the kernel's arguments in calling order. */
export interface Entries {
  run(times: number, frame: number): void;
  /** Bytes of the workspace, 64 bits; left out by a kernel that needs none. */
  readonly workspace: ((frame: number) => bigint) | undefined;
  readonly prepare: ((frame: number) => void) | undefined;
}

/** The kernels of one instance and its memory, which no other instance shares. */
export interface Instance {
  readonly memory: WebAssembly.Memory;
  /** The first byte of memory that is free. */
  readonly base: number;
  /** By the kernel's name. */
  readonly entries: ReadonlyMap<string, Entries>;
}

const unavailable = (message: string, cause?: unknown): AitkenError =>
  new AitkenError("unavailable", `the assemblyscript backend cannot be opened here: ${message}`, { cause });

/** Says why where WebAssembly or its SIMD instructions are missing. */
const compile = async (bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> => {
  if (typeof WebAssembly === "undefined")
    throw unavailable("expected an engine with WebAssembly, received one without; use @aitken/typescript");
  if (!WebAssembly.validate(bytes))
    throw unavailable(
      "expected an engine with WebAssembly SIMD (Node ≥ 16.4, Chrome ≥ 91, Firefox ≥ 89, Safari ≥ 16.4), received one that refuses it; use a newer one, or @aitken/typescript",
    );
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw unavailable(
      "the engine may not compile WebAssembly; in a page, allow 'wasm-unsafe-eval' as script-src in its Content-Security-Policy",
      cause,
    );
  }
};

/**
 * Makes an instance of the module with a memory of its own.
 * @throws AitkenError `unavailable` with a reason, `signature-mismatch` when it was built from other declarations
 */
export const instantiate = async (bytes: Uint8Array<ArrayBuffer>, catalogue: readonly Kernel[]): Promise<Instance> => {
  const module = await compile(bytes);
  const { exports } = await WebAssembly.instantiate(module);
  const entries = new Map<string, Entries>();
  for (const { name, hash } of catalogue) {
    const find = (what: string) => exports[`${name.replace("/", "_")}_${what}`];
    const built = find("hash") as WebAssembly.Global<"i64"> | undefined;
    if (!built) continue;
    const received = BigInt.asUintN(64, built.value).toString(16).padStart(16, "0");
    if (received !== hash)
      throw new AitkenError(
        "signature-mismatch",
        `expected a WebAssembly module built from the declaration ${hash}, received one of ${received}; install versions of @aitken/assemblyscript and @aitken/contracts that belong together, or build again`,
        { kernel: name },
      );
    entries.set(name, {
      run: find("run") as Entries["run"],
      workspace: find("workspace") as Entries["workspace"],
      prepare: find("prepare") as Entries["prepare"],
    });
  }
  return { memory: exports.memory as WebAssembly.Memory, base: (exports.heapBase as () => number)() >>> 0, entries };
};

/** The bytes that are written in base64. */
export const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
