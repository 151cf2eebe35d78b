import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { PageData } from "../../src/page/data.ts";
import { prepare } from "../../src/page/prepare.ts";
import { glanceTable } from "../../src/page/sections/glance.ts";
import { initialState, type State, stateOf } from "../../src/page/state.ts";
import { viewOf } from "../../src/page/views.ts";
import { artifactOf, cellOf, laneOf } from "../synthetic.ts";
import { sampleRun, wideRun } from "./sample.ts";

const data = prepare(sampleRun(3), "sample.json");
const [kernel] = data.kernels.map(({ name }) => name) as [string];
const { document } = parseHTML("<!doctype html><html></html>");

/** A view as a document, to ask questions of. */
const view = (slot: string, state: State = initialState(data), of = data) =>
  parseHTML(`<!doctype html><html><body>${viewOf(slot, of, state, { document, width: 600 }).markup}</body></html>`)
    .document;

const texts = (page: Document, selector: string): string[] =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent!.trim());

describe("the recommendation", () => {
  it("ranks lanes by predicted time and says which are left out, and why", () => {
    const page = view("advice");
    expect(texts(page, ".answer strong")).toEqual(["native@2"]);
    expect(texts(page, "tbody th")[0]).toBe("native@2");
    expect(texts(page, ".excluded li").join()).toContain("tfjs-webgpu: no WebGPU adapter here");
  });

  it("names what it cannot tell from the best, and does not call that slower", () => {
    const uncertain = {
      ...data,
      models: data.models.map((model) => ({ ...model, residualSpread: 2 })),
    };
    const [answer] = texts(view("advice", initialState(data), uncertain), ".answer");
    expect(answer).toMatch(/^Use\s+native@2: about .* This run cannot tell native@2 from native, /);
    expect(texts(view("advice", initialState(data), uncertain), "tbody tr")[1]).toContain("as long (uncertain)");
  });

  it("says how the same is asked in a terminal", () => {
    const page = view("advice", stateOf("#n=20&start=cold&as=call&precision=any&in=3", data));
    expect(texts(page, ".note code")).toEqual([
      `bench advise sample.json --kernel ${kernel} --n 20 --boxes 3 --call --cold`,
    ]);
  });

  it("answers the question that is asked", () => {
    const browser = view("advice", stateOf("#place=browser", data));
    expect(texts(browser, ".answer strong")).toEqual(["assemblyscript"]);
    expect(texts(browser, ".excluded li").join()).toContain("native: does not run in browsers");
    const small = view("advice", stateOf("#n=10", data));
    expect(texts(small, ".answer strong")).not.toEqual(["native@2"]);
  });
});

it("who overtakes whom is listed, and where that is often only when asked for", () => {
  const all = data.crossovers.filter((one) => one.kernel === kernel && one.residency === "resident");
  const [one] = all as [(typeof all)[number]];
  const listOf = (crossovers: typeof all) => view(`crossovers:${kernel}`, initialState(data), { ...data, crossovers });
  const short = listOf([one]);
  expect(texts(short, "body > ul li")).toEqual([expect.stringContaining(`${one.faster} overtakes ${one.than}`)]);
  const long = listOf(Array.from({ length: 7 }, () => one));
  expect(texts(long, "summary")).toEqual(["As n grows, 7 times one lane overtakes another"]);
  expect(texts(long, "details:not([open]) li")).toHaveLength(7);
});

it("what was fastest has the ranges of sizes of each kernel under its name", () => {
  const { body } = parseHTML(`<!doctype html><html><body>${glanceTable(sampleRun(3)).markup}</body></html>`).document;
  const groups = [...body.querySelectorAll("tbody")];
  expect(groups.map((group) => group.querySelector("th")!.textContent)).toEqual(data.kernels.map(({ name }) => name));
  for (const group of groups) {
    const rows = [...group.querySelectorAll("tr")].slice(1).map(({ textContent }) => textContent!);
    expect(rows[0]).toMatch(/^round trip/);
    expect(rows.filter((row) => row.startsWith("resident"))).toHaveLength(1);
    expect(rows.join()).toMatch(/native@2.*× typescript/);
  }
});

describe("the heat map", () => {
  it("has a factor for every lane and size, and words for what has none", () => {
    const page = view("heat");
    expect(texts(page, "thead tr:first-child th").slice(1)).not.toContain("typescript");
    const row = texts(page, "tbody tr:first-child td");
    expect(row.length).toBe(8 * 5);
    expect(row).toContain("wrong");
    expect(row).toContain("–");
    expect(row.filter((text) => /^[\d./k]+$/.test(text)).length).toBeGreaterThan(30);
  });

  it("puts lanes that do not fit beside each other below each other, each once", () => {
    const tables = [...view("heat").querySelectorAll("table")];
    const lanes = tables.map((table) =>
      [...table.querySelectorAll("th.edge[colspan]")].map((one) => one.textContent!.trim()),
    );
    expect(lanes.map(({ length }) => length)).toEqual([4, 4]);
    expect(new Set(lanes.flat()).size).toBe(8);
  });

  it("refers to the baseline that is chosen", () => {
    const page = view("heat", stateOf("#baseline=python&lane=typescript", data));
    expect(Number(texts(page, "tbody td")[1]!)).toBeGreaterThan(10);
  });

  it("says when there is nothing to compare", () => {
    expect(texts(view("heat", stateOf("#lane=typescript", data)), ".nothing")).toHaveLength(1);
  });
});

describe("plots", () => {
  it.each([`time:${kernel}`, `accuracy:${kernel}`, "roofline", "coldStart", "memory"])(
    "%s says what it shows",
    (slot) => {
      const svg = view(slot).querySelector("svg")!;
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-label")!.length).toBeGreaterThan(20);
      expect(svg.outerHTML).not.toMatch(/NaN|Infinity|undefined/);
    },
  );

  it("time has a mark and an interval for each measured size, and names every lane", () => {
    const page = view(`time:${kernel}`, stateOf("#lane=typescript,python", data));
    const measured = data.points.filter(
      (point) =>
        point.kernel === kernel &&
        point.residency === "resident" &&
        ["typescript", "python"].includes(point.lane) &&
        point.time !== null,
    );
    expect(texts(page, "title")).toHaveLength(measured.length);
    expect(texts(page, "text")).toEqual(expect.arrayContaining(["python", "typescript"]));
  });

  it("time joins its marks by lines, or by what models were fitted to them, with an interval", () => {
    const [lines, models] = ["", "join=models"].map((hash) =>
      view(`time:${kernel}`, stateOf(`#lane=typescript,native&${hash}`, data)),
    ) as [Document, Document];
    const areas = (page: Document) =>
      page.querySelectorAll('path[fill="var(--lane-0)"][fill-opacity], g[fill-opacity="0.1"]');
    expect(areas(lines)).toHaveLength(0);
    expect(areas(models)).toHaveLength(2);
    expect(texts(models, "title")).toEqual(texts(lines, "title"));
    const unfitted = { ...data, models: [] };
    expect(areas(view(`time:${kernel}`, stateOf("#join=models", unfitted), unfitted))).toHaveLength(0);
  });

  it("all marks of a lane in a plot are told apart from those of others", () => {
    const page = view(`time:${kernel}`, stateOf("#lane=typescript,native@2", data));
    const lanes = new Set(
      [...page.querySelectorAll("svg .of")].map((mark) => mark.getAttribute("class")!.split(" ")[1]),
    );
    expect(lanes).toEqual(new Set(["typescript", "native@2"]));
  });

  describe("the roofline", () => {
    const wide = prepare(wideRun(3), "wide.json");

    it("has a roof for each number of threads that lanes have", () => {
      const page = view("roofline", initialState(wide), wide);
      expect(texts(page, "text").filter((text) => text.includes("thread"))).toEqual([
        "one thread: 41G/s, 14GB/s",
        "2 threads: 79G/s, 21GB/s",
      ]);
      const single = view("roofline", stateOf("#threads=1", wide), wide);
      expect(texts(single, "text").filter((text) => text.includes("thread"))).toHaveLength(1);
    });

    it("holds a lane on two threads against what two can do", () => {
      const share = (of: PageData) => {
        const page = view("limits", stateOf("#lane=native@2", of), of);
        return Number.parseInt(texts(page, "td b")[0] ?? "", 10);
      };
      expect(texts(view("limits", stateOf("#lane=native@2", wide), wide), "td")[0]).toContain("of memory, n = ");
      const { together } = wide.limits!;
      const faster = together!.map((ceiling) => ({ ...ceiling, bytesPerSecond: 2 * ceiling.bytesPerSecond }));
      const half = share({ ...wide, limits: { ...wide.limits!, together: faster } });
      expect(Math.abs(half / share(wide) - 0.5)).toBeLessThan(0.02);
    });

    it("leaves lanes out whose threads have no known limit", () => {
      const { together: _, ...older } = wide.limits!;
      const of = { ...wide, limits: older };
      expect(texts(view("roofline", stateOf("#threads=2", of), of), ".nothing")).toHaveLength(1);
      expect(view("limits", stateOf("#threads=2", of), of).querySelector("table")).toBeNull();
    });
  });

  it("say why where there is nothing to draw", () => {
    const none = { ...data, limits: null, points: [], lanes: data.lanes.filter(({ missing }) => missing !== null) };
    for (const slot of [`time:${kernel}`, `accuracy:${kernel}`, "roofline", "coldStart", "memory"])
      expect(texts(view(slot, initialState(data), none), ".nothing"), slot).toHaveLength(1);
  });
});

describe("tables", () => {
  it("numbers have every condition, and doubtful times say why", () => {
    const page = view(`numbers:${kernel}`);
    expect(texts(page, "tbody th")).toHaveLength(10);
    expect(page.body.textContent).toContain("rounds have two modes: native@2");
  });

  it("models have floor and slope of every lane", () => {
    const rows = texts(view(`models:${kernel}`, stateOf("#lane=native,numba", data)), "tbody tr");
    expect(rows.map((row) => row.replaceAll(/\s+/g, " "))).toEqual([
      expect.stringMatching(/^native10 … 1000[\d.]+ ns \(.*\)0\.\d+ ns \(.*\)±3%$/),
      expect.stringMatching(/^numba/),
    ]);
  });

  it("what was not measured is there with its reason and its remedy", () => {
    const page = view("missing");
    expect(page.body.textContent).toContain("apt-get install chromium");
    expect(texts(page, "tbody tr").join()).toMatch(/python.*too slow/s);
    expect(texts(page, "tbody b")).toContain("wrong");
  });

  it("a lane of ours that is not here has its remedy, too", () => {
    const missing = laneOf("native", { info: null, missing: "the addon is not built", remedy: "npm run build" });
    const run = prepare(artifactOf([cellOf("typescript", 10, [1, 1, 1])], { lanes: [missing] }), "run.json");
    const page = view("missing", initialState(run), run);
    expect(texts(page, "tbody tr")[0]).toMatch(/^native.*the addon is not built/s);
    expect(texts(page, "tbody code")).toEqual(["npm run build"]);
  });

  it("lanes have versions and flags, and fast math is marked", () => {
    const page = view("lanes");
    expect(texts(page, "tbody tr").find((row) => row.startsWith("numba"))).toMatch(
      /numba 1\.2\.3.*fastmath=True.*fast math/s,
    );
  });
});

it("a run without cells is a page that says so", () => {
  const empty = prepare(artifactOf([]), "empty.json");
  for (const slot of ["advice", "heat", "roofline", "coldStart", "memory", "missing", "lanes"])
    expect(view(slot, initialState(empty), empty).querySelector(".nothing"), slot).not.toBeNull();
});
