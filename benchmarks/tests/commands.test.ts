import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../src/options.ts";

const page = readFileSync(new URL("../../docs/integration.md", import.meta.url), "utf8");
const commands = [...page.matchAll(/npm run bench -- ([^`]+)`/g)].map(([, args]) => args!);

describe("the commands that docs/integration.md shows are understood", () => {
  test.each(commands)("%s", (args) => {
    expect(parseCommand(args.split(" "))).toBeDefined();
  });

  test("and there are some", () => {
    expect(commands.length).toBeGreaterThan(2);
  });
});
