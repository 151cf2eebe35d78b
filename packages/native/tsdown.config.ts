import { library } from "../../tooling/tsdown/config.ts";

export default library({
  platform: "node",
  entry: {
    index: "src/index.ts",
  },
});
