import type { DeviceBackend } from "../backend.ts";
import { AitkenError } from "../errors.ts";
import type { Arguments, Kernel, Results } from "../kernel.ts";
import type { Holding } from "../machine/array.ts";
import { type Keep, MachineBackend } from "../machine/backend.ts";
import type * as machine from "../machine/memory.ts";
import { type ArrayType, arrayTypes, type NumericData } from "../numbers.ts";
import type { Bound, ShapedData } from "../validate.ts";
import { DeviceArray } from "./array.ts";
import type { DeviceMachine } from "./machine.ts";
import type { DeviceBlock } from "./memory.ts";

export type { Executable } from "../machine/frame.ts";
export type { DeviceMachine, Frame, FrameArgument } from "./machine.ts";
export type { DeviceBlock } from "./memory.ts";

/** A window on a device's memory, in elements. */
export type DeviceWindow = machine.Window<DeviceBlock>;

/** Makes a backend of a machine: arrays, plans, calls and all their checks are the same on every device. */
export const deviceBackend = (machine: DeviceMachine): DeviceBackend => new Device(machine) as unknown as DeviceBackend;

class Device extends MachineBackend<DeviceBlock, machine.Slots, DeviceArray<ArrayType>, DeviceMachine> {
  async call<K extends Kernel>(kernel: K, values: Arguments<K>): Promise<Results<K>> {
    const bound = this.bindCall(kernel, values);
    // Blocks for the time of this call.
    const blocks: machine.Memory[] = [];
    const keep = <B extends machine.Memory>(block: B): B => {
      blocks.push(block);
      return block;
    };
    this.flights++;
    try {
      return (await this.#compute(bound, keep)) as Results<K>;
    } finally {
      for (const block of blocks) block.free();
      this.flights--;
      this.landed();
    }
  }

  override async settled(): Promise<void> {
    await super.settled();
    await this.machine.settled();
  }

  protected allocateSlots(length: number): machine.Slots {
    return { type: "float64", length, data: new Float64Array(length), free: () => {} };
  }

  protected arrayOn(holding: Holding<DeviceBlock>, shape: readonly number[]): DeviceArray<ArrayType> {
    return new DeviceArray(holding, 0, shape);
  }

  protected fill(block: DeviceBlock, data: NumericData | readonly number[]): void {
    block.write(new arrayTypes[block.type](data) as never, 0);
  }

  protected fixedContents(window: machine.Window, kernel: Kernel, field: string): NumericData {
    const known = (window as DeviceWindow).block.known(window.offset, window.length);
    if (known) return known;
    throw new AitkenError(
      "wrong-type",
      `expected an array that JavaScript has written for \`${field}\`, which is read when a plan is prepared; received one that a plan has written: write(await read()) makes it readable`,
      { kernel: kernel.name, field },
    );
  }

  async #compute(bound: Bound<ShapedData>, keep: Keep<machine.Memory>): Promise<Record<string, NumericData>> {
    const { frame, results } = this.frameCall(bound, {
      keep,
      input: ({ type, shape, data }) => {
        const block = this.allocate(type, shape);
        block.write(data as never, 0);
        return block;
      },
      result: ({ type, name }, shape) => this.allocate(type, shape, name),
    });
    const executable = this.link(frame);
    try {
      executable.run(1);
      const contents = await Promise.all(results.map(([, block]) => block.read(0, block.length)));
      return Object.fromEntries(results.map(([name], index) => [name, contents[index]!]));
    } finally {
      executable.free();
    }
  }
}
