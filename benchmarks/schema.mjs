// Writes artifact.schema.json, the JSON schema of what bench writes, from the types in src/artifact.ts: node schema.mjs [--check]
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { createGenerator } from "ts-json-schema-generator";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** JSON lacks some numbers; these words stand for them. */
const number = { anyOf: [{ type: "number" }, { enum: ["NaN", "Infinity", "-Infinity"] }] };

const withWords = (node) => {
  if (Array.isArray(node)) return node.map(withWords);
  if (typeof node !== "object" || node === null) return node;
  const { type, ...rest } = node;
  const kept = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, withWords(value)]));
  if (type === "number") return { ...kept, $ref: "#/definitions/Number" };
  if (Array.isArray(type) && type.includes("number")) {
    const others = type.filter((one) => one !== "number");
    return { ...kept, anyOf: [{ $ref: "#/definitions/Number" }, ...others.map((one) => ({ type: one }))] };
  }
  return type === undefined ? kept : { type, ...kept };
};

/** The schema as the types have it. */
const makeSchema = () => {
  const { $schema, $ref, definitions } = createGenerator({
    path: at("src/artifact.ts"),
    tsconfig: at("tsconfig.json"),
    type: "Artifact",
    skipTypeCheck: true,
  }).createSchema("Artifact");
  return {
    $schema,
    $ref,
    definitions: { ...withWords(definitions), Number: { description: "NaN and infinities are words.", ...number } },
  };
};

const file = at("artifact.schema.json");
const schema = makeSchema();
if (!process.argv.includes("--check")) writeFileSync(file, `${JSON.stringify(schema, null, 2)}\n`);
else if (!isDeepStrictEqual(schema, JSON.parse(readFileSync(file, "utf8")))) {
  console.error("artifact.schema.json is not what src/artifact.ts says: node schema.mjs writes it.");
  process.exitCode = 1;
}
