import { describe, expect, it } from "vitest";
import { prepare } from "../../src/page/prepare.ts";
import {
  hashOf,
  initialState,
  type State,
  shownKernels,
  shownLanes,
  shownPoints,
  stateOf,
} from "../../src/page/state.ts";
import { sampleRun } from "./sample.ts";

const data = prepare(sampleRun(3, [1, 10]), "sample.json");
const initial = initialState(data);

describe("what a reader chose", () => {
  it("is nothing in the URL before anything is chosen", () => {
    expect(hashOf(initial, data)).toBe("");
    expect(stateOf("", data)).toEqual(initial);
  });

  it("goes through the URL and back", () => {
    const state: State = {
      kernels: [data.kernels[1]!.name],
      lanes: ["native", "native@2"],
      threads: [2],
      residency: "call",
      boxes: 10,
      baseline: "numpy",
      fitted: true,
      question: {
        kernels: data.kernels.map(({ name }) => name),
        size: 3000,
        boxes: 7,
        residency: "call",
        cold: true,
        browser: true,
        precision: null,
      },
    };
    const hash = hashOf(state, data);
    expect(hash).toContain("lane=native,native@2");
    expect(stateOf(hash, data)).toEqual(state);
  });

  it("is as in the beginning where the URL tells what is not there", () => {
    expect(stateOf("#kernel=no/such&lane=abacus&threads=64&boxes=0&n=-3&in=x&residency=moved&baseline=", data)).toEqual(
      initial,
    );
  });

  it("decides which kernels, lanes and points are shown", () => {
    const { name } = data.kernels[1]!;
    const state = stateOf(`#kernel=${name}&threads=2&boxes=10`, data);
    expect(shownKernels(data, state).map((one) => one.name)).toEqual([name]);
    expect(shownLanes(data, state).map(({ name }) => name)).toEqual(["native@2"]);
    const some = stateOf(`#kernel=${data.kernels[0]!.name}&lane=native,numba&residency=call`, data);
    const points = shownPoints(data, some);
    expect(new Set(points.map(({ lane, residency, boxes }) => `${lane} ${residency} ${boxes}`))).toEqual(
      new Set(["native call 1", "numba call 1"]),
    );
    expect(points.length).toBe(10);
  });
});
