import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { UsageError } from "../src/arguments.ts";
import { commands } from "../src/commands/index.ts";
import { parseCommand } from "../src/options.ts";

const page = readFileSync(new URL("../../docs/integration.md", import.meta.url), "utf8");
const shown = [...page.matchAll(/npm run bench -- ([^`]+)`/g)].map(([, args]) => args!.split(/\s+/));

/** What is wrong with the words of a command; what else it lacks, such as a run to tell of, is not theirs. */
const wrongWith = async ([name, ...args]: readonly string[]): Promise<string | undefined> => {
  const command = commands.find((one) => one.name === name);
  try {
    if (command) await command.run(args);
    else parseCommand([name!, ...args]);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    if (!command) throw error;
  }
  return undefined;
};

describe("the commands that docs/integration.md shows are understood", () => {
  test.each(shown.map((args) => [args.join(" "), args] as const))("%s", async (_, args) => {
    expect(await wrongWith(args)).toBeUndefined();
  });

  test("and others are not", async () => {
    expect(shown.length).toBeGreaterThan(2);
    expect(await wrongWith(["--kernel", "unheardOf"])).toMatch(/unheardOf/);
    expect(await wrongWith(["advise", "--kernel", "unheardOf", "--n", "60"])).toMatch(/unheardOf/);
  });
});
