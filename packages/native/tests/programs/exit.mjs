import { availableParallelism } from "node:os";
import { buckVaporPressure, open } from "@aitken/native";

const native = await open({ threads: availableParallelism() });
const temperature = native.array(new Float64Array(1e6).fill(280));
const plan = native.prepare(buckVaporPressure, { temperature, vaporPressure: native.zeros(1e6) });
plan.runAsync({}, { times: 50 });
console.log("in flight");
setTimeout(() => process.exit(0), 20);
