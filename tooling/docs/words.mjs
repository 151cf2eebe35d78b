// How declarations read in docs/kernels.md.

const superscripts = { "-": "⁻", 0: "⁰", 1: "¹", 2: "²", 3: "³", 4: "⁴", 5: "⁵", 6: "⁶", 7: "⁷", 8: "⁸", 9: "⁹" };

/** `kg/(m^3 s)` → `kg/(m³ s)` */
const unitOf = ({ unit }) =>
  unit?.replace(/\^(-?\d+)/g, (_, power) => [...power].map((c) => superscripts[c]).join("")) ?? "";

const shapeOf = (field) => {
  const type = field.type && field.type !== "float64" ? `${field.type} ` : "";
  switch (field.kind) {
    case "array":
      return `${type}[${field.dimensions.join(", ")}]`;
    case "each":
      return `one, or [${field.dimensions.join(", ")}]`;
    case "scalar":
      return `${type}scalar`;
    default:
      return "choice";
  }
};

const domainOf = (field) => {
  if (field.kind === "choice") return field.options.map((word) => `\`${word}\``).join(", ");
  // What is only written has no domain.
  return field.role === "output" ? "" : (field.domain?.expected ?? "any number");
};

/** Whether a field has to be given, and what holds where it is not. */
const needOf = (field) => {
  if (field.role === "output") return "computed where bound";
  if (field.default !== undefined) return `default \`${field.default}\``;
  if (field.requiredBy)
    return `required by ${Object.entries(field.requiredBy)
      .map(
        ([choice, words]) =>
          `\`${choice}\` = ${[words]
            .flat()
            .map((word) => `\`${word}\``)
            .join(", ")}`,
      )
      .join("; or by ")}`;
  return field.optional ? "optional" : "required";
};

const remarks = (field) => [field.symmetric && "symmetric", field.fixed && "read when prepared"].filter(Boolean);

export const fieldHead = ["field", "role", "unit", "shape", "domain", "needed"];
export const fieldRow = (field) => [
  `\`${field.name}\``,
  field.role,
  unitOf(field),
  [shapeOf(field), ...remarks(field)].join(", "),
  domainOf(field),
  needOf(field),
];

const bound = (value) => (value === null ? "not usable" : value.toExponential());

/** What is too small to matter. */
const negligible = ({ negligible }) => (negligible ? `; below ${negligible} it counts as 0` : "");

/** What errors are relative to. */
const relativeTo = (accuracy) => {
  switch (accuracy.form) {
    case "relative":
      return `the result${negligible(accuracy)}`;
    case "floored":
      return `the result, and ${bound(accuracy.floor.float64)} (float32: ${bound(accuracy.floor.float32)}) of the largest`;
    case "scaled":
      return `${accuracy.scale}${negligible(accuracy)}`;
    case "growing":
      return `the result, times 1 + ${accuracy.growth} × ${accuracy.dimension}`;
    default:
      return "exact";
  }
};

export const accuracyHead = ["result", "float64", "float32", "relative to"];
export const accuracyRow = ({ name, accuracy }) => [
  `\`${name}\``,
  ...["float64", "float32"].map((precision) => (accuracy.form === "exact" ? "0" : bound(accuracy.bounds[precision]))),
  relativeTo(accuracy),
];
