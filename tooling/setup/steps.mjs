import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** A command ended badly; `output` is all it said. */
class CommandFailed extends Error {
  constructor(command, reason, output) {
    super(`${command}: ${reason}`);
    this.output = output;
  }
}

/** A step could not be done: what to tell the person. */
export class StepFailed extends Error {}

/** Does `work` and shows its name and the seconds it took; `work` may return a word about the outcome. */
export const step = async (name, work) => {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  const line = (mark, text) => `  ${mark} ${name.padEnd(34)} ${text}`;
  const live = process.stdout.isTTY;
  const clock = live ? setInterval(() => process.stdout.write(`\r${line("…", seconds())}`), 200) : undefined;
  const end = (mark, text = "") => {
    clearInterval(clock);
    console.log(`${live ? "\r" : ""}${line(mark, seconds().padStart(7))}${text && `  ${text}`}`);
  };
  try {
    const outcome = await work();
    const failed = outcome?.failed;
    end(failed ? "✗" : "✓", outcome?.text);
    return outcome;
  } catch (error) {
    end("✗", "failed");
    if (!(error instanceof CommandFailed)) throw error;
    console.error(`\n${error.output.trimEnd()}\n`);
    throw new StepFailed(`${name} failed (${error.message}). All it said is above.`);
  }
};

const start = (file, args, options) => {
  // npm and pnpm are .cmd files on Windows, which only a shell can start.
  const shell = process.platform === "win32" && /\.cmd$/.test(file);
  return spawn(file, args, { cwd: root, shell, ...options });
};

/** Runs a command with its output kept back. Resolves to { code, output }, whatever the code. */
export const attempt = (file, args, options = {}) =>
  new Promise((done) => {
    const child = start(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    const chunks = [];
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const end = (code, extra = "") => done({ code, output: Buffer.concat(chunks).toString() + extra });
    child.on("error", (error) => end(1, error.message));
    child.on("close", (code, signal) => end(code ?? 1, signal ? `\nended by ${signal}` : ""));
  });

/** Runs a command with its output kept back; a bad end throws, with the output. */
export const must = async (file, args, options) => {
  const { code, output } = await attempt(file, args, options);
  if (code !== 0) throw new CommandFailed([file, ...args].join(" "), `exit code ${code}`, output);
  return output;
};

/** Runs a Node script in the foreground and gives its exit code. Ctrl-C is the script's to handle; this waits for it. */
export const foreground = (script, args, options) =>
  new Promise((done) => {
    const wait = () => {};
    process.on("SIGINT", wait);
    const child = start(process.execPath, [script, ...args], { stdio: "inherit", ...options });
    child.on("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.on("close", (code) => {
      process.off("SIGINT", wait);
      done(code ?? 1);
    });
  });
