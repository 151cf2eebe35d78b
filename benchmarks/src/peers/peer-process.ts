import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Refused, WorkerLost } from "../worker.ts";
import { peerVariables, sources } from "./environment.ts";
import type { StoredFields } from "./fields.ts";

/** What a peer's process is asked, and what it answers: peers/python/serve.py. */
export interface PeerDialogue {
  open: {
    ask: { system: string; threads: number };
    answer: {
      importMilliseconds: number;
      openMilliseconds: number;
      versions: Record<string, string>;
      flags: string[];
      fastMath: boolean;
      kernels: string[];
    };
  };
  baseline: { ask: Record<never, never>; answer: { emptyCallNanoseconds: number; copyBytesPerSecond: number } };
  check: {
    ask: { kernel: string; resident: boolean } & StoredFields;
    answer: { prepareMilliseconds: number | null; firstMilliseconds: number };
  };
  spoil: { ask: Record<never, never>; answer: null };
  results: { ask: Pick<StoredFields, "outputs">; answer: null };
  once: { ask: Record<never, never>; answer: null };
  run: { ask: { iterations: number }; answer: { milliseconds: number; processorMilliseconds: number } };
  release: { ask: Record<never, never>; answer: null };
  memory: { ask: Record<never, never>; answer: { peakBytes: number } };
}

type Reply = { readonly value: unknown } | { readonly refusal: string };

const running = new Set<ChildProcessWithoutNullStreams>();
// Whatever ends this process ends its children.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** All that libraries read to know how many threads they may use. */
const threadVariables = ["OMP", "OPENBLAS", "MKL", "NUMBA", "VECLIB"].map((prefix) =>
  prefix === "VECLIB" ? "VECLIB_MAXIMUM_THREADS" : `${prefix}_NUM_THREADS`,
);

/** A process with Python in it that answers one question at a time. */
export class PeerProcess {
  readonly #child: ChildProcessWithoutNullStreams;
  #errors = "";
  #ended: string | undefined;
  #pending: { answered: (reply: Reply) => void; lost: () => void } | undefined;

  /** @param environment where a peer keeps what it compiles */
  constructor(python: string, threads: number, environment: string | undefined) {
    this.#child = spawn(python, ["-u", "-X", "utf8", join(sources, "serve.py")], {
      env: {
        ...process.env,
        ...Object.fromEntries(threadVariables.map((name) => [name, String(threads)])),
        ...peerVariables(environment),
      },
      // Ctrl-C reaches the whole group of processes; what becomes of this one is its starter's to say.
      detached: true,
    });
    running.add(this.#child);
    this.#child.stderr.on("data", (chunk) => {
      this.#errors = (this.#errors + chunk).slice(-2000);
    });
    this.#child.stdin.on("error", () => {});
    this.#child.on("error", (error) => this.#lose(error.message));
    this.#child.on("close", (code, signal) =>
      this.#lose(signal ? `crashed with ${signal}` : `ended with exit code ${code}`),
    );
    createInterface(this.#child.stdout).on("line", (line) => this.#hear(line));
  }

  get lives(): boolean {
    return this.#ended === undefined;
  }

  /** @throws Refused with the process's words; WorkerLost when it crashed or was ended */
  ask<T extends keyof PeerDialogue>(topic: T, question: PeerDialogue[T]["ask"]): Promise<PeerDialogue[T]["answer"]> {
    return new Promise((resolve, reject) => {
      const lost = () => {
        const [line] = this.#errors.match(/^.*(?:Error|error|Fatal).*$/m) ?? [];
        reject(new WorkerLost(`its process ${this.#ended}${line ? `: ${line.trim()}` : ""}`));
      };
      if (!this.lives) return lost();
      const answered = (reply: Reply) => {
        if ("refusal" in reply) reject(new Refused(reply.refusal));
        else resolve(reply.value as PeerDialogue[T]["answer"]);
      };
      this.#pending = { answered, lost };
      this.#child.stdin.write(`${JSON.stringify({ topic, ...question })}\n`);
    });
  }

  /** @param why in words that follow `its process` */
  end(why = "was ended"): void {
    this.#child.kill("SIGKILL");
    this.#lose(why);
  }

  #hear(line: string): void {
    const pending = this.#pending;
    this.#pending = undefined;
    try {
      pending?.answered(JSON.parse(line));
    } catch {
      this.#pending = pending;
      this.end(`answered what is no JSON: ${line.slice(0, 80)}`);
    }
  }

  #lose(why: string): void {
    this.#ended ??= why;
    running.delete(this.#child);
    this.#pending?.lost();
    this.#pending = undefined;
  }
}
