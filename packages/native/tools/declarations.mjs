// The C++ side of the contract's declarations, generated so that nothing about a kernel is written twice.
import { constants } from "@aitken/contracts";

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
  const entry = entryName(kernel);
  return `${note}#include "kernels/${kernel.name}.cc"

#include "addon/entry.h"

namespace aitken::AITKEN_LEVEL {

static_assert(Takes<${types}>::by<decltype(&${kernel.title}::run)>,
              "${kernel.name}: expected run(${list}[, double* workspace][, Team& team])");
static_assert(Fits<${kernel.title}, ${types}>::prepareFits(),
              "${kernel.name}: expected prepare with the parameters of run, or none");
static_assert(Fits<${kernel.title}, ${sizes}>::workspaceFits(),
              "${kernel.name}: expected workspace(${kernel.dimensions.map((name) => `Size ${name}`).join(", ")}), or none");

static constexpr Kind kinds[] = {${all.map(({ kind }) => `Kind::${kind}`).join(", ")}};

extern const Kernel ${entry};
constinit const Kernel ${entry} = Entry<${kernel.title}>::of("${kernel.name}", "${kernel.hash}", kinds, ${all.length});

}  // namespace aitken::AITKEN_LEVEL
`;
};

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
