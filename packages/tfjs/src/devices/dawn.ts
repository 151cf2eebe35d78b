// How WebGPU comes to Node: the optional package `webgpu` is Dawn, the implementation that Chromium has.

/** Where Debian's chromium package keeps the software adapter. */
const swiftShader = "/usr/lib/chromium/vk_swiftshader_icd.json";

const chosenDrivers = ["VK_DRIVER_FILES", "VK_ICD_FILENAMES"] as const;

/** Whether this machine may have a graphics processor at all; where files do not say, it may. */
const mayHaveGraphics = async (): Promise<boolean> => {
  if (process.platform !== "linux") return true;
  const { existsSync } = await import("node:fs");
  return ["/dev/dri", "/dev/nvidiactl", "/dev/dxg"].some((path) => existsSync(path));
};

const hasSwiftShader = async (): Promise<boolean> => {
  const { existsSync } = await import("node:fs");
  return chosenDrivers.every((name) => process.env[name] === undefined) && existsSync(swiftShader);
};

/** Gives `navigator.gpu` and WebGPU's globals to a Node that lacks them. */
const install = (gpu: GPU, globals: object): void => {
  for (const [name, value] of Object.entries(globals))
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  if (!("navigator" in globalThis))
    Object.defineProperty(globalThis, "navigator", {
      value: { userAgent: `Node.js/${process.versions.node.split(".")[0]}` },
      configurable: true,
    });
  Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
};

const request: GPURequestAdapterOptions = { powerPreference: "high-performance" };

/**
 * An adapter from Dawn; the software adapter only where no other is found and no drivers were chosen.
 * @param software whether a software adapter will do
 * @throws what importing `webgpu` throws where it is not installed
 */
export const dawnAdapter = async (software: boolean): Promise<GPUAdapter | null> => {
  const graphics = await mayHaveGraphics();
  const chosen = chosenDrivers.some((name) => process.env[name] !== undefined);
  if (!software && !graphics && !chosen) return null;
  const { create, globals } = await import("webgpu");
  const adapterOf = async () => {
    const gpu = create([]);
    const adapter = await gpu.requestAdapter(request);
    if (adapter) install(gpu, globals);
    return adapter;
  };
  if (graphics || chosen || !(await hasSwiftShader())) {
    const adapter = await adapterOf();
    if (adapter || !software || !(await hasSwiftShader())) return adapter;
  }
  // The Vulkan loader reads its variables when Dawn starts it.
  process.env.VK_DRIVER_FILES = swiftShader;
  process.env.VK_ICD_FILENAMES = swiftShader;
  return adapterOf();
};
