import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";

/** The first C++ compiler that answers, of $CXX, c++, g++, clang++; undefined where there is none. */
export const findCompiler = () => {
  for (const command of [process.env.CXX, "c++", "g++", "clang++"]) {
    if (!command) continue;
    const { status, stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
    if (status === 0) return { command, version: stdout.split("\n")[0] };
  }
  return undefined;
};

/** Runs the compiler; what it said is the message of the error when it fails. */
const compile = (command, args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const said = Buffer.concat(chunks).toString();
      if (code === 0) resolve(said);
      else reject(new Error(`${[command, ...args].join(" ")}\n${said || `ended with exit code ${code}`}`));
    });
  });

const digest = (command, files) => {
  const hash = createHash("sha256").update(JSON.stringify(command));
  for (const file of files) hash.update(existsSync(file) ? readFileSync(file) : "");
  return hash.digest("hex");
};

/** The files that a target was made of, from the make rule that the compiler wrote beside it. */
const dependencies = (rule) =>
  readFileSync(rule, "utf8")
    .replace(/\\\n/g, " ")
    .replace(/^[^:]*:\s/, "")
    .match(/(?:\\ |\S)+/g)
    .map((file) => file.replaceAll("\\ ", " "));

/**
 * Makes `target` unless it is there, made by the same command of files with the same contents.
 * @returns whether there was something to do
 */
const make = async (compiler, { target, args, sources }) => {
  const command = [compiler, ...args];
  const [rule, stamp] = [`${target}.d`, `${target}.stamp`];
  const known = () => sources ?? dependencies(rule);
  if (existsSync(target) && existsSync(stamp) && (sources || existsSync(rule)))
    if (readFileSync(stamp, "utf8") === digest(command, known())) return false;
  mkdirSync(dirname(target), { recursive: true });
  const warnings = await compile(compiler.command, [...args, ...(sources ? [] : ["-MMD", "-MF", rule]), "-o", target]);
  if (warnings) console.error(warnings.trimEnd());
  writeFileSync(stamp, digest(command, known()));
  return true;
};

/** Makes all targets, as many at a time as there are processors, until one fails; gives how many there were to make. */
export const makeAll = async (compiler, targets) => {
  const waiting = [...targets];
  let made = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      try {
        if (await make(compiler, next)) made++;
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
  };
  const ends = await Promise.allSettled(Array.from({ length: availableParallelism() }, work));
  const failed = ends.find(({ status }) => status === "rejected");
  if (failed) throw failed.reason;
  return made;
};
