import { library } from "../tooling/tsdown/config.ts";

export default library({
  // Only the command line uses Node; the rest runs in browsers too.
  external: /^node:/,
  entry: {
    index: "src/index.ts",
    host: "src/host.ts",
    device: "src/device.ts",
    conformance: "src/conformance/index.ts",
    "conformance/cli": "src/conformance/cli.ts",
    "conformance/oracle": "src/conformance/oracle.ts",
    "conformance/worker": "src/conformance/cli/worker.ts",
    spectra: "src/spectra/index.ts",
    workloads: "src/workloads/index.ts",
    kernels: "src/kernels/index.ts",
  },
});
