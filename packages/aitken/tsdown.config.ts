import { library } from "../../tooling/tsdown/config.ts";

export default library({
  entry: {
    index: "src/index.ts",
  },
});
