import { type ParseArgsConfig, parseArgs } from "node:util";
import { suggestion } from "./suggest.ts";

/** A command line that says nothing we know: shown with the usage, exit code 2. */
export class UsageError extends Error {}

type Options = NonNullable<ParseArgsConfig["options"]>;

type Parsed<O extends Options> = ReturnType<typeof parseArgs<{ args: string[]; options: O; allowPositionals: true }>>;

/**
 * Takes a command line apart.
 * @throws UsageError that says which option is unknown or lacks its value, and what it may have been
 */
export const parseWords = <O extends Options>(args: readonly string[], options: O): Parsed<O> => {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const unknown = /'--?([^'=]+)'/.exec((error as Error).message)?.[1] ?? "";
    const known = Object.keys(options);
    const hint = known.includes(unknown) ? "" : suggestion(unknown, known).replace("mean ", "mean --");
    throw new UsageError((error as Error).message.replace(/\. To specify .*$/s, ".") + hint);
  }
};

/** What is between the commas of an option that may be given again. */
export const words = (values: readonly string[] | undefined, option: string): string[] | undefined => {
  const list = values?.flatMap((value) => value.split(",")).map((word) => word.trim());
  if (list?.some((word) => word === "")) throw new UsageError(`expected something between the commas of --${option}`);
  return list;
};

/** Those of `known` that the words or patterns stand for, in the order of `known`. */
export const choose = <T>(
  option: string,
  given: readonly string[] | undefined,
  known: readonly T[],
  namesOf: (one: T) => readonly string[],
): T[] => {
  if (!given) return [...known];
  const chosen = new Set<T>();
  for (const word of given) {
    const pattern = new RegExp(`^${word.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", "[^:]*")}$`, "i");
    const matching = known.filter((one) => namesOf(one).some((name) => pattern.test(name)));
    const names = [...new Set(known.flatMap(namesOf))];
    if (matching.length === 0)
      throw new UsageError(
        `expected --${option} of [${known.map((one) => namesOf(one)[0]).join(", ")}], received ${word}.${suggestion(word, names)}`,
      );
    for (const one of matching) chosen.add(one);
  }
  return known.filter((one) => chosen.has(one));
};

/** A number of things. */
export const integer = (word: string, option: string, most: number): number => {
  const value = /^\d+(\.\d+)?(e\d+)?$/i.test(word) ? Number(word) : Number.NaN;
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new UsageError(`expected integers from 1 to ${most} for --${option}, such as 30 or 1e4; received ${word}`);
  return value;
};

/** A range is its ends and the powers of ten between them. */
export const range = (word: string, option: string, most: number): number[] => {
  const ends = word.split("..");
  if (ends.length === 1) return [integer(word, option, most)];
  if (ends.length !== 2 || ends.includes(""))
    throw new UsageError(`expected a range such as 1e2..1e4 for --${option}, received ${word}`);
  const [low, high] = ends.map((end) => integer(end, option, most)) as [number, number];
  if (low > high) throw new UsageError(`expected the smaller end first for --${option}, received ${word}`);
  const values = [low];
  for (let power = 1; power < high; power *= 10) if (power > low) values.push(power);
  return [...values, high];
};

/** Each once, in order. */
export const ascending = (values: readonly number[] | undefined): number[] | undefined =>
  values && [...new Set(values)].sort((a, b) => a - b);
