import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** What the C++ compiler of this machine calls itself, or undefined where there is none. */
export const compiler = () => {
  for (const command of [process.env.CXX, "c++", "g++", "clang++"]) {
    if (!command) continue;
    const { status, stdout } = spawnSync(command, ["--version"], {
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    if (status === 0) return `${command}: ${stdout.split("\n")[0]}`;
  }
  return undefined;
};

const list = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

// Not build/: what is left there may be of an earlier build.
const hasAddon = () => existsSync(join(root, "packages/native/dist/aitken.node"));

/** Elsewhere the system brings WebGPU's driver; on Linux Vulkan needs a description of one, as Debian's chromium has. */
const hasVulkan = () =>
  process.platform !== "linux" ||
  ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d"].some((folder) => list(folder).length > 0) ||
  ["/usr/lib/chromium/vk_swiftshader_icd.json", "/usr/lib64/chromium-browser/vk_swiftshader_icd.json"].some(
    existsSync,
  ) ||
  Boolean(process.env.VK_ICD_FILENAMES ?? process.env.VK_DRIVER_FILES);

const bringCompiler = () => {
  if (process.platform === "darwin") return "xcode-select --install";
  if (process.platform === "win32") return "winget install LLVM.LLVM";
  return existsSync("/usr/bin/apt-get") ? "apt-get install g++" : "install g++ or clang++ with your package manager";
};

/** What the set-up had to leave out on this machine: { what, command } for each. */
export const leftOut = () => {
  const missing = [];
  if (!hasAddon())
    missing.push(
      compiler()
        ? {
            what: "the native backend: its C++ did not compile",
            command: "cd packages/native && node build.mjs   (says why)",
          }
        : {
            what: "the native backend: there is no C++ compiler",
            command: bringCompiler(),
          },
    );
  if (!hasVulkan())
    missing.push({
      what: "tfjs on WebGPU: there is no Vulkan driver (Chromium brings a software one)",
      command: existsSync("/usr/bin/apt-get")
        ? "apt-get install chromium libvulkan1"
        : "install chromium and the Vulkan loader",
    });
  return missing;
};
