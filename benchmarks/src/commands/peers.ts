import { parseWords, UsageError, words } from "../arguments.ts";
import { install } from "../peers/environment.ts";
import { listPeers } from "../peers/list.ts";
import { choosePeers, type PeerSystem, peerSystems } from "../peers/systems.ts";
import type { Command } from "./command.ts";

const names = peerSystems.map(({ name }) => name).join(", ");

const usage = `Python systems that compute our kernels for comparison: bench --peers measures them.

  bench peers                  show which are here, and what the others take on disk
  bench peers install NAMES    bring some: environments of their own, from lock files

  NAMES: ${names}; or '*' for all

Environments are in the user's cache, or in the folder that AITKEN_PEERS names; to remove one, delete its folder.
They need a Python 3.12 or 3.13, which AITKEN_PYTHON may name.`;

const toInstall = (args: readonly string[]): PeerSystem[] => {
  const [action, ...given] = parseWords(args, {}).positionals;
  if (action === undefined) return [];
  if (action !== "install" || given.length === 0)
    throw new UsageError("expected: bench peers, or bench peers install NAMES");
  return choosePeers(words(given, "peers"));
};

/** Which peers are here; brings those that are named. */
export const peers: Command = {
  name: "peers",
  summary: "show which Python systems are here, and bring others",
  usage,
  async run(args) {
    for (const system of toInstall(args)) {
      console.log(`${system.title}: about ${system.megabytes} MB`);
      install(system);
    }
    console.log(listPeers());
    return 0;
  },
};
