import { isDeepStrictEqual } from "node:util";
import type { Artifact, LaneRecord } from "./artifact.ts";
import { sweepOf } from "./cells.ts";
import { crossoversIn } from "./crossovers.ts";
import { groupBy } from "./group.ts";
import { alike } from "./host.ts";
import { modelsOf } from "./models.ts";

/** A run and the name of its file, which complaints need. */
export interface Named {
  readonly file: string;
  readonly artifact: Artifact;
}

/** What runs must have in common, with the words for it. */
const common: readonly [string, (artifact: Artifact) => unknown][] = [
  ["versions", ({ versions }) => versions],
  ["revision", ({ revision }) => revision],
  // When a lane is too slow for more decides what is measured, not how.
  ["effort", ({ effort: { slowest: _, ...aims } }) => aims],
  ["distribution", ({ distribution }) => distribution],
  ["number of parts", ({ shard }) => shard?.of ?? null],
];

const refuseMixed = (runs: readonly Named[]): void => {
  const [first, ...others] = runs as [Named, ...Named[]];
  for (const { file, artifact } of others)
    for (const [what, of] of common)
      if (!isDeepStrictEqual(of(first.artifact), of(artifact)))
        throw new Error(
          `expected runs of one ${what}; ${first.file} has ${JSON.stringify(of(first.artifact))}, ${file} has ${JSON.stringify(of(artifact))}`,
        );
};

const refuseDuplicates = (runs: readonly Named[]): void => {
  const origins = new Map<string, string>();
  for (const { file, artifact } of runs)
    for (const { id } of artifact.cells) {
      const before = origins.get(id);
      if (before !== undefined) throw new Error(`expected each cell once; ${id} is in ${before} and in ${file}`);
      origins.set(id, file);
    }
};

const refuseUnlike = (runs: readonly Named[], unlikeHosts: boolean): void => {
  const [first, ...others] = runs as [Named, ...Named[]];
  const stranger = others.find(({ artifact }) => !alike(first.artifact.host, artifact.host));
  if (!stranger) return;
  if (!unlikeHosts)
    throw new Error(
      `expected runs of one kind of machine; ${first.file} is of ${first.artifact.host.processor}, ${stranger.file} of ${stranger.artifact.host.processor}. With --unlike-hosts they are merged all the same`,
    );
  // Ratios and models are of one machine each, as long as no sweep is of two.
  const origins = new Map<string, string>();
  for (const { file, artifact } of runs)
    for (const sweep of new Set(artifact.cells.map(sweepOf))) {
      const before = origins.get(sweep);
      if (before !== undefined)
        throw new Error(`expected all sizes of ${sweep} from one machine; they are in ${before} and in ${file}`);
      origins.set(sweep, file);
    }
};

/** A lane that opened in some runs, of one version in all of them. */
const mergeLane = (records: readonly LaneRecord[]): LaneRecord => {
  const here = records.filter(({ missing }) => missing === null);
  const [first] = here;
  if (!first) return records[0]!;
  const other = here.find(
    ({ versions, flags, options }) =>
      !isDeepStrictEqual([versions, flags, options], [first.versions, first.flags, first.options]),
  );
  if (other) throw new Error(`expected one version of ${first.name}, with one set of flags and options; found two`);
  const peaks = here.flatMap(({ peakMemoryBytes }) => peakMemoryBytes ?? []);
  return { ...first, peakMemoryBytes: peaks.length ? Math.max(...peaks) : null };
};

const partsThere = (runs: readonly Artifact[]): boolean => {
  const of = runs[0]!.shard?.of;
  return of === undefined || new Set(runs.map(({ shard }) => shard!.index)).size === of;
};

/**
 * Puts runs of parts of a matrix together.
 * @throws Error when they are of different versions, have cells in common, or — unless that is told to be right — are of
 * unlike machines; it names the files
 */
export const merge = (runs: readonly Named[], unlikeHosts: boolean): Artifact => {
  refuseMixed(runs);
  refuseDuplicates(runs);
  refuseUnlike(runs, unlikeHosts);
  const artifacts = runs
    .map(({ artifact }) => artifact)
    .sort((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0) || a.started.localeCompare(b.started));
  const [first] = artifacts as [Artifact, ...Artifact[]];
  const cells = artifacts.flatMap((one) => one.cells);
  return {
    ...first,
    started: artifacts.map(({ started }) => started).sort()[0]!,
    seconds: artifacts.reduce((sum, { seconds }) => sum + seconds, 0),
    effort: { ...first.effort, slowest: Math.max(...artifacts.map(({ effort }) => effort.slowest)) },
    complete: artifacts.every(({ complete }) => complete) && partsThere(artifacts),
    shard: null,
    parts: artifacts.map(({ started, seconds, seed, shard, host }) => ({ started, seconds, seed, shard, host })),
    limits: artifacts.find(({ limits }) => limits !== null)?.limits ?? null,
    lanes: groupBy(
      artifacts.flatMap(({ lanes }) => lanes),
      ({ name }) => name,
    ).map(mergeLane),
    cells,
    models: modelsOf(cells, first.seed),
    crossovers: crossoversIn(cells),
  };
};

/** Parts that a merge lacks, as 2/4; empty where it is whole or not of parts. */
export const lacking = ({ parts }: Artifact): string[] => {
  const of = parts[0]?.shard?.of ?? 0;
  const there = new Set(parts.map(({ shard }) => shard?.index));
  return Array.from({ length: of }, (_, index) => index + 1)
    .filter((index) => !there.has(index))
    .map((index) => `${index}/${of}`);
};
