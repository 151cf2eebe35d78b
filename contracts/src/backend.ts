import "./disposable.ts";
import type { Arguments, BindingsOf, Kernel, Results, RunScalars, Sizes } from "./kernel.ts";
import type { ArrayType, ArrayTypeOf, NumericData, TypedArrays } from "./numbers.ts";

export interface BackendInfo {
  readonly name: string;
  readonly version: string;
  readonly kind: "host" | "device";
  /** What computes: a processor, or the adapter of a GPU. */
  readonly device: string;
  readonly precision: "float64" | "float32";
  readonly threads: number;
  /** As the compiled code uses it: `avx2+fma`, `wasm simd128`, `javascript`, … */
  readonly instructionSet: string;
  /** Where code really executes: `main thread`, `libuv thread pool`, `WebGPU: SwiftShader`, … */
  readonly executedOn: string;
  /** Where `runAsync` computes: on the caller's thread between its events, on another thread, or on the device. */
  readonly asynchronous: "caller" | "thread" | "device";
}

/** Whether a backend computes a kernel; when not, a sentence that a person can act on. */
export type Support = { readonly supported: true } | { readonly supported: false; readonly reason: string };

/** A numeric array in the memory where its backend computes. */
export interface NumericArray<T extends ArrayType = ArrayType> {
  readonly type: T;
  readonly shape: readonly number[];
  readonly length: number;
  /** A window on the same memory, from a flat offset. */
  view(offset: number, shape: number | readonly number[]): NumericArray<T>;
  /** Copies data of the same length in. */
  write(data: TypedArrays[T] | readonly number[]): void;
  /** A copy of the contents, once all queued work on them is done. */
  read(): Promise<TypedArrays[T]>;
  /** Gives the memory back; views of it end with it. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** An array in memory that JavaScript sees. */
export interface HostArray<T extends ArrayType = ArrayType> extends NumericArray<T> {
  /** The live contents. Always ask anew: WebAssembly's memory may have moved. */
  readonly data: TypedArrays[T];
  view(offset: number, shape: number | readonly number[]): HostArray<T>;
}

export interface RunOptions {
  /** How many runs in one call; 1 unless given. */
  readonly times?: number;
}

/** A kernel bound to arrays, everything checked and set up. */
export interface Plan<K extends Kernel = Kernel> {
  readonly kernel: K;
  readonly sizes: Sizes;
  /**
   * Computes. Nothing is allocated, copied or checked but the given scalars, which hold for this call alone.
   * On a device it only queues the work: `await backend.settled()` or `await array.read()` waits.
   * @throws AitkenError `busy` during `runAsync`, `disposed` after `dispose`, `unknown-field` or `wrong-type` for bad scalars
   */
  run(scalars?: RunScalars<K>, options?: RunOptions): void;
  /** As `run`; the promise is kept when the results are there. One flight per plan; its arrays are locked meanwhile. */
  runAsync(scalars?: RunScalars<K>, options?: RunOptions): Promise<void>;
  /** Reads the `fixed` inputs again. */
  refresh(): void;
  /** Gives up the plan's own memory; waits for a flight. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** One way to compute kernels. Code written against this runs on every backend. */
export interface Backend {
  readonly info: BackendInfo;
  supports(kernel: Kernel): Support;
  /** An array with a copy of the data; numbers without a type become float64. The shape is flat unless given. */
  array<D extends NumericData>(data: D, shape?: readonly number[]): NumericArray<ArrayTypeOf<D>>;
  array(data: readonly number[], shape?: readonly number[]): NumericArray<"float64">;
  zeros<T extends ArrayType = "float64">(shape: number | readonly number[], type?: T): NumericArray<T>;
  /**
   * Binds a kernel to arrays of this backend.
   * @throws AitkenError that names the field, what was expected and what came
   */
  prepare<K extends Kernel>(kernel: K, bindings: BindingsOf<K, NumericArray>): Plan<K>;
  /**
   * Computes once: typed arrays in, fresh typed arrays out. Checks everything, changes nothing it was given.
   * @throws AitkenError that names the field, what was expected and what came
   */
  call<K extends Kernel>(kernel: K, values: Arguments<K>): Results<K> | Promise<Results<K>>;
  /** Kept once all queued work is done. */
  settled(): Promise<void>;
  /** Ends the backend, its plans and arrays. */
  dispose(): void;
  [Symbol.dispose](): void;
}

/** A backend whose memory JavaScript sees, and whose results are there when `run` returns. */
export interface HostBackend extends Backend {
  array<D extends NumericData>(data: D, shape?: readonly number[]): HostArray<ArrayTypeOf<D>>;
  array(data: readonly number[], shape?: readonly number[]): HostArray<"float64">;
  zeros<T extends ArrayType = "float64">(shape: number | readonly number[], type?: T): HostArray<T>;
  call<K extends Kernel>(kernel: K, values: Arguments<K>): Results<K>;
}

/** A backend that computes on its own time, in memory of its own. */
export interface DeviceBackend extends Backend {
  call<K extends Kernel>(kernel: K, values: Arguments<K>): Promise<Results<K>>;
}
