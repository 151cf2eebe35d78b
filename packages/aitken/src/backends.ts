import type { DeviceBackend, HostBackend } from "@aitken/contracts";

/** The fastest first, as a rule; the matrix says it for a machine. */
export const backendNames = ["native", "assemblyscript", "typescript", "tfjs"] as const;

export type BackendName = (typeof backendNames)[number];

/** What a backend of this name is: a device computes on its own time. */
export type BackendOf<N extends BackendName> = N extends "tfjs" ? DeviceBackend : HostBackend;

type Loader<N extends BackendName> = () => Promise<{ open(): Promise<BackendOf<N>> }>;

/** Spelt out, so that bundlers see each package and load it only when it is asked for. */
export const loaders: { readonly [N in BackendName]: Loader<N> } = {
  native: () => import("@aitken/native"),
  assemblyscript: () => import("@aitken/assemblyscript"),
  typescript: () => import("@aitken/typescript"),
  tfjs: () => import("@aitken/tfjs"),
};
