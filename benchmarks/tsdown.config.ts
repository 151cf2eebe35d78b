import { library } from "../tooling/tsdown/config.ts";

export default library({
  platform: "node",
  // every file its own module: the command line starts child processes from files beside it
  unbundle: true,
  // a page's script is built apart, for browsers
  entry: ["src/**/*.ts", "!src/page/client/**"],
});
