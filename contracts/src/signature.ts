import type { NamedField } from "./kernel.ts";

/** The kind of a field in a signature: `float64[box,particle]`, `each[box]`, `int32`, `choice(drop|conserveVolume)`. */
export const kindOf = (field: NamedField): string => {
  switch (field.kind) {
    case "array":
      return `${field.type}[${field.dimensions.join(",")}]`;
    case "each":
      return `each[${field.dimensions.join(",")}]`;
    case "scalar":
      return field.type;
    case "choice":
      return `choice(${field.options.join("|")})`;
  }
};

/** The calling convention of a kernel as one line of text: dimensions, then fields, in calling order. */
export const signatureOf = (name: string, dimensions: readonly string[], fields: readonly NamedField[]): string =>
  `${name}(${[...dimensions, ...fields.map((field) => `${field.role} ${field.name}: ${kindOf(field)}`)].join("; ")})`;

/** FNV-1a of the text, 64 bits in hexadecimal: to notice a difference, not an attack. */
export const hashOf = (text: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(16).padStart(16, "0");
};
