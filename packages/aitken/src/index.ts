export type { Backend, BackendInfo, DeviceBackend, HostBackend } from "@aitken/contracts";
export { AitkenError, isAitkenError } from "@aitken/contracts";
export * from "@aitken/contracts/kernels";
export * from "@aitken/contracts/spectra";
export { type BackendName, type BackendOf, backendNames } from "./backends.ts";
export { type BackendStatus, backends, open } from "./open.ts";
