import type { Artifact, Cell } from "../artifact.ts";
import { measurable } from "../cases.ts";
import { rowId } from "../cells.ts";
import { reference } from "../lanes.ts";
import { pairedRatio } from "../statistics.ts";
import type { PageData, PageKernel, PageLane, Point } from "./data.ts";

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** `native@2` looks like `native`. */
const familyOf = (name: string): string => name.split("@")[0]!;

const lanesOf = ({ lanes }: Artifact): PageLane[] => {
  const families = unique(lanes.map(({ name }) => familyOf(name)));
  return lanes.map((lane) => ({ ...lane, look: families.indexOf(familyOf(lane.name)) }));
};

const kernelsOf = ({ cells }: Artifact): PageKernel[] =>
  [...new Map(cells.map((cell) => [cell.kernel, cell.unit]))].map(([name, unit]) => ({
    name,
    unit,
    summary: measurable.find((kernel) => kernel.name === name)?.summary ?? "",
  }));

/** Lanes on one thread that measured anything: what others are compared with is the plain form of a system. */
const baselinesOf = ({ cells, lanes }: Artifact): string[] => {
  const measured = new Set(cells.flatMap(({ lane, outcome }) => (outcome === "measured" ? [lane] : [])));
  const names = lanes.flatMap(({ name, threads }) => (threads === 1 && measured.has(name) ? [name] : []));
  return names.includes(reference) ? unique([reference, ...names]) : names;
};

const pointOf = (cell: Cell, baselines: readonly (Cell | undefined)[]): Point => {
  const { statistics, check, bytes } = cell;
  const isMeasured = cell.outcome === "measured";
  return {
    kernel: cell.kernel,
    lane: cell.lane,
    size: cell.size,
    boxes: cell.boxes,
    residency: cell.residency,
    outcome: cell.outcome,
    reason: cell.reason,
    elements: cell.elements,
    operations: cell.operations,
    uploadMilliseconds: cell.uploadMilliseconds,
    prepareMilliseconds: cell.prepareMilliseconds,
    firstMilliseconds: cell.firstMilliseconds,
    warnings: cell.warnings,
    time: statistics?.median ?? null,
    low: statistics?.low ?? null,
    high: statistics?.high ?? null,
    faster: baselines.map((baseline) =>
      isMeasured && baseline?.outcome === "measured" ? pairedRatio(baseline.rounds, cell.rounds).ratio : null,
    ),
    relative: check?.worst?.relative ?? null,
    ulp: check?.worst?.ulp ?? null,
    share: check?.worst?.share ?? null,
    bytes: bytes.needed ?? bytes.input + bytes.output,
    copied: bytes.copied,
  };
};

/** What a page shows of a run that `file` holds. */
export const prepare = (artifact: Artifact, file: string): PageData => {
  const baselines = baselinesOf(artifact);
  const byId = new Map(artifact.cells.map((cell) => [cell.id, cell]));
  const { started, seconds, complete, seed, versions, revision, effort, distribution } = artifact;
  const { host, limits, models, crossovers } = artifact;
  return {
    ...{ file, started, seconds, complete, seed, versions, revision, effort, distribution },
    ...{ host, limits, models, crossovers },
    lanes: lanesOf(artifact),
    kernels: kernelsOf(artifact),
    baselines,
    points: artifact.cells.map((cell) =>
      pointOf(
        cell,
        baselines.map((lane) => byId.get(`${rowId(cell)}/${lane}`)),
      ),
    ),
  };
};
