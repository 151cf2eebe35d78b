// The typescript backend, with something done before or after each computation: what tests make broken backends of.
import { open as openTypescript } from "@aitken/typescript";

/** @param disturb is given the kernel and a record of the computation's typed arrays, each time after it computed */
export const disturbed = async (disturb) => {
  const real = await openTypescript();
  const after = (kernel, arrays) => disturb(kernel, arrays);
  return new Proxy(real, {
    get(target, name) {
      if (name === "call")
        return (kernel, values) => {
          const results = target.call(kernel, values);
          after(kernel, results);
          return results;
        };
      if (name === "prepare")
        return (kernel, bindings) => {
          const plan = target.prepare(kernel, bindings);
          const written = kernel.fields.filter(({ name, role }) => role !== "input" && bindings[name]);
          const run = plan.run.bind(plan);
          plan.run = (...args) => {
            run(...args);
            after(kernel, Object.fromEntries(written.map(({ name }) => [name, bindings[name].data])));
          };
          return plan;
        };
      const value = target[name];
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
};

/** Whether a computation is of this many elements, which the first of its arrays has. */
export const isOf = (length, arrays) => Object.values(arrays)[0].length === length;
