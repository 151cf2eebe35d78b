import { describeConformance, levels } from "@aitken/contracts/conformance";
import { open } from "../src/index.ts";

// What a thousand plans and the memory of a process show takes minutes; tensors are counted in memory.test.ts.
describeConformance(() => open({ device: "wasm" }), { levels: levels.filter((level) => level !== "resources") });
