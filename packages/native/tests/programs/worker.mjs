import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { brownianCoefficient, open } from "@aitken/native";

const { size, times, flight, threads, endless } = workerData;
const native = await open({ threads });
const coefficient = native.zeros([size, size]);
const plan = native.prepare(brownianCoefficient, {
  radius: native.array(Float64Array.from({ length: size }, (_, index) => 1e-9 * 1.05 ** index)),
  mass: native.array(Float64Array.from({ length: size }, (_, index) => 4e-24 * 1.157625 ** index)),
  temperature: 298.15,
  pressure: 101_325,
  coefficient,
});
do {
  if (flight) await plan.runAsync({}, { times });
  else plan.run({}, { times });
} while (endless);
parentPort.postMessage(createHash("sha256").update(coefficient.data).digest("hex"));
