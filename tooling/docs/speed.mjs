// What an artifact of the matrix says by pattern, as tables of docs/best-practices.md.
import { short, times } from "../../benchmarks/dist/format.js";
import { pairedRatio } from "../../benchmarks/dist/statistics.js";
import { table } from "./page.mjs";

const unique = (values) => [...new Set(values)];
const titleOf = (kernel) => kernel.split("/")[1];

/** The measured cells of a kernel in one box, by residency, size and lane. */
const cellsOf = ({ cells }, kernel) => {
  const measured = cells.filter((cell) => cell.kernel === kernel && cell.boxes === 1 && cell.outcome === "measured");
  const at = (residency, size, lane) =>
    measured.find((cell) => cell.residency === residency && cell.size === size && cell.lane === lane);
  return { measured, at };
};

const kernelsOf = ({ cells }) => unique(cells.map(({ kernel }) => kernel));

/** Lanes with a measured cell, on so many threads where that is said. */
const lanesOf = ({ lanes, cells }, kind, threads) =>
  lanes
    .filter((lane) => lane.kind === kind && (threads === undefined || lane.threads === threads))
    .map(({ name }) => name)
    .filter((name) => cells.some(({ lane, outcome }) => lane === name && outcome === "measured"));

/** Time per unit of work, and how many times as fast as the reference that is. */
const timeOf = (cell, reference) => {
  if (!cell) return "–";
  const time = short(cell.statistics.median / cell.elements);
  if (!reference || cell === reference) return time;
  return `${time} (${times(pairedRatio(reference.rounds, cell.rounds).ratio)})`;
};

/** Per kernel: time per unit on each backend, called and resident, on the smallest input and the largest. */
export const backendsTable = (artifact) => {
  const lanes = lanesOf(artifact, "backend");
  const rows = kernelsOf(artifact).flatMap((kernel) => {
    const { measured, at } = cellsOf(artifact, kernel);
    const sizes = measured.filter(({ lane }) => lane === lanes[0]).map(({ size }) => size);
    if (sizes.length === 0) return [];
    return unique([Math.min(...sizes), Math.max(...sizes)]).flatMap((size) =>
      ["call", "resident"].flatMap((residency) => {
        const reference = at(residency, size, lanes[0]);
        const times = lanes.map((lane) => timeOf(at(residency, size, lane), reference));
        return reference ? [[`${titleOf(kernel)}, ns per ${measured[0].unit}`, `${residency} ${size}`, ...times]] : [];
      }),
    );
  });
  return table(["", "n", ...lanes.map((lane) => `\`${lane}\``)], rows);
};

/** Resident cells of each kernel and size: the fastest of ours, and how many times as long each peer takes. */
const ratiosOf = (artifact, threads) => {
  const [ours, peers] = [lanesOf(artifact, "backend", threads), lanesOf(artifact, "peer", threads)];
  const rows = kernelsOf(artifact).flatMap((kernel) => {
    const { measured, at } = cellsOf(artifact, kernel);
    return unique(measured.map(({ size }) => size)).flatMap((size) => {
      const own = ours.flatMap((lane) => at("resident", size, lane) ?? []);
      if (own.length === 0 || !peers.some((peer) => at("resident", size, peer))) return [];
      const fastest = own.reduce((a, b) => (a.statistics.median <= b.statistics.median ? a : b));
      const ratios = peers.map((peer) => {
        const cell = at("resident", size, peer);
        return cell && pairedRatio(cell.rounds, fastest.rounds).ratio;
      });
      return [{ kernel, size, fastest, ratios }];
    });
  });
  return { peers, rows };
};

/** Per kernel and size, on one thread: how many times as long as our fastest backend each Python system takes. */
export const peersTable = (artifact) => {
  const { peers, rows } = ratiosOf(artifact, 1);
  return table(
    ["", "n", "fastest, ns", ...peers],
    rows.map(({ kernel, size, fastest, ratios }) => [
      titleOf(kernel),
      `${size}`,
      `\`${fastest.lane}\` ${timeOf(fastest)}`,
      ...ratios.map((ratio) => (ratio ? times(ratio) : "–")),
    ]),
  );
};

/** Per Python system, on one thread: between which factors it is slower than our fastest backend. */
export const rangesTable = (artifact) => {
  const { peers, rows } = ratiosOf(artifact, 1);
  const label = ({ kernel, size, ratio }) => `${times(ratio)} (${titleOf(kernel)}, n = ${size})`;
  return table(
    ["", "least", "most"],
    peers.map((peer, index) => {
      const known = rows
        .flatMap(({ kernel, size, ratios }) => (ratios[index] ? [{ kernel, size, ratio: ratios[index] }] : []))
        .sort((a, b) => a.ratio - b.ratio)
        .map(label);
      return [peer, known[0] ?? "–", known.at(-1) ?? "–"];
    }),
  );
};

/** How the Python systems were built. */
export const peersList = ({ lanes }) =>
  lanes
    .filter(({ kind, threads }) => kind === "peer" && threads === 1)
    .map(({ name, versions, flags, fastMath, missing }) => {
      const what = Object.entries(versions).map(([system, version]) => `${system} ${version}`);
      const how = [...what, ...flags, ...(fastMath ? ["fast math"] : [])].join(", ");
      return `- ${name}: ${missing === null ? how : `not measured: ${missing.split("\n")[0]}`}`;
    })
    .join("\n");
