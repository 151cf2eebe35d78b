// The loss integral of particula's Taichi notebook, as a table of docs/best-practices.md: like for like, and as it was compared.
import { duration, short, times } from "../../benchmarks/dist/format.js";
import { callsPerSecond, neededOperations } from "../../benchmarks/dist/loss.js";
import { duelsOf, operationRate, opponentOf, unlikeOf } from "../../benchmarks/dist/page/loss.js";
import { prepare } from "../../benchmarks/dist/page/prepare.js";
import { initialState } from "../../benchmarks/dist/page/state.js";
import { table } from "./page.mjs";

/** Each lane's loss with arrays in place, and how many times as fast it is as an opponent's loss, and as its gain. */
export const lossTable = (artifact) => {
  const data = prepare(artifact, "");
  const state = initialState(data);
  const opponent = opponentOf(data, state);
  const duels = duelsOf(data, state, opponent);
  if (duels.length === 0) return "This run did not measure it.";
  const [counted, needed] = [operationRate(data), operationRate(data, neededOperations)];
  return table(
    ["", "n", "time", `${counted.label}, 9 n (n − 1)`, "2 n²", `over ${opponent}'s loss`, `over ${opponent}'s gain`],
    duels.map((duel) => {
      const { lane, own, alike } = duel;
      return [
        lane.kind === "peer" ? lane.name : `\`${lane.name}\``,
        `${own.size}`,
        duration(own.time),
        ...[counted, needed].map((rate) => short(rate.of(own.size, callsPerSecond(own)))),
        ...[alike, unlikeOf(duel)].map((ratio) => (ratio === null ? "–" : times(ratio))),
      ];
    }),
  );
};
