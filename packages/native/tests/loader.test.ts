import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@aitken/contracts";
import { afterAll, expect, test } from "vitest";
import { type Addon, checkSignatures, loadAddon } from "../src/addon.ts";
import { buckVaporPressure, open, transportProperties } from "../src/index.ts";
import { NativeMachine } from "../src/machine.ts";
import { describeHere } from "./here.ts";

const folder = mkdtempSync(join(tmpdir(), "aitken-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("an addon that is not there is refused with what to do", () => {
  expect(() => loadAddon(join(folder, "none.node"))).toThrow(
    expect.objectContaining({ code: "unavailable", message: expect.stringMatching(/build/) }),
  );
});

test("a file that is no addon is refused with what the system said of it", () => {
  const file = join(folder, "text.node");
  writeFileSync(file, "not a library");
  expect(() => loadAddon(file)).toThrow(
    expect.objectContaining({ code: "unavailable", message: expect.stringContaining(file), cause: expect.any(Error) }),
  );
});

test("an addon that was built from another declaration is refused", () => {
  const kernels = Object.fromEntries(catalogue.map(({ name, hash }) => [name, hash]));
  expect(() => checkSignatures({ kernels })).not.toThrow();
  kernels[buckVaporPressure.name] = "0123456789abcdef";
  expect(() => checkSignatures({ kernels })).toThrow(
    expect.objectContaining({
      code: "signature-mismatch",
      kernel: buckVaporPressure.name,
      message: expect.stringContaining(
        `expected an addon built from the signature ${buckVaporPressure.hash}, received one built from 0123456789abcdef`,
      ),
    }),
  );
});

describeHere("supports", () => {
  const machine = (kernels: Addon["kernels"]) =>
    new NativeMachine({ ...loadAddon(), kernels }, { version: "0", level: 0, threads: 1 });

  test("every kernel of the catalogue", async () => {
    const native = await open();
    for (const kernel of catalogue) expect(native.supports(kernel)).toEqual({ supported: true });
  });

  test.each([
    [buckVaporPressure, "cpp/formulas/gas/buckVaporPressure.h"],
    [transportProperties, "cpp/kernels/particle/transportProperties.cc"],
  ])("names the file that $0.name lacks", (kernel, file) => {
    expect(machine({}).supports(kernel)).toEqual({ supported: false, reason: expect.stringContaining(file) });
  });

  test("refuses another declaration of the same name", async () => {
    const native = await open();
    const other = { ...buckVaporPressure, hash: "0123456789abcdef" };
    expect(native.supports(other)).toEqual({ supported: false, reason: expect.stringContaining("another") });
    expect(() => native.call(other, { temperature: new Float64Array(1) })).toThrow(
      expect.objectContaining({ code: "unsupported-kernel" }),
    );
  });
});
