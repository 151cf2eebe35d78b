import { readFileSync } from "node:fs";
import { join } from "node:path";
import { columns } from "../format.ts";
import { interpreterOf, sources } from "./environment.ts";
import { type PeerSystem, peerSystems } from "./systems.ts";

/** The version of a system's own package that its lock file names; empty for what has none. */
const lockedVersion = ({ name, package: distribution, runtime }: PeerSystem): string => {
  if (runtime !== "environment") return "";
  const lock = readFileSync(join(sources, "locks", `${name}.txt`), "utf8");
  return new RegExp(`^${distribution ?? name}==(\\S+)`, "m").exec(lock)?.[1] ?? "";
};

/** All peers: name, version, size on disk, and whether they are here, or the command that brings them. */
export const listPeers = (): string => {
  const rows = peerSystems.map((system) => {
    const interpreter = interpreterOf(system);
    return [
      system.name,
      system.title,
      lockedVersion(system),
      system.megabytes === 0 ? "" : `${system.megabytes} MB`,
      "missing" in interpreter ? `${interpreter.missing}; to bring it: ${interpreter.remedy}` : "ready",
    ];
  });
  return columns(rows, 5).join("\n");
};
