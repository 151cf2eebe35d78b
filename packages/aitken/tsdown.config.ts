import { library } from "../../tooling/tsdown/config.ts";

export default library({
  entry: {
    index: "src/index.ts",
  },
  // Optional dependencies would be bundled.
  external: /^@aitken\//,
});
