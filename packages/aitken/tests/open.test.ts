import { beforeEach, describe, expect, test, vi } from "vitest";
import { buckVaporPressure, open, backends as status } from "../src/index.ts";

/** Packages that a test makes absent or broken. */
const broken = vi.hoisted(() => new Map<string, Error>());
vi.mock("../src/backends.ts", async (original) => {
  const module = await original<typeof import("../src/backends.ts")>();
  const loaders = Object.fromEntries(
    Object.entries(module.loaders).map(([name, load]) => [
      name,
      async () => {
        const error = broken.get(name);
        if (error) throw error;
        return load();
      },
    ]),
  );
  return { ...module, loaders };
});

beforeEach(() => broken.clear());

describe("open", () => {
  test("gives the backend that was named", async () => {
    using backend = await open("typescript");
    expect(backend.info.name).toBe("typescript");
    const { vaporPressure } = backend.call(buckVaporPressure, { temperature: new Float64Array([273.15]) });
    expect(vaporPressure[0]).toBe(611.21);
  });

  test("gives the first of a list that opens here", async () => {
    broken.set("native", new Error("Cannot find package '@aitken/native'"));
    using backend = await open(["native", "assemblyscript", "typescript"]);
    expect(backend.info.name).toBe("assemblyscript");
  });

  test("says how to bring a package that is not there", async () => {
    broken.set("native", new Error("Cannot find package '@aitken/native'"));
    await expect(open("native")).rejects.toThrow(/npm install @aitken\/native/);
    await expect(open("native")).rejects.toMatchObject({ code: "unavailable" });
  });

  test("says why of every backend when none of a list opens", async () => {
    broken.set("native", new Error("gone")).set("assemblyscript", new Error("gone too"));
    await expect(open(["native", "assemblyscript"])).rejects.toThrow(/native: .*\n.*assemblyscript: /);
  });

  test.each([["fortran"], [undefined], [["typescript", "fortran"]], [[]], [42]])(
    "refuses %j and names what there is",
    async (names) => {
      await expect(open(names as "native")).rejects.toMatchObject({ code: "unknown-backend" });
      await expect(open(names as "native")).rejects.toThrow(/native, assemblyscript, typescript, tfjs/);
    },
  );
});

describe("backends", () => {
  test("tells of each what it is, or why it is not here", async () => {
    broken.set("native", new Error("gone"));
    const found = await status();
    expect(found.map(({ name }) => name)).toEqual(["native", "assemblyscript", "typescript", "tfjs"]);
    expect(found[0]).toMatchObject({ available: false, reason: expect.stringContaining("npm install") });
    expect(found[2]).toMatchObject({
      available: true,
      info: { version: expect.any(String), device: "processor", precision: "float64", threads: 1 },
    });
  });
});
