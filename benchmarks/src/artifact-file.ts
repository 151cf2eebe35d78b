import { accessSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type Artifact, schema } from "./artifact.ts";

/** JSON has no such numbers; they become the words NaN, Infinity and -Infinity, as in the reference data. */
const wordsForNumbers = (_key: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isFinite(value) ? String(value) : value;

const numbersForWords = (_key: string, value: unknown): unknown =>
  value === "NaN" || value === "Infinity" || value === "-Infinity" ? Number(value) : value;

/**
 * Makes the folder of a file to be.
 * @throws Error when it cannot be written there
 */
export const checkWritable = (file: string): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw new Error(`expected a place to write ${file}: ${(error as Error).message}`);
  }
};

/** Writes a text whole or not at all: who reads the file meanwhile sees what was there before. */
export const writeWhole = (file: string, text: string): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, text);
  renameSync(draft, file);
};

/** Writes a run as JSON, whole or not at all. */
export const writeArtifact = (file: string, artifact: Artifact): void =>
  writeWhole(file, `${JSON.stringify(artifact, wordsForNumbers, 1)}\n`);

let validate: ValidateFunction | undefined;

/** Beside src as beside dist. */
const validator = (): ValidateFunction => {
  validate ??= new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(new URL("../artifact.schema.json", import.meta.url), "utf8")),
  );
  return validate;
};

const errorText = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath || "the whole"} ${message}${params.additionalProperty ? `: ${params.additionalProperty}` : ""}`;

/**
 * Reads a run that was written.
 * @throws Error that says which file, and what is wrong with it
 */
export const readArtifact = (file: string): Artifact => {
  let text: string;
  let parsed: { schema?: unknown } | null;
  try {
    text = readFileSync(file, "utf8");
    parsed = JSON.parse(text);
  } catch (error) {
    throw new Error(`expected a file that bench wrote, ${file} cannot be read: ${(error as Error).message}`);
  }
  if (parsed?.schema !== schema) {
    const earlier = parsed?.schema === "aitken-benchmarks/1" ? "; it is of an earlier version: measure again" : "";
    throw new Error(`expected the schema ${schema} in ${file}, found ${JSON.stringify(parsed?.schema)}${earlier}`);
  }
  const isValid = validator();
  if (!isValid(parsed))
    throw new Error(
      `expected what artifact.schema.json says in ${file}: ${errorText(isValid.errors![0]!)}; it is damaged`,
    );
  return JSON.parse(text, numbersForWords);
};
