import { arrayOf, type Evaluate, eachOf, type Sample, spread, sum } from "../sample.ts";

/** What forms in a box goes to its first free slot: the numbers after the step, slot by slot. */
export const nucleationStep: Evaluate = (values, { species = 0, particle: n = 0 }, box) => {
  const all = Array.from({ length: species }, (_, s) => s);
  const [count, molarMass, density] = ["moleculeCount", "molarMass", "density"].map((field) => arrayOf(values, field));
  const massOf = (s: number, i: number) => arrayOf(values, "mass")[(box * species + s) * n + i]!;
  const concentrationOf = (i: number) => arrayOf(values, "concentration")[box * n + i]!;
  const gasOf = (s: number) => arrayOf(values, "gasConcentration")[box * species + s]!;

  const slots = Array.from({ length: n }, (_, i) => i);
  const slot = slots.find((i) => concentrationOf(i) === 0 && all.every((s) => massOf(s, i) === 0));
  const perMole = all.map((s) => count![s]! * molarMass![s]!);
  const volume = sum(perMole.map((mass, s) => mass / density![s]!));
  const sphere = (Math.PI / 6) * (values.formationDiameter as number) ** 3;
  const newMass = perMole.map((mass) => (sphere * mass) / volume);
  const allowed = all.map((s) => (newMass[s] === 0 ? Number.POSITIVE_INFINITY : gasOf(s) / newMass[s]!));
  const wanted = eachOf(values, "nucleationRate", box) * (values.timeStep as number);
  const number = slot === undefined ? 0 : Math.min(wanted, ...allowed);
  const moved = all.map((s) => (number === allowed[s] ? gasOf(s) : number * newMass[s]!));

  const sampleOf = (field: string, indices: number[], expected: number[], scale = expected): Sample => ({
    field,
    indices,
    expected,
    scale,
  });
  const particles = [...new Set([...spread(n), ...(slot === undefined ? [] : [slot])])];
  const filled = (i: number) => i === slot && number > 0;
  return [
    sampleOf(
      "gasConcentration",
      all.map((s) => box * species + s),
      all.map((s) => gasOf(s) - moved[s]!),
      all.map(gasOf),
    ),
    sampleOf(
      "mass",
      all.flatMap((s) => particles.map((i) => (box * species + s) * n + i)),
      all.flatMap((s) => particles.map((i) => (filled(i) ? newMass[s]! : massOf(s, i)))),
    ),
    sampleOf(
      "concentration",
      particles.map((i) => box * n + i),
      particles.map((i) => (filled(i) ? number : concentrationOf(i))),
    ),
    sampleOf("number", [box], [number]),
    sampleOf(
      "massTransfer",
      all.map((s) => box * species + s),
      moved,
    ),
  ];
};
