// The C++ side of the contract's declarations, generated so that nothing about a kernel is written twice.
import { constants, resultOf } from "@aitken/contracts";

const parameters = (kernel) => [
  ...kernel.dimensions.map((name) => ({ name, type: "Size", kind: "size" })),
  ...kernel.fields.map((field) => ({ name: field.name, ...parameterOf(kernel, field) })),
];

const elements = { float64: "double", int32: "std::int32_t", uint32: "std::uint32_t", uint8: "std::uint8_t" };

const parameterOf = (kernel, field) => {
  switch (field.kind) {
    case "array":
      return { type: `${field.role === "input" ? "const " : ""}${elements[field.type]}*`, kind: field.type };
    case "each":
      return { type: "Each", kind: "each" };
    case "scalar":
      return field.type === "int32" ? { type: "std::int32_t", kind: "integer" } : { type: "double", kind: "scalar" };
    case "choice":
      return { type: `${pascal(kernel.title)}::${pascal(field.name)}`, kind: "choice" };
  }
};

const pascal = (name) => name[0].toUpperCase() + name.slice(1);

const note = "// Generated from the declarations of @aitken/contracts by build.mjs.\n";

/** The name that an entry has in C++, in its level's namespace. */
const entryName = ({ name }) => `${name.replace("/", "_")}_entry`;

/** The addon's entry of a kernel, whose functions are in a type. */
const entryOf = (kernel, type = kernel.title) => {
  const kinds = parameters(kernel).map(({ kind }) => `Kind::${kind}`);
  const entry = entryName(kernel);
  return `static constexpr Kind ${entry}_kinds[] = {${kinds.join(", ")}};

extern const Kernel ${entry};
constinit const Kernel ${entry} =
    Entry<${type}>::of("${kernel.name}", "${kernel.hash}", ${entry}_kinds, ${kinds.length});
`;
};

/** constants.h */
export const constantsHeader = () =>
  `${note}#pragma once

namespace aitken {

inline constexpr double pi = ${Math.PI};
${Object.entries(constants)
  .map(([name, { value, unit }]) => `/** [${unit}] */\ninline constexpr double ${name} = ${value};`)
  .join("\n")}

}  // namespace aitken
`;

/** <family>/<kernel>.h: what the kernel's file needs to know of its declaration, the words of its choices. */
export const kernelHeader = (kernel) => {
  const choices = kernel.fields.filter(({ kind }) => kind === "choice");
  const words = choices.map(
    ({ name, options }) => `  enum class ${pascal(name)} : std::int32_t { ${options.join(", ")} };\n`,
  );
  return `${note}// ${kernel.signature}
#pragma once

#include "addon/team.h"
#include "constants.h"
#include "math/level.h"

${words.length ? `namespace aitken {\n\nstruct ${pascal(kernel.title)} {\n${words.join("")}};\n\n}  // namespace aitken\n` : ""}`;
};

/** What is compiled for a kernel: its file, a check of its functions against the declaration, and the addon's entry. */
export const kernelUnit = (kernel) => {
  const all = parameters(kernel);
  const types = all.map(({ type }) => type).join(", ");
  const sizes = kernel.dimensions.map(() => "Size").join(", ");
  const list = all.map(({ name, type }) => `${type} ${name}`).join(", ");
  return `${note}#include "kernels/${kernel.name}.cc"

#include "addon/entry.h"

namespace aitken::AITKEN_LEVEL {

static_assert(Takes<${types}>::by<decltype(&${kernel.title}::run)>,
              "${kernel.name}: expected run(${list}[, double* workspace][, Team& team])");
static_assert(Fits<${kernel.title}, ${types}>::prepareFits(),
              "${kernel.name}: expected prepare with the parameters of run, or none");
static_assert(Fits<${kernel.title}, ${sizes}>::workspaceFits(),
              "${kernel.name}: expected workspace(${kernel.dimensions.map((name) => `Size ${name}`).join(", ")}), or none");

${entryOf(kernel)}
}  // namespace aitken::AITKEN_LEVEL
`;
};

/** How the loop over a formula's elements is given an input. */
const inputOf = (kernel, { name, kind, role, dimensions }) => {
  if (kind === "each" && dimensions.length < resultOf(kernel).dimensions.length) return `OfBox{${name}}`;
  return role === "update" ? `static_cast<const double*>(${name})` : name;
};

/** What an element takes [ns], roughly, on the narrowest level. */
const nanosecondsOf = (kernel) => {
  const one = kernel.cost(Object.fromEntries(kernel.dimensions.map((name) => [name, 1])));
  return 0.2 * (one.add + one.multiply) + 1.5 * (one.divide + one.squareRoot) + 4 * one.exponential + 0.03 * one.bytes;
};

const loopOverElements = (kernel, given) => {
  const row = kernel.dimensions.length === 1 ? ["1", ...kernel.dimensions] : kernel.dimensions;
  const inputs = given.map((field) => inputOf(kernel, field));
  const list = ["team", nanosecondsOf(kernel).toFixed(1), ...row, resultOf(kernel).name, ...inputs].join(", ");
  return `overElements<formulas::${kernel.title}>(${list});`;
};

/** An input's values for a pair: of either particle, of the pair, of the box, or the same for all. */
const pairInputsOf = ({ name, kind, dimensions }) => {
  if (kind === "scalar") return [name];
  if (kind === "each") return [`at(${name}, b)`];
  if (dimensions.length === 3) return [`load(${name} + (b * particle + i) * particle + j, count, 1)`];
  return [`${name}[b * particle + i]`, `load(${name} + b * particle + j, count, 1)`];
};

const loopOverPairs = (kernel, given) => {
  const list = ["team", nanosecondsOf(kernel).toFixed(1), ...kernel.dimensions, resultOf(kernel).name].join(", ");
  return `overPairs(${list}, [=](Size b, Size i, Size j, Size count) __attribute__((always_inline)) {
      return formulas::${kernel.title}(${given.flatMap(pairInputsOf).join(", ")});
    });`;
};

const isOfParticles = ({ kind, dimensions }) => kind === "array" && dimensions.length === 2;

const pairParametersOf = (field) =>
  isOfParticles(field) ? ["first", "second"].map((which) => which + pascal(field.name)) : [field.name];

/** A formula as a kernel: the loop over its elements or pairs, and a check of the function against the declaration. */
const formulaStruct = (kernel) => {
  const { name, title, fields, pairwise } = kernel;
  const given = fields.filter(({ role }) => role !== "output");
  const list = parameters(kernel).map(({ name, type }) => `${type} ${name}`);
  const taken = given.flatMap((field) => (pairwise ? pairParametersOf(field) : [field.name]));
  return `namespace loops {

struct ${title} {
  static void run(${[...list, "Team& team"].join(", ")}) {
    ${pairwise ? loopOverPairs(kernel, given) : loopOverElements(kernel, given)}
  }
};

static_assert(std::is_same_v<decltype(&formulas::${title}), Vector (*)(${taken.map(() => "Vector").join(", ")})>,
              "${name}: expected Vector ${title}(${taken.map((name) => `Vector ${name}`).join(", ")})");

}  // namespace loops

${entryOf(kernel, `loops::${title}`)}`;
};

/** What is compiled for formulas of a family: their files, loops over them, and the addon's entries. */
export const formulasUnit = (kernels) => `${note}#include <type_traits>

#include "addon/elementwise.h"
#include "addon/entry.h"
#include "addon/pairs.h"
${kernels.map(({ name }) => `#include "formulas/${name}.h"\n`).join("")}
namespace aitken::AITKEN_LEVEL {

${kernels.map(formulaStruct).join("\n")}
}  // namespace aitken::AITKEN_LEVEL
`;

/** registry.cc: all levels and kernels. */
export const registry = (kernels, levels) => `${note}#include "addon/kernel.h"

namespace aitken {

${levels
  .map(
    ({ name, probe }) => `namespace ${name} {
${kernels.map((kernel) => `extern const Kernel ${entryName(kernel)};`).join("\n")}
static const Kernel* const kernels[] = {${kernels.map((kernel) => `&${entryName(kernel)}`).join(", ")}};
static bool supported() { return ${probe}; }
}  // namespace ${name}
`,
  )
  .join("\n")}
const Level levels[] = {
${levels.map(({ name, instructionSet }) => `    {"${instructionSet}", ${name}::supported, ${name}::kernels},`).join("\n")}
};
const std::size_t levelCount = ${levels.length};
const std::size_t kernelCount = ${kernels.length};

}  // namespace aitken
`;
