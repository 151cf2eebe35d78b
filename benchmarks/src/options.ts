import type { Kernel } from "@aitken/contracts";
import { ascending, choose, integer, parseWords, range, UsageError, words } from "./arguments.ts";
import type { Shard } from "./artifact.ts";
import { measurable } from "./cases.ts";
import { type Residency, residencies } from "./cells.ts";
import { commands } from "./commands/index.ts";
import { variants } from "./lanes.ts";
import { patterns } from "./patterns.ts";
import { choosePeers, type PeerSystem, peerSystems } from "./peers/systems.ts";
import { suggestion } from "./suggest.ts";

const commandNames = ["list", ...commands.map(({ name }) => name)];

export const usage = `Measures aerosol kernels on every backend that runs here: each result is checked first, then timed.

  bench [options]        measure, then show the table, what to use at which size, and where the JSON is
  bench list [options]   show the cells that would be measured, and why others are not
${commands.map(({ name, summary }) => `  ${`bench ${name} …`.padEnd(21)}  ${summary}`).join("\n")}
                         bench COMMAND --help says more

  --kernel NAMES      kernels, as names or patterns: 'coagulation/*', brownianCoefficient, '*'
                      (one of each pattern of computing:
                      ${patterns.map(({ title }) => title).join(", ")})
  --backend NAMES     ${[...new Set(variants.map(({ backend }) => backend))].join(", ")}, or one of ${variants
    .filter(({ name, backend }) => name !== backend)
    .map(({ name }) => name)
    .join(", ")}   (all)
  --peers [NAMES]     also what people use in Python: ${peerSystems.map(({ name }) => name).join(", ")}   (all)
  --size SIZES        numbers or ranges: 30,1e2..1e4 means 30, 100, 1000, 10000   (10 … 100000, of pairs 10 … 1000)
  --boxes COUNTS      how many boxes at once, as sizes are said   (1)
  --threads COUNTS    on how many threads, where a backend offers it   (1)
  --residency NAMES   call (typed arrays in and out: a round trip), resident (a plan's run)   (both)
  --quick             fewer sizes and rounds: about 25 seconds
  --shard I/N         the I-th of N parts of the matrix, for as many machines; bench merge puts them together
  --json FILE         where to write the run   (benchmarks/results/…)
  --help              this text

Lists are separated by commas; an option may be given again.`;

/** What a person asked for. */
export type Command = { readonly name: "help" } | { readonly name: "run" | "list"; readonly request: Request };

export interface Request {
  readonly kernels: readonly Kernel[];
  /** Names of lanes' variants. */
  readonly variants: readonly string[];
  readonly peers: readonly PeerSystem[];
  readonly sizes: readonly number[] | undefined;
  readonly boxes: readonly number[];
  readonly threads: readonly number[];
  readonly residencies: readonly Residency[];
  readonly quick: boolean;
  readonly shard: Shard | null;
  readonly json: string | undefined;
}

const text = { type: "string", multiple: true } as const;

const options = {
  kernel: text,
  backend: text,
  peers: text,
  size: text,
  boxes: text,
  threads: text,
  residency: text,
  quick: { type: "boolean" },
  shard: { type: "string" },
  json: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

const parseShard = (word: string): Shard => {
  const [, index, of] = /^(\d+)\/(\d+)$/.exec(word)?.map(Number) ?? [];
  if (index === undefined || of === undefined || index < 1 || index > of)
    throw new UsageError(`expected a part and how many there are for --shard, such as 1/4; received ${word}`);
  return { index, of };
};

/** Without names, `--peers` stands for all of them. */
const spelledOut = (args: readonly string[]): string[] =>
  args.map((arg, index) => (arg === "--peers" && (args[index + 1] ?? "-").startsWith("-") ? "--peers=*" : arg));

/**
 * Understands a command line.
 * @throws UsageError that says what was expected and what came
 */
export const parseCommand = (args: readonly string[]): Command => {
  const { values, positionals } = parseWords(spelledOut(args), options);
  if (values.help) return { name: "help" };
  const [name = "run", ...rest] = positionals;
  if ((name !== "run" && name !== "list") || rest.length)
    throw new UsageError(
      `expected the command ${commandNames.join(", ")}, or none; received ${positionals.join(" ")}.${suggestion(name, commandNames)}`,
    );
  const { quick = false, json, shard } = values;
  if (json === "") throw new UsageError("expected a file for --json, received nothing");
  return {
    name,
    request: {
      kernels: values.kernel
        ? choose("kernel", words(values.kernel, "kernel"), measurable, ({ name, title }) => [name, title])
        : patterns,
      variants: choose("backend", words(values.backend, "backend"), variants, ({ name, backend }) => [
        name,
        backend,
      ]).map(({ name }) => name),
      peers: values.peers ? choosePeers(words(values.peers, "peers")) : [],
      sizes: ascending(words(values.size, "size")?.flatMap((word) => range(word, "size", 1e9))),
      boxes: ascending(words(values.boxes, "boxes")?.flatMap((word) => range(word, "boxes", 1e9))) ?? [1],
      threads: ascending(words(values.threads, "threads")?.map((word) => integer(word, "threads", 1024))) ?? [1],
      residencies: choose("residency", words(values.residency, "residency"), residencies, (one) => [one]),
      quick,
      shard: shard === undefined ? null : parseShard(shard),
      json,
    },
  };
};
