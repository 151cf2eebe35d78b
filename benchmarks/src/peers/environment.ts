import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PeerSystem } from "./systems.ts";

/** Where the Python of the peers is. */
export const sources = fileURLToPath(new URL("../../peers/python", import.meta.url));

/** What runs a peer; or why nothing does, with the command that brings it. */
export type Interpreter =
  | { readonly python: string; readonly environment: string | undefined }
  | { readonly missing: string; readonly remedy: string };

/** Where environments are kept: AITKEN_PEERS, else in the user's cache. */
export const environmentsFolder = (): string =>
  process.env.AITKEN_PEERS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "aitken", "peers");

/** What a peer's Python is told by its environment's variables: where it may keep what it compiles. */
export const peerVariables = (environment: string | undefined): Record<string, string> => ({
  ...(environment === undefined ? {} : { AITKEN_PEER_ENVIRONMENT: environment }),
  PYTHONDONTWRITEBYTECODE: "1",
});

const lockOf = ({ name }: PeerSystem): string => join(sources, "locks", `${name}.txt`);
const stampOf = (environment: string): string => join(environment, "lock.sha256");
const digestOf = (system: PeerSystem): string =>
  createHash("sha256")
    .update(readFileSync(lockOf(system)))
    .digest("hex");

const commandFor = ({ name }: PeerSystem): string => `npm start -- peers install ${name}`;

/** The file of an interpreter, whatever it is called by, if it is Python 3.from to 3.to; undefined where it is not. */
const executableOf = (python: string, from: number, to = Number.POSITIVE_INFINITY): string | undefined => {
  const script = "import sys; print(sys.version_info[1], sys.executable)";
  const { status, stdout } = spawnSync(python, ["-c", script], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [, minor, file] = /^(\d+) (.+)$/m.exec(status === 0 ? stdout : "") ?? [];
  return Number(minor) >= from && Number(minor) <= to ? file : undefined;
};

/** Where a peer's environment is on this machine, whether it is there or not. */
export const environmentOf = ({ name }: PeerSystem): string => join(environmentsFolder(), name);

/** Finds what runs a peer; installs nothing. */
export const interpreterOf = (system: PeerSystem): Interpreter => {
  if (system.runtime === "pypy")
    return executableOf("pypy3", 9)
      ? { python: "pypy3", environment: undefined }
      : { missing: "there is no pypy3 here", remedy: "apt-get install pypy3" };
  if (system.runtime === "python") {
    const python = process.env.AITKEN_PYTHON ?? "python3";
    return executableOf(python, 9)
      ? { python, environment: undefined }
      : { missing: `${python} is no Python from 3.9 on`, remedy: "apt-get install python3" };
  }
  const environment = environmentOf(system);
  const remedy = commandFor(system);
  if (!existsSync(stampOf(environment)))
    return { missing: `${system.title} is not installed (about ${system.megabytes} MB)`, remedy };
  if (readFileSync(stampOf(environment), "utf8") !== digestOf(system))
    return { missing: `${system.title} is not what the lock file says`, remedy };
  return { python: join(environment, "bin", "python"), environment };
};

/** A Python that environments can be made with: those that particula and Taichi both have wheels for. */
const basePython = (): string => {
  const versions = join(homedir(), ".pyenv", "versions");
  const installed = existsSync(versions)
    ? readdirSync(versions).map((version) => join(versions, version, "bin", "python3"))
    : [];
  const candidates = [process.env.AITKEN_PYTHON, "python3.12", "python3.13", "python3", ...installed];
  for (const python of candidates) {
    const file = python && executableOf(python, 12, 13);
    if (file) return file;
  }
  throw new Error(
    "expected a Python 3.12 or 3.13, found none: name one in AITKEN_PYTHON, or run uv python install 3.12",
  );
};

const execute = (command: string, args: readonly string[]): void => {
  execFileSync(command, args, { stdio: ["ignore", "inherit", "inherit"] });
};

/** The package manager uv: the one that is here, else one of its own beside the environments. */
const packageManager = (python: string): string => {
  if (spawnSync("uv", ["--version"], { stdio: "ignore" }).status === 0) return "uv";
  const tools = join(environmentsFolder(), "tools");
  const uv = join(tools, "bin", "uv");
  if (!existsSync(uv)) {
    execute(python, ["-m", "venv", tools]);
    execute(join(tools, "bin", "python"), ["-m", "pip", "install", "--quiet", "uv"]);
  }
  return uv;
};

/**
 * Makes a peer's environment of its lock file, in place of one that is there.
 * @throws Error that says what is missing for it
 */
export const install = (system: PeerSystem): void => {
  const interpreter = interpreterOf(system);
  if (system.runtime !== "environment") {
    if ("missing" in interpreter) throw new Error(`${interpreter.missing}: ${interpreter.remedy}`);
    return;
  }
  const python = basePython();
  mkdirSync(environmentsFolder(), { recursive: true });
  const uv = packageManager(python);
  const environment = environmentOf(system);
  rmSync(environment, { recursive: true, force: true });
  execute(uv, ["venv", "--quiet", "--python", python, environment]);
  execute(uv, ["pip", "sync", "--python", environment, "--require-hashes", lockOf(system)]);
  if (system.compiles)
    execFileSync(
      join(environment, "bin", "python"),
      ["-c", `from systems import ${system.name}; ${system.name}.build()`],
      {
        cwd: sources,
        env: { ...process.env, ...peerVariables(environment) },
        stdio: ["ignore", "inherit", "inherit"],
      },
    );
  writeFileSync(stampOf(environment), digestOf(system));
};
