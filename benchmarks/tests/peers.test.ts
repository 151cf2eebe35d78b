import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants } from "@aitken/contracts";
import { afterEach, describe, expect, it, vi } from "vitest";
import { UsageError } from "../src/arguments.ts";
import { rowsOf } from "../src/cells.ts";
import { peers } from "../src/commands/peers.ts";
import { type Effort, measure } from "../src/matrix.ts";
import { parseCommand } from "../src/options.ts";
import { sources } from "../src/peers/environment.ts";
import { peerLanes } from "../src/peers/lanes.ts";
import { listPeers } from "../src/peers/list.ts";
import { PeerProcess } from "../src/peers/peer-process.ts";
import { peerSystem, peerSystems } from "../src/peers/systems.ts";
import { Refused, WorkerLost } from "../src/worker.ts";
import { isSpline, peerKernels } from "./peer-kernels.ts";

const effort: Effort = {
  batchMilliseconds: 1,
  rounds: { least: 3, most: 3 },
  cellMilliseconds: { enough: 10, tooMuch: 1000 },
  slowest: 1000,
  limits: { open: 30_000, check: 30_000, round: 30_000 },
};
const silent = { row: () => {}, cell: () => {} };
const never = new AbortController().signal;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("plain Python", () => {
  it("computes every pattern, charged coefficients and losses over the radius right, with fresh results and with arrays that stay, of one box and of several", async () => {
    const kernels = peerKernels.filter(({ name }) => !isSpline(name));
    const rows = rowsOf({ kernels, sizes: [1, 30], boxes: [1, 3], residencies: ["call", "resident"], quick: true });
    const { lanes } = peerLanes([peerSystem("plain")], [1]);
    const artifact = await measure({ rows, lanes, absent: [], shard: null, effort, seed: 1 }, never, silent);
    for (const { id, outcome, reason, rounds } of artifact.cells) {
      expect([id, outcome, reason]).toEqual([id, "measured", null]);
      expect(rounds).toHaveLength(3);
    }
    expect(artifact.lanes[0]).toMatchObject({
      kind: "peer",
      system: "plain",
      info: null,
      missing: null,
      fastMath: false,
      versions: { CPython: expect.stringMatching(/^3\./) },
    });
    expect(artifact.lanes[0]!.emptyCallNanoseconds).toBeGreaterThan(0);
    expect(artifact.lanes[0]!.peakMemoryBytes).toBeGreaterThan(1e6);
  }, 60_000);

  it("takes the numbers of the contract", () => {
    const text = readFileSync(join(sources, "constants.py"), "utf8");
    const assigned = [...text.matchAll(/^(\w+) = ([\d.e+-]+)$/gm)].map(([, name, value]) => [name, Number(value)]);
    const known = Object.fromEntries(
      Object.entries(constants).map(([name, { value }]) => [
        name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        value,
      ]),
    );
    const own = ["smallest_radius"];
    for (const [name, value] of assigned)
      if (!own.includes(String(name))) expect([name, known[name!]]).toEqual([name, value]);
    expect(assigned.length).toBeGreaterThan(9);
  });
});

describe("a peer's process", () => {
  const asking = async <T>(work: (process: PeerProcess) => Promise<T>): Promise<T> => {
    const process = new PeerProcess("python3", 1, undefined);
    try {
      return await work(process);
    } finally {
      process.end();
    }
  };

  it("refuses in words what it cannot do, and goes on", async () => {
    await asking(async (process) => {
      await expect(process.ask("baseline", {})).rejects.toThrow("expected open before baseline");
      await expect(process.ask("nothing" as "release", {})).rejects.toThrow("expected a topic of");
      await expect(process.ask("open", { system: "absent", threads: 1 })).rejects.toThrow(Refused);
      await process.ask("open", { system: "plain", threads: 1 });
      await expect(process.ask("run", { iterations: 1 })).rejects.toThrow("nothing is there to be timed");
    });
  });

  it("is lost when it ends, and says how", async () => {
    await asking(async (process) => {
      const asked = process.ask("open", { system: "plain", threads: 1 });
      process.end("did not answer within 1 s and was ended");
      await expect(asked).rejects.toThrow(new WorkerLost("its process did not answer within 1 s and was ended"));
      expect(process.lives).toBe(false);
    });
    const missing = new PeerProcess("no-such-python", 1, undefined);
    await expect(missing.ask("memory", {})).rejects.toThrow(WorkerLost);
  });
});

describe("environments", () => {
  it("are not made unless asked: what is not there is a lane with the reason and the command", () => {
    vi.stubEnv("AITKEN_PEERS", "/nowhere");
    const environments = peerSystems.filter(({ runtime }) => runtime === "environment");
    const { lanes, absent } = peerLanes(environments, [1]);
    expect(lanes).toEqual([]);
    for (const [index, { name, title, megabytes }] of environments.entries())
      expect(absent[index]).toMatchObject({
        name,
        kind: "peer",
        missing: `${title} is not installed (about ${megabytes} MB)`,
        remedy: `npm start -- peers install ${name}`,
      });
    expect(listPeers()).toMatch(/numpy +NumPy +[\d.]+ +\d+ MB +NumPy is not installed/);
  });

  it("have a lane for each number of threads that a system can use", () => {
    vi.stubEnv("AITKEN_PEERS", "/nowhere");
    const names = (threads: number[]) => {
      const { lanes, absent } = peerLanes([peerSystem("plain"), peerSystem("numpy")], threads);
      return [...lanes, ...absent].map(({ name }) => name);
    };
    expect(names([1, 2])).toEqual(["plain", "numpy", "numpy@2"]);
    expect(peerLanes([peerSystem("plain")], [2]).absent[0]!.missing).toBe("computes on one thread only");
  });
});

describe("the command line", () => {
  const peersOf = (...args: string[]) => {
    const command = parseCommand(args);
    return command.name === "help" ? command : command.request.peers.map(({ name }) => name);
  };

  it("takes all peers, or those that are named", () => {
    expect(peersOf()).toEqual([]);
    expect(peersOf("--peers")).toEqual(peerSystems.map(({ name }) => name));
    expect(peersOf("--peers", "--quick")).toEqual(peerSystems.map(({ name }) => name));
    expect(peersOf("--peers", "numpy,plain")).toEqual(["plain", "numpy"]);
    expect(() => peersOf("--peers", "nunpy")).toThrow("Did you mean numpy?");
  });

  it("lists peers; installs what is named, which PyPy and plain Python need not be", async () => {
    const shown = vi.spyOn(console, "log").mockImplementation(() => {});
    expect(await peers.run([])).toBe(0);
    expect(await peers.run(["install", "plain"])).toBe(0);
    expect(shown.mock.calls.flat().join("\n")).toMatch(/plain +plain Python.*\n.*pypy +PyPy/);
    shown.mockRestore();
    await expect(peers.run(["install"])).rejects.toThrow(UsageError);
    await expect(peers.run(["remove", "numpy"])).rejects.toThrow(UsageError);
  });
});
