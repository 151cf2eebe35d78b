import { kernelOf } from "./cases.ts";
import { bytesMoved, type Row, sizesOf } from "./cells.ts";
import type { Lane } from "./lanes.ts";
import type { Baseline, Dialogue, Opened, RoundTime, Topic, Verified } from "./messages.ts";
import { PeerWorker } from "./peers/peer-worker.ts";
import { Refused, type Respondent, Worker, WorkerLost } from "./worker.ts";

/** How long answers may take, in milliseconds. */
export interface Limits {
  readonly open: number;
  readonly check: number;
  readonly round: number;
}

const limitOf: Readonly<Record<Topic, keyof Limits>> = {
  open: "open",
  baseline: "round",
  check: "check",
  calibrate: "round",
  spoil: "round",
  round: "round",
  verify: "check",
  release: "round",
  memory: "round",
};

/** What a check may take beyond its limit for each byte, in milliseconds: inputs of gigabytes are not made in a moment. */
const perByte = 5e-5;

/** After so many processes of one lane were lost, no further one is started. */
const patience = 3;

/** A lane's process, started anew for the next row when it was lost in the one before. */
export class LaneProcess {
  readonly lane: Lane;
  readonly #limits: Limits;
  #worker: Respondent | undefined;
  #losses = 0;

  constructor(lane: Lane, limits: Limits) {
    this.lane = lane;
    this.#limits = limits;
  }

  /** Starts a process and opens the backend in it. */
  async open(): Promise<Opened> {
    this.#worker = this.lane.kind === "peer" ? new PeerWorker(this.lane) : new Worker();
    return this.#ask("open", { lane: this.lane });
  }

  /** Of the process that is open; undefined where it cannot be measured. */
  async baseline(): Promise<Baseline | undefined> {
    if (!this.#worker?.lives) return undefined;
    return this.#ask("baseline", {}).catch(() => undefined);
  }

  /** The most memory that this process has had in use; undefined when it is lost. */
  async peakBytes(): Promise<number | undefined> {
    if (!this.#worker?.lives) return undefined;
    return (await this.#ask("memory", {}).catch(() => undefined))?.peakBytes;
  }

  async check(row: Row): Promise<Dialogue["check"]["answer"]> {
    if (this.#losses >= patience) throw new Refused(`given up: its process was lost ${patience} times`);
    if (!this.#worker?.lives) await this.open();
    const sizes = sizesOf(kernelOf(row), row.size, row.boxes);
    const { input, output } = bytesMoved(kernelOf(row), sizes, row.residency);
    return this.#ask("check", { row }, perByte * (input + output));
  }

  async calibrate(milliseconds: number): Promise<number> {
    return (await this.#ask("calibrate", { milliseconds })).iterations;
  }

  async spoil(): Promise<void> {
    return this.#ask("spoil", {});
  }

  async verify(): Promise<Verified> {
    return this.#ask("verify", {});
  }

  async round(iterations: number): Promise<RoundTime> {
    return this.#ask("round", { iterations });
  }

  async release(): Promise<void> {
    if (this.#worker?.lives) await this.#ask("release", {}).catch(() => {});
  }

  end(): void {
    this.#worker?.end();
  }

  async #ask<T extends Topic>(topic: T, question: Dialogue[T]["ask"], longer = 0): Promise<Dialogue[T]["answer"]> {
    try {
      return await this.#worker!.ask(topic, question, this.#limits[limitOf[topic]] + longer);
    } catch (error) {
      if (error instanceof WorkerLost) this.#losses++;
      throw error;
    }
  }
}
