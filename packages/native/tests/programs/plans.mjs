// Prepares, runs and disposes of plans; prints the memory of the process before and after.
import { brownianCoefficient, open } from "@aitken/native";

const native = await open();
const size = 150;
const one = () => {
  const radius = native.array(Float64Array.from({ length: size }, (_, index) => 1e-9 * 1.05 ** index));
  const mass = native.array(Float64Array.from({ length: size }, (_, index) => 4e-24 * 1.157625 ** index));
  const coefficient = native.zeros([size, size]);
  const plan = native.prepare(brownianCoefficient, { radius, mass, temperature: 298.15, pressure: 1e5, coefficient });
  plan.run();
  plan.dispose();
};
const memory = async () => {
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await new Promise((resolve) => setTimeout(resolve));
  }
  return process.memoryUsage().rss;
};
const some = async (count) => {
  for (let index = 0; index < count; index++) {
    one();
    // Node gives memory back between events.
    if (index % 100 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
};
await some(500);
const before = await memory();
await some(Number(process.argv[2]));
console.log(JSON.stringify({ before, after: await memory() }));
