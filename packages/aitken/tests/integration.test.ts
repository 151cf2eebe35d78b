import { errorCodes } from "@aitken/contracts";
import { describe, expect, test } from "vitest";
import { pageAt, testExamples } from "./examples.ts";

const path = "docs/integration.md";

describe(`the programs of ${path} run`, () => {
  testExamples(path);
});

test("the page tells of every code that an error may have", () => {
  const table = pageAt(path).split("## Errors")[1]!.split("```")[0]!;
  const told = [...table.matchAll(/(?<=^\| [^|]*`)[a-z-]+(?=`)/gm)]
    .map(([code]) => code)
    .filter((code) => code !== "code");
  expect(told.sort()).toEqual([...errorCodes].sort());
});
