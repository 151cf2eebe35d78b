// Compiles the program that measures what this machine can do at most into dist/limits, where there is a C++ compiler.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const target = at("../dist/limits");
const args = ["-std=c++20", "-O3", "-march=native", "-ffp-contract=fast", "-pthread", at("limits.cc"), "-o", target];

const compiles = (compiler) => {
  const { status, stderr } = spawnSync(compiler, args, { encoding: "utf8" });
  if (status !== null && status !== 0)
    console.log(`@aitken/benchmarks: ${compiler} did not compile limits.cc\n${stderr}`);
  return status === 0;
};

mkdirSync(at("../dist"), { recursive: true });
rmSync(target, { force: true });
if (![process.env.CXX, "c++", "g++", "clang++"].filter(Boolean).some(compiles))
  console.log("@aitken/benchmarks: without a C++ compiler runs do not say what the machine can do at most");
