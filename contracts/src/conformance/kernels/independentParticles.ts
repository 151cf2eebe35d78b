import type { Kernel, NamedField } from "../../kernel.ts";
import { flatten, type Nested, shapeOfNested, type Values } from "../case.ts";
import { caseOf } from "../fixtures.ts";
import { primeMany, type Trial } from "../traits.ts";

/** The particles of a case, again and again along the last dimension of an array; each box begins with another one. */
const repeated = (data: Float64Array, rows: number, period: number, n: number, boxes: number): Float64Array => {
  const particles = data.length / rows;
  return Float64Array.from({ length: boxes * rows * n }, (_, at) => {
    const row = Math.floor(at / n);
    const box = Math.floor(row / rows);
    return data[(row % rows) * particles + (((at % n) + box) % period)]!;
  });
};

/**
 * Inputs of any size of a kernel in which particles know nothing of each other, from a case of one box: its particles are
 * repeated, as many as no width of a vector divides, and so are their results.
 */
export const independentParticles = (kernel: Kernel, id: string): ((n: number, boxes: number) => Trial) => {
  const { inputs, expected } = caseOf(kernel, id);
  const dimensionsOf = (field: NamedField) => ("dimensions" in field ? field.dimensions : []);
  const isOfParticles = (field: NamedField) => dimensionsOf(field).includes("particle");
  const counted = kernel.fields.find((field) => isOfParticles(field) && inputs[field.name])!;
  const particles = shapeOfNested(inputs[counted.name]!).at(-1)!;
  const period = primeMany(Array.from({ length: particles })).length;
  const rowsOf = (nested: Nested): number => flatten(nested).length / particles;
  return (n, boxes) => {
    const values: Values = {};
    const results: Record<string, Float64Array> = {};
    for (const field of kernel.fields) {
      const { name } = field;
      const of = (nested: Nested) => repeated(flatten(nested), rowsOf(nested), period, n, boxes);
      if (expected![name] !== undefined) results[name] = of(expected![name]);
      const given = inputs[name];
      if (given === undefined) continue;
      if (!Array.isArray(given)) values[name] = given as number | string;
      else if (isOfParticles(field)) {
        const shape = [boxes, ...(dimensionsOf(field).length === 3 ? [rowsOf(given)] : []), n];
        values[name] = { data: of(given), shape };
      } else values[name] = { data: flatten(given), shape: shapeOfNested(given) };
    }
    return { values, expectation: { expected: results } };
  };
};
