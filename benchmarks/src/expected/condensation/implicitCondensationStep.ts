import { scaled } from "@aitken/contracts";
import { type Evaluate, type Sample, spread, sum } from "../sample.ts";
import { boxOf, type Surface, surfacesAt } from "./condensationStep.surfaces.ts";

/** Where steps are much longer than particles relax, their conditioning is what rounding is multiplied by; it is not computed here. */
const accuracy = scaled({ float64: 1e-12, float32: 1e-3 }, "masses and gas with all that is exchanged added");

/** A particle that exchanges a volume of vapor w [m³] at concentration S [kg/m³] over its surface, and holds a mass [kg]. */
interface Exchange {
  readonly w: number;
  readonly surface: number;
  readonly held: number;
  readonly number: number;
}

/** The gas [kg/m³] that fits what it leaves the particles: those that have nothing to give any more, have given all. */
const gasAfter = (gas: number, exchanges: readonly Exchange[]): number => {
  const ofOpen = (open: readonly Exchange[], there: number): number => {
    const flow = sum(open.map(({ number, w, surface }) => number * w * surface));
    const end = (there + flow) / (1 + sum(open.map(({ number, w }) => number * w)));
    const isEmptied = ({ w, surface, held }: Exchange) => w * (end - surface) < -held;
    const emptied = open.filter(isEmptied);
    if (emptied.length === 0) return end;
    const given = sum(emptied.map(({ number, held }) => number * held));
    return ofOpen(
      open.filter((one) => !isEmptied(one)),
      there + given,
    );
  };
  return ofOpen(exchanges, gas);
};

/** One sub-step of one species: what each particle takes [kg], what that is the difference of, and the gas left. */
const subStep = (gas: number, exchanges: readonly Exchange[]) => {
  const end = gasAfter(gas, exchanges);
  return {
    gas: end,
    changes: exchanges.map(({ w, surface, held }) => Math.max(w * (end - surface), -held)),
    scales: exchanges.map(({ w, surface, held }) => Math.max(w * (end + surface), held)),
  };
};

/** Both halves of the step in one box, and the whole one for its error, as the kernel's declaration words it. */
export const implicitCondensationStep: Evaluate = (values, sizes, number) => {
  const { species = 0, particle: n = 0 } = sizes;
  const box = boxOf(values, sizes, number);
  const { all } = box;
  const timeStep = values.timeStep as number;
  const particles = Array.from({ length: n }, (_, i) => i);
  const exchangesOf = (
    surfaces: readonly (readonly Surface[])[],
    masses: readonly (readonly number[])[],
    time: number,
  ) =>
    all.map((s) =>
      particles.map((i): Exchange => {
        const { concentration, slope, transport } = surfaces[i]![s]!;
        const exponent = time * transport * slope;
        const relaxed = exponent === 0 ? 1 : -Math.expm1(-exponent) / exponent;
        const held = masses[s]![i]!;
        return { w: time * transport * relaxed, surface: concentration, held, number: box.concentration(i) };
      }),
    );
  const surfacesOf = (masses: readonly (readonly number[])[]) =>
    particles.map((i) =>
      surfacesAt(
        values,
        box,
        i,
        all.map((s) => masses[s]![i]!),
      ),
    );

  const start = all.map((s) => particles.map((i) => box.mass(s, i)));
  const surfaces = surfacesOf(start);
  const whole = exchangesOf(surfaces, start, timeStep).map((one, s) => subStep(box.gas(s), one));
  const first = exchangesOf(surfaces, start, 0.5 * timeStep).map((one, s) => subStep(box.gas(s), one));
  const middle = start.map((row, s) => row.map((mass, i) => mass + first[s]!.changes[i]!));
  const second = exchangesOf(surfacesOf(middle), middle, 0.5 * timeStep).map((one, s) => subStep(first[s]!.gas, one));

  const sampled = spread(n);
  const ofSpecies = all.flatMap((s): Sample[] => {
    const end = (i: number) => middle[s]![i]! + second[s]!.changes[i]!;
    const scale = (i: number) => start[s]![i]! + first[s]!.scales[i]! + second[s]!.scales[i]! + whole[s]!.scales[i]!;
    const indices = sampled.map((i) => (number * species + s) * n + i);
    const ofParticles = (field: string, expected: (i: number) => number, per: (i: number) => number): Sample => ({
      field,
      indices,
      expected: sampled.map(expected),
      scale: sampled.map((i) => scale(i) * per(i)),
      accuracy,
    });
    return [
      ofParticles("mass", end, () => 1),
      ofParticles(
        "massTransfer",
        (i) => (first[s]!.changes[i]! + second[s]!.changes[i]!) * box.concentration(i),
        box.concentration,
      ),
      ofParticles(
        "massError",
        (i) => Math.abs(end(i) - (start[s]![i]! + whole[s]!.changes[i]!)),
        () => 1,
      ),
      {
        field: "gasConcentration",
        indices: [number * species + s],
        expected: [second[s]!.gas],
        scale: [box.gas(s) + sum(particles.map((i) => scale(i) * box.concentration(i)))],
        accuracy,
      },
    ];
  });
  return [...ofSpecies, { field: "energy", indices: [number], expected: [0], scale: [0] }];
};
