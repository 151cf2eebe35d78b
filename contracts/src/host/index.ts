import type { HostBackend } from "../backend.ts";
import type { Arguments, Kernel, Results } from "../kernel.ts";
import type { Holding } from "../machine/array.ts";
import { MachineBackend } from "../machine/backend.ts";
import type * as machine from "../machine/memory.ts";
import { type ArrayType, arrayTypes, type NumericData, product, type TypedArrays } from "../numbers.ts";
import type { ShapedData } from "../validate.ts";
import { WindowArray } from "./array.ts";
import type { HostMachine } from "./machine.ts";
import { type Block, contents, type Window } from "./memory.ts";

export type { Executable } from "../machine/frame.ts";
export type { Frame, FrameArgument, HostMachine } from "./machine.ts";
export { type Block, contents, type Window } from "./memory.ts";

/** Makes a backend of a machine: arrays, plans, calls and all their checks are the same on every host. */
export const hostBackend = (machine: HostMachine): HostBackend => new Host(machine) as unknown as HostBackend;

class Host extends MachineBackend<Block, Block<"float64">, WindowArray<ArrayType>, HostMachine> {
  call<K extends Kernel>(kernel: K, values: Arguments<K>): Results<K> {
    const bound = this.bindCall(kernel, values);
    // Blocks for the time of this call.
    const blocks: Block[] = [];
    const keep = <B extends Block>(block: B): B => {
      blocks.push(block);
      return block;
    };
    try {
      const { frame, results } = this.frameCall(bound, {
        keep,
        input: (value) => this.#input(value),
        result: (field, shape) => this.#result(field, shape),
      });
      const executable = this.link(frame);
      try {
        executable.run(1);
      } finally {
        executable.free();
      }
      const { adopt } = this.machine;
      return Object.fromEntries(results.map(([name, { data }]) => [name, adopt ? data : data.slice()])) as Results<K>;
    } finally {
      for (const block of blocks) block.free();
    }
  }

  protected allocateSlots(length: number): Block<"float64"> {
    return this.machine.allocate("float64", length);
  }

  protected arrayOn(holding: Holding<Block>, shape: readonly number[]): WindowArray<ArrayType> {
    return new WindowArray(holding, 0, shape);
  }

  protected fill(block: Block, data: NumericData | readonly number[]): void {
    (block.data as Float64Array).set(data as Float64Array);
  }

  protected fixedContents(window: machine.Window): NumericData {
    return contents(window as Window);
  }

  #input({ type, data, shape }: ShapedData): Block {
    if (this.machine.adopt) return this.machine.adopt(type, data as TypedArrays[ArrayType] as never);
    const block = this.allocate(type, shape);
    this.fill(block, data);
    return block;
  }

  /** Where a machine can use a caller's memory, a result is made there; elsewhere it is copied out in the end. */
  #result({ type, name }: { type: ArrayType; name: string }, shape: readonly number[]): Block {
    const { machine } = this;
    if (!machine.adopt) return this.allocate(type, shape, name);
    return this.within(shape, name, () => machine.adopt!(type, new arrayTypes[type](product(shape)) as never));
  }
}
