import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalogue } from "@aitken/contracts";
import { calibrate } from "../calibrate.ts";
import { inputOf, kernelOf } from "../cases.ts";
import { type Row, sizesOf } from "../cells.ts";
import { check, expectationOf } from "../check.ts";
import { flat } from "../expected/sample.ts";
import type { Lane } from "../lanes.ts";
import type { Checked, Dialogue, Opened, RoundTime, Topic, Verified } from "../messages.ts";
import type { Outputs } from "../subject.ts";
import { movingOf, verify } from "../verify.ts";
import type { Respondent } from "../worker.ts";
import { Refused } from "../worker.ts";
import { interpreterOf } from "./environment.ts";
import { readOutputs, storeFields } from "./fields.ts";
import { PeerProcess } from "./peer-process.ts";
import { peerSystem } from "./systems.ts";

/**
 * A peer, asked like any other lane. Its process computes and takes the time; what it computed is judged here, by the very
 * expectation that our backends are judged by.
 */
export class PeerWorker implements Respondent {
  readonly #process: PeerProcess;
  readonly #threads: number;
  readonly #allowance: number;
  /** Judges what was computed in the rounds. */
  #proof: (() => Promise<Verified>) | undefined;
  readonly #folder = mkdtempSync(join(tmpdir(), "aitken-peer-"));

  /** @throws Refused when nothing on this machine runs the peer */
  constructor({ backend, threads }: Lane) {
    const system = peerSystem(backend);
    const interpreter = interpreterOf(system);
    if ("missing" in interpreter) throw new Refused(interpreter.missing);
    this.#threads = threads;
    this.#allowance = system.allowance ?? 1;
    this.#process = new PeerProcess(interpreter.python, threads, interpreter.environment);
  }

  get lives(): boolean {
    return this.#process.lives;
  }

  async ask<T extends Topic>(topic: T, question: Dialogue[T]["ask"], limit: number): Promise<Dialogue[T]["answer"]> {
    const late = `did not answer within ${Math.round(limit / 1000)} s and was ended`;
    const timer = setTimeout(() => this.end(late), limit);
    try {
      return await this.#answers[topic](question as never);
    } finally {
      clearTimeout(timer);
    }
  }

  end(why?: string): void {
    this.#process.end(why);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  readonly #answers: { [T in Topic]: (question: Dialogue[T]["ask"]) => Promise<Dialogue[T]["answer"]> } = {
    open: ({ lane }) => this.#open(lane),
    baseline: () => this.#process.ask("baseline", {}),
    check: ({ row }) => this.#check(row),
    calibrate: async ({ milliseconds }) => ({ iterations: await calibrate(this.#batch, milliseconds) }),
    round: ({ iterations }) => this.#round(iterations),
    spoil: async () => {
      await this.#process.ask("spoil", {});
      return undefined;
    },
    verify: () => this.#proof!(),
    release: async () => {
      this.#proof = undefined;
      await this.#process.ask("release", {});
      return undefined;
    },
    memory: () => this.#process.ask("memory", {}),
  };

  readonly #batch = async (iterations: number): Promise<number> =>
    (await this.#process.ask("run", { iterations })).milliseconds;

  async #round(iterations: number): Promise<RoundTime> {
    const { milliseconds, processorMilliseconds } = await this.#process.ask("run", { iterations });
    return {
      nanoseconds: (milliseconds * 1e6) / iterations,
      processorShare: this.#threads === 1 ? Math.min(1, processorMilliseconds / milliseconds) : undefined,
    };
  }

  async #open({ backend, threads }: Lane): Promise<Opened> {
    const { kernels, ...facts } = await this.#process.ask("open", { system: backend, threads });
    const { title } = peerSystem(backend);
    const others = catalogue.filter(({ name }) => !kernels.includes(name));
    return {
      ...facts,
      info: null,
      unsupported: Object.fromEntries(others.map(({ name }) => [name, `not written for ${title}`])),
    };
  }

  /** Computes once and compares; only what passed is kept to be timed. */
  async #check(row: Row): Promise<Checked> {
    const kernel = kernelOf(row);
    const { size, boxes, residency } = row;
    const sizes = sizesOf(kernel, size, boxes);
    const values = flat(inputOf(row));
    const fields = storeFields(kernel, values, sizes, this.#folder);
    const expectation = expectationOf(kernel, row, values, sizes);
    const { firstMilliseconds, prepareMilliseconds } = await this.#process.ask("check", {
      kernel: kernel.name,
      resident: residency === "resident",
      ...fields,
    });
    const judge = (outputs: Outputs) => check(kernel, expectation, outputs, "float64", sizes, this.#allowance);
    const first = readOutputs(fields);
    const verdict = judge(first);
    const moving = movingOf(kernel, row, expectation, values, first);
    const outputs = async (): Promise<Outputs> => {
      await this.#process.ask("results", { outputs: fields.outputs });
      return readOutputs(fields);
    };
    const once = async (): Promise<void> => {
      await this.#process.ask("once", {});
    };
    this.#proof = () => verify({ outputs, once, judge }, moving);
    if (!verdict.passed) await this.#process.ask("release", {});
    return {
      ...verdict,
      firstMilliseconds,
      prepareMilliseconds: prepareMilliseconds ?? undefined,
      uploadMilliseconds: undefined,
      readBackMilliseconds: undefined,
    };
  }
}
