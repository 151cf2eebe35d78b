import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt, must, root, step } from "./steps.mjs";

const windows = process.platform === "win32";
const name = windows ? "pnpm.cmd" : "pnpm";
const npm = windows ? "npm.cmd" : "npm";

/** The pnpm that package.json pins. */
const version = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).packageManager.split("@")[1];

const versionOf = async (file) => {
  const { code, output } = await attempt(file, ["--version"], {
    // A Corepack shim would ask before downloading; here it shall just not count.
    env: { ...process.env, COREPACK_ENABLE_NETWORK: "0" },
  });
  return code === 0 ? output.trim().split("\n").pop() : undefined;
};

/** The command of the pinned pnpm: the one on the path, or else one of our own in .tools, brought by npm once. */
export const bringPnpm = async () => {
  const prefix = join(root, ".tools", `pnpm-${version}`);
  const folder = join(prefix, "node_modules", ".bin");
  const own = join(folder, name);
  if (!existsSync(own) || (await versionOf(own)) !== version) {
    if ((await versionOf(name)) === version) return name;
    await step(`fetch pnpm ${version}`, async () => {
      await must(npm, ["install", "--prefix", prefix, "--no-save", "--no-audit", "--no-fund", `pnpm@${version}`]);
      await must(own, ["--version"]);
    });
  }
  // turbo and the packages' scripts call pnpm by its name.
  const path = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  process.env[path] = folder + delimiter + process.env[path];
  return own;
};
