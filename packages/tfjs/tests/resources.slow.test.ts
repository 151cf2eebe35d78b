import { describeConformance } from "@aitken/contracts/conformance";
import { open } from "../src/index.ts";

describeConformance(() => open({ device: "wasm" }), { levels: ["resources"] });
