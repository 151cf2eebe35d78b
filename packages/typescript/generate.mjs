// Writes build/formulas.generated.ts: a loop over the elements or pairs of each formula, from the contract's declarations.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogue, resultOf } from "@aitken/contracts";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

/** How an element of a field is read at `i`; `each` has a stride of 0 where it is one value for all. */
const read = ({ name, kind }, index) => {
  if (kind === "scalar") return name;
  return kind === "each" ? `${name}.data[${index} * ${name}.stride]!` : `${name}[${index}]!`;
};

/** A field may not have a name that the loop gives to something else. */
const refuse = ({ name, fields }, names) => {
  const taken = fields.find((field) => names.includes(field.name));
  if (taken) throw new Error(`${name}: expected a field not named as the loop's variable, received \`${taken.name}\``);
};

/** Fields that have one value for many elements of the result. */
const isOfBox = (kernel, { kind, dimensions }) =>
  kind === "each" && dimensions.length < resultOf(kernel).dimensions.length;

const loopOf = (kernel) => {
  const { name, title, dimensions, fields } = kernel;
  const result = resultOf(kernel);
  const given = fields.filter(({ role }) => role !== "output");
  const ofBox = given.filter((field) => isOfBox(kernel, field));
  const values = [...new Set([...dimensions, ...fields.map((field) => field.name)])];
  refuse(kernel, dimensions.length === 1 ? ["i"] : ["b", "i", "end"]);
  const call = (index) => {
    const arguments_ = given.map((field) => (ofBox.includes(field) ? `${field.name}OfBox` : read(field, index)));
    return `${result.name}[${index}] = ${name.replace("/", "_")}(${arguments_.join(", ")});`;
  };
  const loops =
    dimensions.length === 1
      ? `for (let i = 0; i < ${dimensions[0]}; i++) ${call("i")}`
      : `for (let b = 0, i = 0; b < box; b++) {
${ofBox.map((field) => `      const ${field.name}OfBox = ${read(field, "b")};\n`).join("")}      for (const end = i + ${dimensions[1]}; i < end; i++) ${call("i")}
    }`;
  return `
const ${title}: Implementation<typeof kernels.${title}> = {
  kernel: kernels.${title},
  run({ ${values.join(", ")} }) {
    if (!${result.name}) return;
    ${loops}
  },
};
`;
};

/** The upper triangle, row by row, and its mirror image. */
const pairLoopOf = (kernel) => {
  const { name, title, fields } = kernel;
  const result = resultOf(kernel);
  const given = fields.filter(({ role }) => role === "input");
  refuse(kernel, ["b", "i", "j", "row", "ofPair"]);
  const isOver = (field, count) => field.kind === "array" && field.dimensions.length === count;
  const ofParticles = given.filter((field) => isOver(field, 2));
  const ofBox = given.filter(({ kind }) => kind === "each");
  const arguments_ = given.flatMap((field) => {
    if (isOver(field, 3)) return [`${field.name}[row + j]!`];
    if (isOver(field, 2)) return [`${field.name}OfI`, `${field.name}[b * particle + j]!`];
    return ofBox.includes(field) ? [`${field.name}OfBox`] : [field.name];
  });
  return `
const ${title}: Implementation<typeof kernels.${title}> = {
  kernel: kernels.${title},
  run({ box, particle, ${fields.map((field) => field.name).join(", ")} }) {
    if (!${result.name}) return;
    for (let b = 0; b < box; b++) {
${ofBox.map((field) => `      const ${field.name}OfBox = ${read(field, "b")};\n`).join("")}      for (let i = 0; i < particle; i++) {
${ofParticles.map((field) => `        const ${field.name}OfI = ${field.name}[b * particle + i]!;\n`).join("")}        const row = (b * particle + i) * particle;
        for (let j = i; j < particle; j++) {
          const ofPair = ${name.replace("/", "_")}(${arguments_.join(", ")});
          ${result.name}[row + j] = ofPair;
          ${result.name}[(b * particle + j) * particle + i] = ofPair;
        }
      }
    }
  },
};
`;
};

const implemented = catalogue.filter(
  ({ name, elementwise, pairwise }) => (elementwise || pairwise) && existsSync(`src/formulas/${name}.ts`),
);

mkdirSync("build", { recursive: true });
writeFileSync(
  "build/formulas.generated.ts",
  `// Made by generate.mjs from the declarations in @aitken/contracts.
import type { Implementation } from "@aitken/contracts";
import * as kernels from "@aitken/contracts/kernels";
${implemented.map(({ name, title }) => `import { ${title} as ${name.replace("/", "_")} } from "../src/formulas/${name}.ts";`).join("\n")}
${implemented.map((kernel) => (kernel.pairwise ? pairLoopOf : loopOf)(kernel)).join("")}
/** Kernels that are a formula for each element or pair. */
export const formulas = [${implemented.map(({ title }) => title).join(", ")}];
`,
);
