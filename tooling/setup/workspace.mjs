import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { compiler } from "./machine.mjs";
import { bringPnpm } from "./pnpm.mjs";
import { must, root, step } from "./steps.mjs";

const stamp = join(root, "node_modules", ".aitken-install");

/** What an installation depends on: when it is as it was, there is nothing to install. */
const fingerprint = () => {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch} ${root}`);
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"])
    hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
};

const install = async (pnpm) => {
  const now = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  await step("install dependencies", async () => {
    // CI: no questions, and the lockfile is law.
    await must(pnpm, ["install", "--frozen-lockfile"], { env: { ...process.env, CI: "true" } });
    writeFileSync(stamp, now);
  });
};

const build = () =>
  step("build", () => {
    const turbo = join(root, "node_modules", "turbo", "bin", "turbo");
    const args = ["run", "build", "--output-logs=errors-only", `--concurrency=${availableParallelism()}`];
    return must(process.execPath, [turbo, ...args]).then(() => {});
  });

/** Makes a clean clone ready; gives the command of pnpm. */
export const setUp = async () => {
  process.env.TURBO_TELEMETRY_DISABLED = "1";
  process.env.TURBO_NO_UPDATE_NOTIFIER = "1";
  process.env.AITKEN_COMPILER = compiler() ?? "none";
  const pnpm = await bringPnpm();
  await install(pnpm);
  await build();
  return pnpm;
};
