import asc from "assemblyscript/asc";

/**
 * Compiles AssemblyScript, for speed and without a runtime: the module imports nothing and allocates nothing.
 * @param {string} entry path of the entry file
 * @param {string} out path of the .wasm to write; a .wat of the same name is written beside it
 */
export const compile = async (entry, out) => {
  const { error, stderr } = await asc.main([
    entry,
    ...["--outFile", out, "--textFile", out.replace(/\.wasm$/, ".wat")],
    ...["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd"],
    // A little below 4 GiB, so that the end of every block is a pointer.
    ...["--initialMemory", "1", "--maximumMemory", "65535"],
  ]);
  // A warning is a number whose sign or size was not meant.
  if (error || stderr.toString()) throw new Error(`AssemblyScript: ${error?.message ?? "warnings"}\n${stderr}`);
};
