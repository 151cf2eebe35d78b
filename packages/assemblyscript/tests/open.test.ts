import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { array, catalogue, defineKernel, isAitkenError, real, relative } from "@aitken/contracts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { encodedModule } from "../build/module.generated.ts";
import { version } from "../package.json";
import { brownianCoefficient, buckVaporPressure, open } from "../src/index.ts";
import { decode, instantiate } from "../src/module.ts";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const refusal = async (run: () => unknown): Promise<{ code: string; message: string }> => {
  try {
    await run();
  } catch (error) {
    if (isAitkenError(error)) return error;
    throw error;
  }
  throw new Error("expected a refusal, received none");
};

describe("open", () => {
  test("says what it is", async () => {
    const { info } = await open();
    expect(info).toMatchObject({ name: "assemblyscript", version, kind: "host", precision: "float64", threads: 1 });
    expect(info.instructionSet).toBe("wasm simd128");
    expect(info.asynchronous).toBe("caller");
  });

  test("refuses options, which it has none of", async () => {
    const { code, message } = await refusal(() => open({ threads: 2 } as never));
    expect(code).toBe("wrong-option");
    expect(message).toContain("threads");
  });

  test("gives every backend a memory of its own", async () => {
    const [first, second] = await Promise.all([open(), open()]);
    const mine = first.array([1, 2, 3]);
    const other = second.zeros(3);
    mine.data.fill(9);
    expect(Array.from(other.data)).toEqual([0, 0, 0]);
    first.dispose();
    expect(second.call(buckVaporPressure, { temperature: Float64Array.of(273.15) }).vaporPressure[0]).toBe(611.21);
  });

  test("refuses a module that was built from other declarations", async () => {
    const { inputs, outputs } = buckVaporPressure;
    const altered = defineKernel({ ...buckVaporPressure, inputs: { ...inputs, extra: array("K", ["box"]) }, outputs });
    const { code, message } = await refusal(() => instantiate(decode(encodedModule), [altered]));
    expect(code).toBe("signature-mismatch");
    expect(message).toContain(buckVaporPressure.hash);
    expect(message).toContain(altered.hash);
  });

  test("says what is missing where the engine has no SIMD", async () => {
    vi.spyOn(WebAssembly, "validate").mockReturnValue(false);
    const { code, message } = await refusal(() => open());
    expect(code).toBe("unavailable");
    expect(message).toContain("SIMD");
  });

  test("says what is missing where there is no WebAssembly at all", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect((await refusal(() => open())).code).toBe("unavailable");
  });

  test("says what to allow where a page forbids WebAssembly", async () => {
    vi.spyOn(WebAssembly, "compile").mockRejectedValue(new WebAssembly.CompileError("refused by policy"));
    const { code, message } = await refusal(() => open());
    expect(code).toBe("unavailable");
    expect(message).toContain("wasm-unsafe-eval");
  });

  test("works in a worker, from the built package", async () => {
    const worker = new Worker(
      `import(process.env.PACKAGE).then(async ({ open, buckVaporPressure }) => {
        const { vaporPressure } = (await open()).call(buckVaporPressure, { temperature: Float64Array.of(273.15, 300) });
        require("node:worker_threads").parentPort.postMessage(vaporPressure);
      });`,
      { eval: true, env: { PACKAGE: new URL("../dist/index.js", import.meta.url).href } },
    );
    const result = await new Promise((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    await worker.terminate();
    const temperature = Float64Array.of(273.15, 300);
    expect(result).toEqual((await open()).call(buckVaporPressure, { temperature }).vaporPressure);
  });
});

describe("the module", () => {
  test("is the same in the package's file and inlined", () => {
    const file = readFileSync(new URL("../dist/kernels.wasm", import.meta.url));
    expect(Buffer.from(decode(encodedModule)).equals(file)).toBe(true);
  });

  test("imports nothing, and exports every kernel of the catalogue with the hash of its declaration", async () => {
    const module = await WebAssembly.compile(decode(encodedModule));
    expect(WebAssembly.Module.imports(module)).toEqual([]);
    const { entries } = await instantiate(decode(encodedModule), catalogue);
    expect([...entries.keys()]).toEqual(catalogue.map(({ name }) => name));
  });
});

describe("supports", () => {
  test("every kernel of the catalogue", async () => {
    const backend = await open();
    for (const kernel of catalogue) expect(backend.supports(kernel)).toEqual({ supported: true });
  });

  test("says where a user's own kernel can be computed", async () => {
    const own = defineKernel({
      name: "gas/own",
      summary: "",
      source: "",
      dimensions: ["box"],
      inputs: { a: array("1", ["box"], { domain: real }) },
      outputs: { b: array("1", ["box"], { accuracy: relative({ float64: 0, float32: 0 }) }) },
      cost: () => ({ add: 0, multiply: 0, divide: 0, squareRoot: 0, exponential: 0, bytes: 0 }),
    });
    const support = (await open()).supports(own);
    expect(support).toMatchObject({ supported: false, reason: expect.stringContaining("@aitken/typescript") });
    expect(support).toMatchObject({ reason: expect.stringContaining("gas/own") });
  });

  test("tells another kernel of a known name from the known one", async () => {
    const { inputs, outputs } = buckVaporPressure;
    const altered = defineKernel({ ...buckVaporPressure, inputs: { ...inputs, extra: array("K", ["box"]) }, outputs });
    expect((await open()).supports(altered)).toMatchObject({ supported: false });
  });
});

test("arrays beyond the first 2 GiB are computed like others", async () => {
  const backend = await open();
  const temperature = Float64Array.of(260, 273.15, 290);
  const { vaporPressure: expected } = backend.call(buckVaporPressure, { temperature });
  // Never touched, it takes no memory of the machine.
  backend.zeros(2.5 * 2 ** 30, "uint8");
  const plan = { temperature: backend.array(temperature), vaporPressure: backend.zeros(3) };
  backend.prepare(buckVaporPressure, plan).run();
  expect(plan.vaporPressure.data).toEqual(expected);
});

test("what 4 GiB cannot hold is too large, and the backend goes on", async () => {
  const backend = await open();
  const { code } = await refusal(() => backend.zeros([30_000, 30_000]));
  expect(code).toBe("too-large");
  const radius = Float64Array.of(1e-8, 1e-7);
  const mass = Float64Array.of(4e-21, 4e-18);
  const { coefficient } = backend.call(brownianCoefficient, { radius, mass, temperature: 300, pressure: 1e5 });
  expect(coefficient.every((value) => value > 0)).toBe(true);
});
