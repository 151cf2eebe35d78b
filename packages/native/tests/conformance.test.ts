import { describeConformance } from "@aitken/contracts/conformance";
import { describe } from "vitest";
import { open } from "../src/index.ts";
import { describeHere, instructionSets } from "./here.ts";

describeHere("native", () => {
  for (const instructionSet of instructionSets)
    describe(instructionSet, () => {
      describeConformance((settings) => open({ instructionSet, ...settings }));
    });
});
