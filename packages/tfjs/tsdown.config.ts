import { library } from "../../tooling/tsdown/config.ts";

export default library({
  entry: {
    index: "src/index.ts",
  },
  // Node's alone, and imported only there.
  external: ["webgpu", /^node:/],
});
