import type { ArrayField } from "../../../field.ts";
import { fieldOf, type Kernel, type NamedField } from "../../../kernel.ts";
import { condensationStep } from "../../../kernels/condensation/condensationStep.ts";
import { type Case, flatten, shapeOfNested, type Values, valuesOf } from "../../case.ts";
import { caseOf, regularCasesOf } from "../../fixtures.ts";
import { expectationOf } from "../../judging.ts";
import { writtenFields } from "../../running.ts";
import type { Traits, Trial } from "../../traits.ts";

type WrittenField = ArrayField & NamedField;
type Numbers = ArrayLike<number>;

/** The boxes of a case of some step of condensation and in each the particles that are there: with volume and concentration. */
interface Base {
  readonly one: Case;
  readonly boxes: number;
  readonly species: number;
  readonly particles: number;
  readonly live: readonly (readonly number[])[];
}

const baseOf = (one: Case): Base => {
  const [boxes = 0, species = 0, particles = 0] = shapeOfNested(one.inputs.mass!);
  const mass = flatten(one.inputs.mass!);
  const concentration = flatten(one.inputs.concentration!);
  const count = (length: number) => Array.from({ length }, (_, index) => index);
  const isThere = (b: number, i: number) =>
    concentration[b * particles + i]! > 0 && count(species).some((s) => mass[(b * species + s) * particles + i]! > 0);
  return {
    one,
    boxes,
    species,
    particles,
    live: count(boxes).map((b) => count(particles).filter((i) => isThere(b, i))),
  };
};

/** The edges of the domain are small systems: for sizes that nothing else fits. */
const isEdge = ({ one }: Base) => /\.(zero|negative_zero)$/.test(one.id);

/**
 * A base with its particles repeated to n slots, empty ones first. Every repetition has its share of the concentration,
 * a power of two, so that the gas sees what it sees in the base: masses, rates and the gas stay as they were.
 */
class Repetition {
  readonly #kernel: Kernel;
  readonly #base: Base;
  readonly #n: number;
  readonly #boxes: number;

  constructor(kernel: Kernel, base: Base, n: number, boxes: number) {
    this.#kernel = kernel;
    this.#base = base;
    this.#n = n;
    this.#boxes = boxes;
  }

  #copies(box: number): number {
    const { length } = this.#base.live[box]!;
    return 2 ** Math.floor(Math.log2(this.#n / length));
  }

  /** Values of the base over boxes, species and particles; those of an empty slot are 0. */
  particles(values: Numbers, rows: number, shared: boolean): Float64Array {
    const { live, particles, boxes } = this.#base;
    const n = this.#n;
    const result = new Float64Array(this.#boxes * rows * n);
    for (let b = 0; b < this.#boxes; b++) {
      const from = b % boxes;
      const there = live[from]!;
      const copies = this.#copies(from);
      for (let row = 0; row < rows; row++)
        for (let slot = n - copies * there.length; slot < n; slot++) {
          const i = there[(n - 1 - slot) % there.length]!;
          const value = values[(from * rows + row) * particles + i]!;
          result[(b * rows + row) * n + slot] = shared ? value / copies : value;
        }
    }
    return result;
  }

  /** Values of the base over boxes and possibly species. */
  perBox(values: Numbers, rows: number): Float64Array {
    return Float64Array.from({ length: this.#boxes * rows }, (_, index) => {
      const b = Math.floor(index / rows) % this.#base.boxes;
      return values[b * rows + (index % rows)]!;
    });
  }

  /** Results of the base; what is told per volume of air the repetitions share. */
  #results(name: string, results: Numbers): Float64Array {
    const field = fieldOf(this.#kernel, name) as WrittenField;
    const rows = field.dimensions.includes("species") ? this.#base.species : 1;
    return field.dimensions.includes("particle")
      ? this.particles(results, rows, field.unit === "kg/m^3")
      : this.perBox(results, rows);
  }

  trial(): Trial {
    const { one, species } = this.#base;
    const boxes = this.#boxes;
    const n = this.#n;
    const given = (name: string) => flatten(one.inputs[name]!);
    const { expected, scale } = expectationOf(one);
    const outputs = (group: Readonly<Record<string, Numbers>>) => ({
      ...Object.fromEntries(Object.entries(group).map(([name, results]) => [name, this.#results(name, results)])),
      // Without latent heat there is none.
      ...(group.energy ? {} : { energy: new Float64Array(boxes) }),
    });
    const values: Values = {
      ...valuesOf(this.#kernel, one),
      temperature: { data: this.perBox(given("temperature"), 1), shape: [boxes] },
      vaporPressure: { data: this.perBox(given("vaporPressure"), species), shape: [boxes, species] },
      gasConcentration: { data: this.perBox(given("gasConcentration"), species), shape: [boxes, species] },
      mass: { data: this.particles(given("mass"), species, false), shape: [boxes, species, n] },
      concentration: { data: this.particles(given("concentration"), 1, true), shape: [boxes, n] },
    };
    return { values, expectation: { expected: outputs(expected), ...(scale && { scale: outputs(scale) }) } };
  }
}

/** Without particles the gas stays as it is. */
const nothing = (kernel: Kernel, base: Base, boxes: number): Trial => {
  const { values } = new Repetition(kernel, base, base.particles, boxes).trial();
  const empty = { data: new Float64Array(0), shape: [boxes, base.species, 0] };
  const gas = values.gasConcentration as { data: Float64Array };
  const ofParticles = (writtenFields(kernel) as readonly WrittenField[]).filter(({ dimensions }) =>
    dimensions.includes("particle"),
  );
  return {
    values: { ...values, mass: empty, concentration: { data: empty.data, shape: [boxes, 0] } },
    expectation: {
      expected: {
        ...Object.fromEntries(ofParticles.map(({ name }) => [name, empty.data])),
        gasConcentration: gas.data.slice(),
        energy: new Float64Array(boxes),
      },
    },
  };
};

interface Trials {
  /** The cases that fit, repeated to n slots. */
  readonly trials: Traits["trials"];
  /** A case as a trial, cut to what is there. */
  readonly trialOf: (id: string, n: number, boxes: number) => Trial;
}

/** Trials of a kernel that is a step of condensation. */
export const trialsOf = (kernel: Kernel): Trials => {
  const bases = regularCasesOf(kernel).map(baseOf);
  return {
    trials: (n, boxes) => {
      if (n === 0) return [nothing(kernel, bases[0]!, boxes)];
      const fitting = bases.filter(({ live }) => live.every(({ length }) => length > 0 && length <= n));
      const whole = fitting.filter((base) => !isEdge(base));
      return (whole.length ? whole : fitting).map((base) => new Repetition(kernel, base, n, boxes).trial());
    },
    trialOf: (id, n, boxes) => new Repetition(kernel, baseOf(caseOf(kernel, id)), n, boxes).trial(),
  };
};

export const { trials, trialOf } = trialsOf(condensationStep);
