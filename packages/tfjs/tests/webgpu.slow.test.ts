import { describeConformance } from "@aitken/contracts/conformance";
import { describe, test } from "vitest";
import { open } from "../src/index.ts";

const missing = await open({ device: "webgpu" }).then(
  (backend) => backend.dispose(),
  (error: Error) => error.message,
);

describe("on WebGPU", () => {
  if (missing === undefined) describeConformance(() => open({ device: "webgpu" }));
  else test("conformance", (context) => context.skip(missing));
});
