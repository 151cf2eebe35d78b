import { beforeAll, describe, expect, test } from "vitest";
import { brownianCoefficient, buckVaporPressure, coagulationRates, type DeviceBackend, open } from "../src/index.ts";

let backend: DeviceBackend;
beforeAll(async () => {
  backend = await open({ device: "wasm" });
});

const temperatures = [250, 273.1499999999999, 273.15, 298.15];
const pressures = [76.04952811693747, 611.1499999999971, 611.21, 3168.5314122754344];

describe("contents of arrays", () => {
  test("that JavaScript wrote read back exactly, in every type", async () => {
    expect(await backend.array([1 / 3, -0, 5e-324]).read()).toEqual(new Float64Array([1 / 3, -0, 5e-324]));
    expect(await backend.array(new Uint32Array([2 ** 32 - 1])).read()).toEqual(new Uint32Array([2 ** 32 - 1]));
    expect(await backend.array(new Int32Array([-(2 ** 31)])).read()).toEqual(new Int32Array([-(2 ** 31)]));
    expect(await backend.zeros(2, "uint8").read()).toEqual(new Uint8Array(2));
  });

  test("outside the view that a plan writes stay as they were", async () => {
    const whole = backend.array([1 / 3, 1 / 3, 1 / 3, 1 / 3]);
    const plan = backend.prepare(buckVaporPressure, {
      temperature: backend.array([273.15, 300]),
      vaporPressure: whole.view(1, 2),
    });
    plan.run();
    const [first, second, third, last] = await whole.read();
    expect([first, last]).toEqual([1 / 3, 1 / 3]);
    expect(second! / 611.21).toBeCloseTo(1, 6);
    expect(third).toBeGreaterThan(3000);
  });

  test("can be written in parts, over what a plan wrote and beside it", async () => {
    const whole = backend.zeros(4);
    const plan = backend.prepare(buckVaporPressure, {
      temperature: backend.array([273.15, 273.15, 273.15]),
      vaporPressure: whole.view(0, 3),
    });
    plan.run();
    whole.view(1, 1).write([1 / 3]);
    whole.view(3, 1).write([1 / 7]);
    const contents = await whole.read();
    expect([contents[1], contents[3]]).toEqual([1 / 3, 1 / 7]);
    expect(contents[0]! / 611.21).toBeCloseTo(1, 6);
    expect(contents[2]! / 611.21).toBeCloseTo(1, 6);
    const copy = backend.prepare(buckVaporPressure, { temperature: whole.view(0, 1), vaporPressure: whole.view(2, 1) });
    copy.run();
    expect((await whole.read())[1]).toBe(1 / 3);
  });

  test("keep their digits beside a kernel that takes a difference of them", async () => {
    const temperature = backend.array(temperatures);
    // The same array in the ordinary form first: each kernel gets its own.
    const properties = backend.prepare(brownianCoefficient, {
      radius: backend.array([1e-7]),
      mass: backend.array([4e-18]),
      temperature: temperature.view(0, 1),
      pressure: 101_325,
      coefficient: backend.zeros(1),
    });
    const vaporPressure = backend.zeros(4);
    const plan = backend.prepare(buckVaporPressure, { temperature, vaporPressure });
    properties.run();
    plan.run();
    for (const [index, value] of (await vaporPressure.read()).entries())
      expect(value / pressures[index]!).toBeCloseTo(1, 5);
  });

  test("that one plan computed are another's input, without coming back", async () => {
    const n = 3;
    const radius = backend.array([1e-8, 2e-8, 4e-8]);
    const coefficient = backend.zeros([n, n]);
    const loss = backend.zeros(n);
    const first = backend.prepare(brownianCoefficient, {
      radius,
      mass: backend.array([4e-21, 3.2e-20, 2.6e-19]),
      temperature: 298.15,
      pressure: 101_325,
      coefficient,
    });
    const concentration = backend.array([1e10, 1e9, 1e8]);
    const second = backend.prepare(coagulationRates, { radius, concentration, coefficient, loss });
    first.run();
    second.run();
    const [k, losses] = [await coefficient.read(), await loss.read()];
    const c = [1e10, 1e9, 1e8];
    for (let i = 0; i < n; i++) {
      const expected = c[i]! * c.reduce((sum, cj, j) => sum + k[i * n + j]! * cj, 0);
      expect(losses[i]! / expected).toBeCloseTo(1, 5);
    }
  });

  test("in one unit and then in another are converted on the device", async () => {
    const array = backend.zeros(1);
    const first = backend.prepare(buckVaporPressure, { temperature: backend.array([273.15]), vaporPressure: array });
    first.run();
    // 611.21 Pa, taken for a temperature of 611.21 K.
    const hot = backend.zeros(1);
    backend.prepare(buckVaporPressure, { temperature: array, vaporPressure: hot }).run();
    const { vaporPressure } = await backend.call(buckVaporPressure, { temperature: new Float64Array([611.21]) });
    expect((await hot.read())[0]! / vaporPressure[0]!).toBeCloseTo(1, 4);
  });
});

describe("a grid that a plan has written", () => {
  test("is refused where it is read beforehand, and accepted once JavaScript has written it", async () => {
    const radius = backend.zeros(2);
    backend.prepare(buckVaporPressure, { temperature: backend.array([260, 280]), vaporPressure: radius }).run();
    const bindings = {
      radius,
      concentration: backend.zeros(2),
      coefficient: backend.zeros([2, 2]),
      gain: backend.zeros(2),
    };
    expect(() => backend.prepare(coagulationRates, bindings)).toThrow(
      expect.objectContaining({ code: "wrong-type", field: "radius" }),
    );
    radius.write(await radius.read());
    backend.prepare(coagulationRates, bindings).run();
    expect(await bindings.gain.read()).toEqual(new Float64Array(2));
  });
});
