import type { Backend } from "@aitken/contracts";

/** One way to compute, measured in a process of its own: a backend with its options. */
export interface Lane {
  /** As the table and the command line call it. */
  readonly name: string;
  /** A backend of ours unless it says otherwise. */
  readonly kind?: "peer";
  /** The backend's name, or the peer's. */
  readonly backend: string;
  readonly threads: number;
  /** For `open` of the backend's package. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The module to open, where it is not the package of the backend. */
  readonly module?: string;
  /** The command that brings it where it does not open. */
  readonly remedy?: string;
}

type BackendName = "typescript" | "assemblyscript" | "native" | "tfjs";

interface Variant {
  readonly name: string;
  readonly backend: BackendName;
  readonly options?: Readonly<Record<string, unknown>>;
  /** `open` takes `threads`. */
  readonly threads?: true;
  /** The command that brings it where it does not open. */
  readonly remedy?: string;
}

interface BackendModule {
  open(options?: object): Promise<Backend>;
}

const packages: Readonly<Record<BackendName, () => Promise<BackendModule>>> = {
  typescript: () => import("@aitken/typescript"),
  assemblyscript: () => import("@aitken/assemblyscript"),
  native: () => import("@aitken/native"),
  tfjs: () => import("@aitken/tfjs"),
};

/** All that can be measured, the one that ratios refer to first. */
export const variants: readonly Variant[] = [
  { name: "typescript", backend: "typescript" },
  { name: "assemblyscript", backend: "assemblyscript" },
  { name: "native", backend: "native", threads: true, remedy: "npm run build" },
  { name: "tfjs-wasm", backend: "tfjs", options: { device: "wasm" } },
  {
    name: "tfjs-webgpu",
    backend: "tfjs",
    options: { device: "webgpu" },
    remedy: "apt-get install chromium libvulkan1",
  },
];

/** What ratios refer to. */
export const reference = "typescript";

/** A variant on a number of threads, or the reason why there is no such lane. */
export const laneOf = ({ name, options, threads: offers, ...rest }: Variant, threads: number): Lane | string => {
  if (offers)
    return { ...rest, name: threads === 1 ? name : `${name}@${threads}`, threads, options: { ...options, threads } };
  return threads === 1 ? { ...rest, name, threads, options: { ...options } } : "computes on one thread only";
};

/** Loads the code of a lane's backend. */
export const importLane = ({ backend, module }: Lane): Promise<BackendModule> =>
  module === undefined ? packages[backend as BackendName]() : import(module);
