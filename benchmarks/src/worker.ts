import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Answer, Dialogue, Topic } from "./messages.ts";

/** A process did not answer: it crashed, or it hung and was ended. */
export class WorkerLost extends Error {}

/** A process answered in words why it cannot. */
export class Refused extends Error {}

const running = new Set<ChildProcess>();
// Whatever ends this process ends its children.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Whoever can be asked what a lane's process is asked, one question at a time. */
export interface Respondent {
  /** Whether it can be asked. */
  readonly lives: boolean;
  /**
   * Asks and waits for the answer, at most `limit` milliseconds.
   * @throws Refused with its words; WorkerLost when it crashed or was ended for being late
   */
  ask<T extends Topic>(topic: T, question: Dialogue[T]["ask"], limit: number): Promise<Dialogue[T]["answer"]>;
  end(): void;
}

/** A child process that answers questions, one at a time. */
export class Worker implements Respondent {
  readonly #child: ChildProcess;
  #errors = "";
  #ended: string | undefined;

  constructor() {
    // In dist the child lies beside this file as JavaScript; from source it takes the built one.
    const extension = import.meta.url.endsWith(".ts") ? "../dist/child.js" : "child.js";
    this.#child = fork(fileURLToPath(new URL(extension, import.meta.url)), [], {
      serialization: "advanced",
      execArgv: ["--expose-gc"],
      stdio: ["ignore", "ignore", "pipe", "ipc"],
    });
    running.add(this.#child);
    this.#child.stderr?.on("data", (chunk) => {
      this.#errors = (this.#errors + chunk).slice(-2000);
    });
    this.#child.on("error", (error) => {
      this.#ended ??= error.message;
    });
    this.#child.on("exit", (code, signal) => {
      running.delete(this.#child);
      // Nobody here sent that signal: those who do say so before.
      const killed = signal === "SIGKILL" && "was ended by the system, as it does where memory runs out";
      this.#ended ??= killed || (signal ? `crashed with ${signal}` : `ended with exit code ${code}`);
    });
  }

  get lives(): boolean {
    return this.#ended === undefined;
  }

  ask<T extends Topic>(topic: T, question: Dialogue[T]["ask"], limit: number): Promise<Dialogue[T]["answer"]> {
    return new Promise((resolve, reject) => {
      const child = this.#child;
      const finish = (act: () => void) => {
        clearTimeout(timer);
        child.off("message", answered);
        child.off("close", lost);
        act();
      };
      const lost = () =>
        finish(() => {
          const [line] = this.#errors.match(/^.*(?:Error|error|FATAL).*$/m) ?? [];
          reject(new WorkerLost(`its process ${this.#ended}${line ? `: ${line.trim()}` : ""}`));
        });
      const answered = (answer: Answer) =>
        finish(() => {
          if ("refusal" in answer) reject(new Refused(answer.refusal));
          else resolve(answer.value as Dialogue[T]["answer"]);
        });
      const timer = setTimeout(() => {
        this.#ended = `did not answer within ${Math.round(limit / 1000)} s and was ended`;
        child.kill("SIGKILL");
      }, limit);
      if (!this.lives) return lost();
      child.on("message", answered);
      child.on("close", lost);
      child.send({ topic, ...question });
    });
  }

  end(): void {
    this.#ended ??= "was ended";
    this.#child.kill("SIGKILL");
  }
}
