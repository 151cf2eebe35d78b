import { expect, test } from "vitest";
import { scaledKernels, scalingsOf } from "../../src/conformance/kernels/scalings.ts";
import { catalogue } from "../../src/kernels/index.ts";

test("scaling is declared of kernels that there are, between fields that they have", () => {
  for (const name of scaledKernels) {
    const kernel = catalogue.find((one) => one.name === name);
    expect(kernel, name).toBeDefined();
    const names = (written: boolean) =>
      kernel!.fields.filter(({ role }) => (written ? role !== "input" : role !== "output")).map(({ name }) => name);
    for (const { inputs, outputs } of scalingsOf(kernel!)) {
      expect(names(false), name).toEqual(expect.arrayContaining(Object.keys(inputs)));
      expect(names(true), name).toEqual(expect.arrayContaining(Object.keys(outputs)));
      for (const exponent of [...Object.values(inputs), ...Object.values(outputs)])
        expect(Number.isInteger(exponent), `${name}: ${exponent}`).toBe(true);
    }
  }
});
