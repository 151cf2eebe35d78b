import { describe, expect, test } from "vitest";
import type { Shaped, Values } from "../../src/conformance/case.ts";
import { runChecks, suite } from "../../src/conformance/index.ts";
import { hostBackend } from "../../src/host.ts";
import { type Arguments, type Backend, type Kernel, positive } from "../../src/index.ts";
import { catalogue } from "../../src/kernels/index.ts";
import { MutantMachine } from "../mutants/machine.ts";

/** A right backend, but for what is done to the arguments of calls. */
const openWith = (change: (values: Values) => Values): Backend => {
  const backend = hostBackend(new MutantMachine({}));
  return new Proxy(backend, {
    get(target, key) {
      const member = Reflect.get(target, key, target) as unknown;
      if (key !== "call") return typeof member === "function" ? member.bind(target) : member;
      return (kernel: Kernel, values: Values) => target.call(kernel, change(values) as Arguments<Kernel>);
    },
  });
};

const failing = async (name: string, levels: readonly string[], change: (values: Values) => Values) => {
  const kernel = catalogue.find((one) => one.name === name)!;
  const checks = suite({ kernels: [kernel] }).filter((one) => one.kernel && levels.includes(one.level));
  const { kernels } = await runChecks(checks, () => openWith(change));
  return kernels.flatMap(({ failures }) => failures);
};

/** As a table that ends: what is beyond is taken for its last entry, as far as it is in the domain at all. */
const between = (field: string, least: number, most: number) => (values: Values) => {
  const limit = (value: number) => (positive.holds(value) ? Math.min(Math.max(value, least), most) : value);
  const value = values[field] as Shaped | number;
  const limited =
    typeof value === "number" ? limit(value) : { ...value, data: (value.data as Float64Array).map(limit) };
  return { ...values, [field]: limited };
};

const any = Number.POSITIVE_INFINITY;

describe("what the oracle's values cannot tell is told by", () => {
  test.each([
    [
      "scaling: air that is never dense",
      "particle/transportProperties",
      between("pressure", 0, 2e6),
      "results follow when multiplying pressure",
    ],
    [
      "scaling: a time step that has a longest",
      "condensation/condensationStep",
      between("timeStep", 0, 12),
      "results follow when multiplying mass, density, surfaceTension, timeStep, concentration",
    ],
    [
      "limits: air that is never thin",
      "coagulation/brownianCoefficient",
      between("pressure", 1000, any),
      "free-molecular limit: small particles in thin air",
    ],
    [
      "limits: droplets that are never large",
      "coagulation/brownianCoefficient",
      between("radius", 0, 2e-4),
      "continuum limit: large particles in dense air",
    ],
    [
      "limits: a step that has a shortest",
      "condensation/condensationStep",
      between("timeStep", 1e-9, any),
      "the transfer of a short step is rate × time × concentration",
    ],
    [
      "monotony: temperatures that end",
      "gas/buckVaporPressure",
      between("temperature", 0, 380),
      "vaporPressure rises with temperature, by 0.8 % per kelvin at least",
    ],
  ])("%s", async (_, kernel, change, title) => {
    expect(await failing(kernel, ["cases", "sizes"], change)).toEqual([]);
    const failures = await failing(kernel, ["properties"], change);
    expect(failures.map(({ id }) => id)).toContain(`properties/${kernel}/${title}`);
    for (const { message, seed } of failures) expect(message).toContain(`generated with seed ${seed}`);
  });
});
