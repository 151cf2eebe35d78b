import {
  AitkenError,
  type ArrayType,
  type BackendInfo,
  type Kernel,
  type NamedField,
  type Support,
} from "@aitken/contracts";
import type { DeviceMachine, Executable, Frame } from "@aitken/contracts/device";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./devices/device.ts";
import { within } from "./devices/engine.ts";
import { neededKernels } from "./eager.ts";
import { programs } from "./kernels/index.ts";
import { sequential } from "./kernels/sequential.ts";
import { TensorPlan } from "./plan.ts";
import type { AnyProgram } from "./program.ts";
import { Storage } from "./storage.ts";

/** Whether float32 gives no digits of what a field says. */
const isUnusable = (field: NamedField): boolean =>
  field.kind === "array" &&
  field.accuracy !== undefined &&
  "bounds" in field.accuracy &&
  field.accuracy.bounds.float32 === null;

/** Refuses a choice that the program says it cannot compute. */
const checkChoices = ({ refused }: AnyProgram, { kernel, arguments: all }: Frame): void => {
  for (const argument of all) {
    if (argument.kind !== "choice") continue;
    const { name } = argument.field;
    const reason = refused?.[name]?.[argument.value];
    if (reason !== undefined)
      throw new AitkenError(
        "unsupported-kernel",
        `expected a choice that float32 can compute for \`${name}\`, received ${JSON.stringify(argument.value)}, which ${reason}; open @aitken/typescript, assemblyscript or native instead`,
        { kernel: kernel.name, field: name },
      );
  }
};

/** A backend of tfjs as a machine: kernels are tensor programs, memory is tensors. */
export class TfjsMachine implements DeviceMachine {
  readonly info: BackendInfo;
  readonly #device: Device;
  readonly #programs = new Map(programs.map((program) => [program.kernel.hash, program]));
  readonly #missing: readonly string[];
  readonly #storages = new Set<Storage>();

  constructor(version: string, device: Device) {
    this.#device = device;
    this.#missing = neededKernels.filter((name) => !tf.getKernel(name, device.name));
    const { device: name, threads, instructionSet, executedOn, asynchronous } = device;
    this.info = {
      name: "tfjs",
      version,
      kind: "device",
      device: name,
      precision: "float32",
      threads,
      instructionSet,
      executedOn,
      asynchronous,
    };
  }

  supports({ name, hash, fields }: Kernel): Support {
    if (fields.filter(({ role }) => role !== "input").every(isUnusable))
      return {
        supported: false,
        reason: `expected a kernel that float32 can compute, received ${name}, which is a difference of numbers that float32 does not tell apart; open @aitken/typescript, assemblyscript or native instead`,
      };
    const instead = sequential[name];
    if (instead !== undefined && !this.#programs.has(hash))
      return {
        supported: false,
        reason: `expected a kernel that tensor operations can compute, received ${name}, which ${instead}; open @aitken/typescript, assemblyscript or native instead`,
      };
    if (!this.#programs.has(hash))
      return {
        supported: false,
        reason: `expected a kernel that @aitken/tfjs has a tensor program for, received ${name}; open the kernel's implementation with @aitken/typescript instead`,
      };
    if (this.#missing.length > 0)
      return {
        supported: false,
        reason: `tfjs's ${this.#device.name} backend lacks the operations ${this.#missing.join(", ")}; open another device`,
      };
    return { supported: true };
  }

  allocate<T extends ArrayType>(type: T, length: number): Storage<T> {
    if (length > this.#device.longest) throw new RangeError(`at most ${this.#device.longest} elements`);
    const storage = new Storage(this.#device, type, length, (freed) => this.#storages.delete(freed));
    this.#storages.add(storage as unknown as Storage);
    return storage;
  }

  link(frame: Frame): Executable {
    const program = this.#programs.get(frame.kernel.hash)!;
    checkChoices(program, frame);
    const plan = new TensorPlan(this.#device, program, frame);
    const run = (times: number) => plan.run(times);
    return {
      run,
      ...(this.#device.asynchronous === "device" && {
        start: (times: number) => {
          run(times);
          return this.settled();
        },
      }),
      refresh: () => plan.refresh(),
      free: () => plan.free(),
    };
  }

  /** What is read back was computed after all that was queued before. */
  async settled(): Promise<void> {
    const last = within(this.#device.name, () => tf.tidy(() => tf.add(tf.scalar(0), tf.scalar(1))));
    await last.data();
    last.dispose();
  }

  dispose(): void {
    for (const storage of this.#storages) storage.free();
  }
}
