import type { LaneRecord } from "../artifact.ts";
import { absentLane } from "../entrants.ts";
import type { Lane } from "../lanes.ts";
import { interpreterOf } from "./environment.ts";
import type { PeerSystem } from "./systems.ts";

/** The lanes of peers on numbers of threads, and those that cannot be, each with the reason and the command that brings it. */
export const peerLanes = (
  systems: readonly PeerSystem[],
  threads: readonly number[],
): { lanes: Lane[]; absent: LaneRecord[] } => {
  const lanes: Lane[] = [];
  const absent: LaneRecord[] = [];
  for (const count of threads)
    for (const system of systems) {
      const { name, allowance } = system;
      const lane: Lane = {
        name: count === 1 ? name : `${name}@${count}`,
        kind: "peer",
        backend: name,
        threads: count,
        options: { ...(count > 1 ? { threads: count } : {}), ...(allowance ? { allowance } : {}) },
      };
      const interpreter = interpreterOf(system);
      if (count > 1 && !system.threads) {
        if (!threads.includes(1)) absent.push(absentLane(lane, "computes on one thread only"));
      } else if ("missing" in interpreter) absent.push(absentLane(lane, interpreter.missing, interpreter.remedy));
      else lanes.push(lane);
    }
  return { lanes, absent };
};
