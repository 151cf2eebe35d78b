import { join } from "node:path";
import { leftOut } from "./machine.mjs";
import { foreground, root, StepFailed } from "./steps.mjs";
import { testAll } from "./test.mjs";
import { setUp } from "./workspace.mjs";

const benchmarks = join(root, "benchmarks/dist/cli.js");
const conformance = join(root, "contracts/dist/conformance/cli.js");
const tool = (path) => join(root, "node_modules", path);
const ci = Boolean(process.env.CI) && process.env.CI !== "false";

/** What each script of package.json does once everything is built. */
const commands = {
  start: (_pnpm, args) => foreground(benchmarks, args),
  bench: (_pnpm, args) => foreground(benchmarks, args),
  conformance: (_pnpm, args) => foreground(conformance, args),
  build: () => 0,
  check: async () =>
    (await foreground(tool("@biomejs/biome/bin/biome"), ["check"])) ||
    (await foreground(tool("knip/bin/knip.js"), [])) ||
    (await foreground(tool("turbo/bin/turbo"), ["run", "check", "--output-logs=errors-only"])),
  test: (pnpm, args) => testAll(pnpm, ci ? "all" : "fast", args),
  "test:slow": (pnpm, args) => testAll(pnpm, "slow", args),
};

const sayWhatIsLeftOut = () => {
  for (const { what, command } of leftOut()) console.log(`  – left out: ${what}\n    to bring it: ${command}`);
};

/** Sets up, then does what `command` says; gives the exit code. */
export const run = async (command, args) => {
  if (!Object.hasOwn(commands, command)) {
    console.error(`usage: node tooling/setup/main.mjs ${Object.keys(commands).join(" | ")} [arguments]`);
    return 2;
  }
  try {
    const pnpm = await setUp();
    sayWhatIsLeftOut();
    return await commands[command](pnpm, args);
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    // A reader of the last line must not take an earlier one for the result.
    if (command.startsWith("test")) console.log("0 passed, 1 failed");
    return 1;
  }
};
