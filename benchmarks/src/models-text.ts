import type { Artifact, Crossover, Estimate, Model } from "./artifact.ts";
import { sweepOf } from "./cells.ts";
import { columns, duration } from "./format.ts";
import { groupBy } from "./group.ts";

const estimateText = ({ value, low, high }: Estimate, suffix = ""): string =>
  `${duration(value)}${suffix} (${duration(low)} … ${duration(high)})`;

const size = (value: number): string => String(Number(value.toPrecision(2)));

/** Only the first piece of a lane begins with a computation of nothing. */
const modelTexts = (model: Model, _: number, all: readonly Model[]): string[] => [
  model.lane,
  `n = ${model.from} … ${model.to}`,
  all.some(({ lane, from }) => lane === model.lane && from < model.from) ? "–" : estimateText(model.floorNanoseconds),
  estimateText(model.slopeNanoseconds, ` per ${model.work.unit}`),
  `±${Math.round(100 * (model.residualSpread - 1))}%`,
];

const crossoverText = ({ faster, than, size: at, low, high }: Crossover): string =>
  `${faster} overtakes ${than} at n ≈ ${size(at)} (${size(low)} … ${size(high)})`;

/** The models of a run and its crossovers, as text: for each kernel and residency what a computation of nothing takes, and each unit of work. */
export const modelsText = ({ models, crossovers }: Pick<Artifact, "models" | "crossovers">): string =>
  groupBy(models, sweepOf)
    .flatMap((some) => {
      const { kernel, residency, boxes } = some[0]!;
      const overtaking = crossovers.filter((one) => sweepOf(one) === sweepOf(some[0]!));
      return [
        `${kernel}, ${residency}${boxes === 1 ? "" : `, ${boxes} boxes`}: floor, slope, and how far measured times are off`,
        ...columns(some.map(modelTexts), 2).map((line) => `  ${line}`),
        ...overtaking.map((one) => `  ${crossoverText(one)}`),
        "",
      ];
    })
    .join("\n");
