import asc from "assemblyscript/asc";

/**
 * Compiles AssemblyScript, for speed and without a runtime: the module imports nothing and allocates nothing.
 * @param entry path of the entry file
 * @param out path of the .wasm to write; a .wat of the same name is written beside it
 */
export const compile = async (entry, out) => {
  const { error, stderr } = await asc.main([
    entry,
    ...["--outFile", out, "--textFile", out.replace(/\.wasm$/, ".wat")],
    ...["-O3", "--converge", "--noAssert", "--runtime", "stub", "--enable", "simd"],
    // A little below 4 GiB, so that the end of every block is a pointer.
    ...["--initialMemory", "1", "--maximumMemory", "65535"],
  ]);
  if (error) throw new Error(`AssemblyScript: ${error.message}\n${stderr}`);
};
