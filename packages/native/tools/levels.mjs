const x64 = (...features) => features.map((feature) => `__builtin_cpu_supports("${feature}")`).join(" && ");

const wide = ["avx512f", "avx512dq", "avx512vl"];

/**
 * The instruction-set levels of a processor architecture, narrowest first: the namespace, what `info` shows, the compiler's
 * flags, and the C++ expression that says whether this processor has it (the operating system's part included).
 */
export const levelsOf = (architecture) => {
  if (architecture === "x64")
    return [
      { name: "sse2", instructionSet: "sse2", flags: [], probe: "true" },
      { name: "avx2", instructionSet: "avx2+fma", flags: ["-mavx2", "-mfma"], probe: x64("avx2", "fma") },
      {
        name: "avx512",
        instructionSet: "avx512",
        flags: ["-mavx2", "-mfma", ...wide.map((feature) => `-m${feature}`), "-mprefer-vector-width=512"],
        probe: x64("avx2", "fma", ...wide),
      },
    ];
  if (architecture === "arm64") return [{ name: "neon", instructionSet: "neon", flags: [], probe: "true" }];
  return [{ name: "baseline", instructionSet: architecture, flags: [], probe: "true" }];
};
