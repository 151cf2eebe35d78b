import { describeConformance } from "../../src/conformance/index.ts";
import { hostBackend } from "../../src/host.ts";
import { buckVaporPressure, coagulationRates } from "../../src/kernels/index.ts";
import { MutantMachine } from "../mutants/machine.ts";

// As a backend's own tests do it: each check a test, kernels and levels as chosen.
describeConformance(() => hostBackend(new MutantMachine({})), {
  kernels: [buckVaporPressure, coagulationRates],
  levels: ["truth", "cases", "special"],
});
