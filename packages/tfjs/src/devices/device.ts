import type { BackendInfo } from "@aitken/contracts";
import type { Tensor } from "@tensorflow/tfjs-core";

/** One of tfjs's backends, started. */
export interface Device
  extends Pick<BackendInfo, "device" | "threads" | "instructionSet" | "executedOn" | "asynchronous"> {
  /** As tfjs calls its backend. */
  readonly name: string;
  /** The smallest number that operations do not take for 0. */
  readonly smallest: number;
  /** How many elements of four bytes one array may have. */
  readonly longest: number;
  /** e^x to a few ULP, NaN included. */
  exponential(a: Tensor): Tensor;
  /** ln x of finite numbers > 0, and NaN of NaN. */
  logarithm(a: Tensor): Tensor;
}
