import { library } from "../tooling/tsdown/config.ts";

export default library({
  entry: {
    index: "src/index.ts",
    host: "src/host.ts",
    device: "src/device.ts",
    conformance: "src/conformance/index.ts",
    "conformance/cli": "src/conformance/cli.ts",
    workloads: "src/workloads/index.ts",
    kernels: "src/kernels/index.ts",
  },
});
