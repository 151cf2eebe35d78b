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

/** Lanes with a measured cell, those of ours first. */
const lanesOf = ({ lanes, cells }, kind) =>
  lanes
    .filter(
      (lane) => lane.kind === kind && cells.some((cell) => cell.lane === lane.name && cell.outcome === "measured"),
    )
    .map(({ name }) => name);

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
      ["call", "resident"].map((residency) => [
        `${titleOf(kernel)}, ns per ${measured[0].unit}`,
        `${residency} ${size}`,
        ...lanes.map((lane) => timeOf(at(residency, size, lane), at(residency, size, lanes[0]))),
      ]),
    );
  });
  return table(["", "n", ...lanes.map((lane) => `\`${lane}\``)], rows);
};

/** Per kernel and size: how many times as long as our fastest backend each Python system takes, arrays in place. */
export const peersTable = (artifact) => {
  const [ours, peers] = [lanesOf(artifact, "backend"), lanesOf(artifact, "peer")];
  if (peers.length === 0) return "";
  const rows = kernelsOf(artifact).flatMap((kernel) => {
    const { measured, at } = cellsOf(artifact, kernel);
    return unique(measured.map(({ size }) => size)).flatMap((size) => {
      const own = ours.flatMap((lane) => at("resident", size, lane) ?? []);
      if (own.length === 0 || !peers.some((peer) => at("resident", size, peer))) return [];
      const fastest = own.reduce((a, b) => (a.statistics.median <= b.statistics.median ? a : b));
      const ratio = (peer) => {
        const cell = at("resident", size, peer);
        return cell ? times(pairedRatio(cell.rounds, fastest.rounds).ratio) : "–";
      };
      return [[titleOf(kernel), `${size}`, `\`${fastest.lane}\` ${timeOf(fastest)}`, ...peers.map(ratio)]];
    });
  });
  return table(["", "n", "fastest, ns", ...peers], rows);
};

/** How the Python systems were built. */
export const peersList = ({ lanes }) =>
  lanes
    .filter(({ kind }) => kind === "peer")
    .map(({ name, versions, flags, fastMath, missing }) => {
      const what = Object.entries(versions).map(([system, version]) => `${system} ${version}`);
      const how = [...what, ...flags, ...(fastMath ? ["fast math"] : [])].join(", ");
      return `- ${name}: ${missing === null ? how : `not measured: ${missing.split("\n")[0]}`}`;
    })
    .join("\n");
