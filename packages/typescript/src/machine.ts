import { type ArrayType, arrayTypes, type BackendInfo, type Support, type TypedArrays } from "@aitken/contracts";
import type { Block, Executable, Frame, HostMachine } from "@aitken/contracts/host";
import { contents } from "@aitken/contracts/host";
import type { AnyImplementation } from "./kernels/index.ts";

/** JavaScript's own heap as a host: kernels are functions, memory is typed arrays. */
export class JavaScriptMachine implements HostMachine {
  readonly info: BackendInfo;
  readonly #implementations: ReadonlyMap<string, AnyImplementation>;

  constructor(version: string, implementations: readonly AnyImplementation[]) {
    this.#implementations = new Map(implementations.map((one) => [one.kernel.hash, one]));
    this.info = {
      name: "typescript",
      version,
      kind: "host",
      device: "processor",
      precision: "float64",
      threads: 1,
      instructionSet: "javascript",
      executedOn: "the caller's thread, compiled by the JavaScript engine",
      asynchronous: "caller",
    };
  }

  supports({ name, hash }: { name: string; hash: string }): Support {
    if (this.#implementations.has(hash)) return { supported: true };
    return {
      supported: false,
      reason: `expected a kernel of this backend, received ${name}; give its implementation to open({ kernels: [...] })`,
    };
  }

  allocate<T extends ArrayType>(type: T, length: number): Block<T> {
    return this.adopt(type, new arrayTypes[type](length) as TypedArrays[T]);
  }

  adopt<T extends ArrayType>(type: T, data: TypedArrays[T]): Block<T> {
    return { type, length: data.length, data, pointer: 0, free: () => {} };
  }

  link({ kernel, sizes, arguments: bound, slots }: Frame): Executable {
    const implementation = this.#implementations.get(kernel.hash)!;
    const workspace = new Float64Array(implementation.workspace?.(sizes as never) ?? 0);
    const values: Record<string, unknown> = { ...sizes, workspace };
    const scalars: { name: string; slot: number }[] = [];
    for (const argument of bound) {
      const { name } = argument.field;
      if (argument.kind === "array") values[name] = argument.window && contents(argument.window);
      else if (argument.kind === "each") values[name] = { data: contents(argument.window), stride: argument.stride };
      else if (argument.kind === "choice") values[name] = argument.value;
      else {
        values[name] = slots.data[argument.slot];
        scalars.push({ name, slot: argument.slot });
      }
    }
    const prepare = () => implementation.prepare?.(values as never);
    prepare();
    return {
      run(times) {
        for (const { name, slot } of scalars) values[name] = slots.data[slot];
        for (let time = 0; time < times; time++) implementation.run(values as never);
      },
      refresh: prepare,
      free: () => {},
    };
  }

  dispose(): void {}
}
