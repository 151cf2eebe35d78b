import { AitkenError, arrayTypes } from "@aitken/contracts";
import { contents, hostBackend } from "@aitken/contracts/host";
import * as kernels from "@aitken/contracts/kernels";
import { brownianCoefficient } from "./kernels/coagulation/brownianCoefficient.js";
import { buckVaporPressure } from "./kernels/gas/buckVaporPressure.js";
import { transportProperties } from "./kernels/particle/transportProperties.js";

/** What computes each kernel that this backend has, by the hash of its signature. */
const implementations = new Map([
  [kernels.buckVaporPressure.hash, buckVaporPressure],
  [kernels.transportProperties.hash, transportProperties],
  [kernels.brownianCoefficient.hash, brownianCoefficient],
]);

/** @type {import("@aitken/contracts").BackendInfo} */
const info = {
  name: "plain-javascript",
  version: "0.1.0",
  kind: "host",
  device: "processor",
  precision: "float64",
  threads: 1,
  instructionSet: "javascript",
  executedOn: "the caller's thread",
  asynchronous: "caller",
};

/**
 * What a kernel is bound to, under the fields' names: arrays, undefined where an output is not wanted; `each` fields as a
 * function of the box; numbers.
 * @param {import("@aitken/contracts/host").Frame} frame
 */
const valuesOf = ({ sizes, arguments: bound, slots }) => {
  /** @type {Record<string, any>} */
  const values = { ...sizes };
  for (const argument of bound) {
    const { name } = argument.field;
    if (argument.kind === "array") values[name] = argument.window && contents(argument.window);
    else if (argument.kind === "each") {
      const data = contents(argument.window);
      values[name] = (/** @type {number} */ box) => data[box * argument.stride];
    } else if (argument.kind === "scalar") values[name] = slots.data[argument.slot];
    else values[name] = argument.value;
  }
  return values;
};

/** @type {import("@aitken/contracts/host").HostMachine} */
const machine = {
  info,
  supports: ({ name, hash }) =>
    implementations.has(hash)
      ? { supported: true }
      : { supported: false, reason: `${name} is not written in plain JavaScript yet; @aitken/typescript has it` },
  allocate: (type, length) => ({ type, length, data: new arrayTypes[type](length), pointer: 0, free() {} }),
  link: (frame) => {
    const compute = implementations.get(frame.kernel.hash);
    return {
      run(times) {
        // Scalars may be others in each run, arrays stay where they are.
        const values = valuesOf(frame);
        for (let time = 0; time < times; time++) compute(values);
      },
      refresh() {},
      free() {},
    };
  },
  dispose() {},
};

/**
 * Opens the backend.
 * @param {Record<string, never>} [options] there are none
 * @throws AitkenError `wrong-option` for any option
 */
export const open = async (options = {}) => {
  const [unknown] = Object.keys(options);
  if (unknown !== undefined) throw new AitkenError("wrong-option", `expected no options, received \`${unknown}\``);
  return hostBackend(machine);
};
