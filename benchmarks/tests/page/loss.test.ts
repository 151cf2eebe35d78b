import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { gainKernel, lossKernel } from "../../src/loss.ts";
import { duelsOf, hasLoss, lossLines, opponentOf } from "../../src/page/loss.ts";
import { prepare } from "../../src/page/prepare.ts";
import { initialState, type State, stateOf } from "../../src/page/state.ts";
import { viewOf } from "../../src/page/views.ts";
import { artifactOf, cellOf, laneOf } from "../synthetic.ts";
import { sampleRun } from "./sample.ts";

const limits = { bytesPerSecond: 16e9, float64OperationsPerSecond: 5e10, cyclesPerSecond: 2e9, how: "guessed" };

const cell = (kernel: string, lane: string, size: number, time: number) =>
  cellOf(lane, size, [time, time, time], { kernel, unit: "pair", elements: size ** 2 });

const lanes = ["typescript", "native", "particula", "taichi"];

/** Particula's loss takes 1 ms at n = 1000, its gain 50 ms; taichi's loss 50 µs. */
const run = artifactOf(
  [
    ...[100, 1000].flatMap((n) => [
      cell(lossKernel, "typescript", n, 2 * n ** 2),
      cell(lossKernel, "native", n, 0.25 * n ** 2),
      cell(lossKernel, "particula", n, n ** 2),
      cell(lossKernel, "taichi", n, 0.05 * n ** 2),
      cell(gainKernel, "particula", n, 50 * n ** 2),
    ]),
    cell(lossKernel, "native", 10_000, 0.25e8),
    cell(gainKernel, "native", 1000, 1e7),
  ],
  { lanes: lanes.map((name) => laneOf(name)), limits },
);

const data = prepare(run, "run.json");
const initial = initialState(data);
const { document } = parseHTML("<!doctype html><html></html>");

const view = (slot: string, state: State = initial, of = data) =>
  parseHTML(`<!doctype html><html><body>${viewOf(slot, of, state, { document, width: 550 }).markup}</body></html>`)
    .document;

const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent!.trim());

describe("the loss integral of the Taichi notebook", () => {
  it("is there where a run measured it", () => {
    expect(hasLoss(data)).toBe(true);
    expect(hasLoss(prepare(sampleRun(1), "other.json"))).toBe(false);
  });

  it("has a line for each lane's loss and gain, of the chosen lanes", () => {
    const names = (state: State) => lossLines(data, state).map(({ lane, integral }) => `${lane.name} ${integral}`);
    expect(names(initial)).toEqual([...lanes.map((name) => `${name} loss`), "native gain", "particula gain"]);
    expect(names(stateOf("#lane=taichi,particula", data))).toEqual(["particula loss", "taichi loss", "particula gain"]);
  });

  it("compares each lane with particula at the largest size at which both of its integrals are known", () => {
    expect(opponentOf(data, initial)).toBe("particula");
    const duels = duelsOf(data, initial, "particula");
    expect(duels.map(({ lane, own }) => [lane.name, own.size])).toEqual(lanes.map((name) => [name, 1000]));
  });

  it("compares with the lane of choice where particula is not there", () => {
    const alone = prepare({ ...run, cells: run.cells.filter(({ lane }) => lane !== "particula") }, "alone.json");
    expect(opponentOf(alone, initialState(alone))).toBe("typescript");
    expect(opponentOf(alone, stateOf("#baseline=native", alone))).toBe("native");
    const page = view("loss", stateOf("#baseline=native", alone), alone);
    expect(texts(page, "thead").join()).toMatch(/the gain\s*of native/);
  });

  it("takes what is said of Taichi apart: the spline's part, and Taichi's", () => {
    const [text] = texts(view("loss"), "p");
    expect(text).toMatch(/At n = 1000 the loss of taichi is 1k× as fast as the gain of particula: 50× because.*20×/s);
  });

  it("has the notebook's numbers, what the algebra needs, and what memory allows", () => {
    const rows = texts(view("loss"), "tbody tr").map((row) => row.replaceAll(/\s+/g, " "));
    // 0.25 ms a call: 9 × 1000 × 999 and 2 × 1000² operations in 500,000 cycles; 4 MB, as much as memory gives in that time.
    const native = rows.find((row) => row.startsWith("native"));
    expect(native).toBe(["native", "1000", "250 µs", "4k", "18", "4", "100%", "4×", "200×"].join(""));
  });

  it("shows operations per second where cycles are not known", () => {
    const { cyclesPerSecond: _, ...older } = limits;
    const page = view("lossOperations", initial, prepare({ ...run, limits: older }, "older.json"));
    expect(texts(page, "text")).toContain("FLOP per second");
    expect(texts(view("lossOperations"), "text")).toContain("FLOP per cycle");
  });

  it.each(["lossCalls", "lossOperations"])("%s has a mark for every measured size, and what memory allows", (slot) => {
    const page = view(slot);
    const svg = page.querySelector("svg")!;
    expect(svg.getAttribute("aria-label")).toContain("particula, gain");
    expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    const titles = texts(page, "title");
    expect(titles.filter((title) => title.includes("n = "))).toHaveLength(run.cells.length);
    expect(titles).toContain("what memory allows on one thread");
  });

  it("says when nothing of it is chosen", () => {
    const none = stateOf(`#boxes=1&residency=call&lane=typescript&kernel=${gainKernel}`, data);
    expect(texts(view("lossCalls", none), ".nothing")).toHaveLength(1);
    expect(view("loss", none).querySelector("table")).toBeNull();
  });
});
