// Writes the loops over formulas, of elements and of pairs, from the contract's declarations.

import { resultOf } from "@aitken/contracts";

/** What one pair of lanes is read from: a name of its own, which no field begins with, and how it is found. */
const sourceOf = ({ name, kind }, isWhole, slot) => {
  if (!isWhole && kind === "scalar") return { outside: `const _${name} = f64x2.splat(${name});` };
  if (!isWhole) return { inRow: `const _${name} = v128.load64_splat(${name} + 8 * _row * ${name}Stride);` };
  if (kind === "array") return { pointer: `${name} + _at` };
  return {
    outside: `const _${name} = spread(${name}, ${name}Stride, ${slot});`,
    pointer: `_${name} + _at * ${name}Stride`,
  };
};

/**
 * The function that takes the arguments of a kernel, and gives each pair of elements to its formula.
 * @param {import("@aitken/contracts").Kernel} kernel
 * @param {string} name of the function
 * @param {string} parameters of the function
 * @param {string} formula as it is imported
 */
export const loopOf = (kernel, name, parameters, formula) => {
  const { dimensions, fields } = kernel;
  const result = resultOf(kernel).name;
  const sources = fields
    .filter(({ role }) => role !== "output")
    .map((field, slot) => ({
      value: `_${field.name}`,
      ...sourceOf(field, field.dimensions?.length === dimensions.length, slot),
    }));
  const pair = (read) =>
    `${formula}(${sources.map(({ value, pointer }) => (pointer ? read(pointer) : value)).join(", ")})`;
  const [rows, length] = dimensions.length === 1 ? [1, dimensions[0]] : dimensions;
  const lines = (when) => sources.map((source) => source[when]).filter((line) => line);
  return `
function ${name}(${parameters}): void {
  if (${result} == 0) return;
  ${lines("outside").join("\n  ")}
  for (let _row: usize = 0; _row < ${rows}; _row++) {
    ${lines("inRow").join("\n    ")}
    const _end: usize = 8 * (_row + 1) * ${length};
    let _at: usize = 8 * _row * ${length};
    // Two pairs at a time fill each other's waits.
    for (; _at + 32 <= _end; _at += 32) {
      const _first = ${pair((pointer) => `v128.load(${pointer})`)};
      const _second = ${pair((pointer) => `v128.load(${pointer}, 16)`)};
      v128.store(${result} + _at, _first);
      v128.store(${result} + _at, _second, 16);
    }
    for (; _at < _end; _at += 16) {
      const _whole = _at + 8 < _end;
      storePair(${result} + _at, ${pair((pointer) => `loadPair(${pointer}, _whole)`)}, _whole);
    }
  }
}
`;
};

/**
 * The function that takes the arguments of a kernel, and gives each two pairs of particles side by side to its formula.
 * @param {import("@aitken/contracts").Kernel} kernel
 * @param {string} name of the function
 * @param {string} parameters of the function
 * @param {string} formula as it is imported
 * @param {string} [ofBox] as it is imported: a function that makes of a box's values what the formula takes last
 */
export const pairLoopOf = (kernel, name, parameters, formula, ofBox) => {
  const result = resultOf(kernel).name;
  const given = kernel.fields.filter(({ role }) => role === "input");
  const isOver = ({ kind, dimensions }, count) => kind === "array" && dimensions.length === count;
  const outside = given.filter(({ kind }) => kind === "scalar");
  const ofBoxes = given.filter(({ kind }) => kind === "each");
  const ofParticles = given.filter((field) => isOver(field, 2));
  const values = given.flatMap((field) => {
    if (isOver(field, 3)) return [`loadPair(${field.name} + 8 * (_row * particle + _j), _whole)`];
    if (isOver(field, 2)) return [`_${field.name}`, `loadPair(${field.name} + 8 * (_first + _j), _whole)`];
    return [`_${field.name}`];
  });
  const boxes = [...outside, ...ofBoxes].map((field) => `_${field.name}`).join(", ");
  return `
function ${name}(${parameters}): void {
  if (${result} == 0) return;
  ${outside.map((field) => `const _${field.name} = f64x2.splat(${field.name});`).join("\n  ")}
  for (let _box: usize = 0; _box < box; _box++) {
    const _first = _box * particle;
    ${ofBoxes.map((field) => `const _${field.name} = v128.load64_splat(${field.name} + 8 * _box * ${field.name}Stride);`).join("\n    ")}
    ${ofBox ? `const _ofBox = ${ofBox}(${boxes});` : ""}
    for (let _top: usize = 0; _top < particle; _top += tileRows)
      for (let _left = _top; _left < particle; _left += tileColumns) {
        const _right = min(_left + tileColumns, particle);
        for (let _i = _top; _i < min(_top + tileRows, particle); _i++) {
          const _row = _first + _i;
          const _out = rowOfTile(_i, _left);
          ${ofParticles.map((field) => `const _${field.name} = v128.load64_splat(${field.name} + 8 * _row);`).join("\n          ")}
          for (let _j = max(_left, _i & ~1); _j < _right; _j += 2) {
            const _whole = _j + 1 < particle;
            v128.store(_out + 8 * _j, ${formula}(${[...values, ...(ofBox ? ["_ofBox"] : [])].join(", ")}));
          }
        }
        storeTile(particle, _top, _left, ${result} + 8 * _first * particle);
      }
  }
}
`;
};
