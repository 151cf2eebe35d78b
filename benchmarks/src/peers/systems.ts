import { choose } from "../arguments.ts";

/** A system that people use in Python, which computes kernels of ours for comparison. */
export interface PeerSystem {
  /** Of its lanes, of its module in peers/python/systems and of its lock file in peers/python/locks. */
  readonly name: string;
  /** As its makers call it. */
  readonly title: string;
  /** Whether it computes on several threads. */
  readonly threads: boolean;
  /** What runs it: a Python that is here, PyPy, or an environment made for it. */
  readonly runtime: "python" | "pypy" | "environment";
  /** What its environment takes on disk, about. */
  readonly megabytes: number;
  /**
   * How many times the error that our backends are allowed it is allowed: formulas that are its own may lose more to
   * cancellation. Among the options of its lane where it is given; else it is judged as they are.
   */
  readonly allowance?: number;
  /** Whether its kernels are compiled by the C++ compiler of this machine when it is installed. */
  readonly compiles?: true;
  /** The package that brings it, where that has another name. */
  readonly package?: string;
}

/** All peers, the plainest first. */
export const peerSystems: readonly PeerSystem[] = [
  { name: "plain", title: "plain Python", threads: false, runtime: "python", megabytes: 0 },
  { name: "pypy", title: "PyPy", threads: false, runtime: "pypy", megabytes: 77 },
  { name: "numpy", title: "NumPy", threads: true, runtime: "environment", megabytes: 165 },
  { name: "particula", title: "particula", threads: false, runtime: "environment", megabytes: 500, allowance: 1e4 },
  { name: "numba", title: "Numba", threads: true, runtime: "environment", megabytes: 250 },
  { name: "cython", title: "Cython", threads: true, runtime: "environment", megabytes: 75, compiles: true },
  { name: "pybind11", title: "pybind11 C++", threads: true, runtime: "environment", megabytes: 60, compiles: true },
  { name: "taichi", title: "Taichi", threads: true, runtime: "environment", megabytes: 350 },
  { name: "warp", title: "Warp", threads: false, runtime: "environment", megabytes: 430, package: "warp-lang" },
];

/**
 * Those of all peers that names or patterns stand for.
 * @throws UsageError for a word that stands for none
 */
export const choosePeers = (given: readonly string[] | undefined): PeerSystem[] =>
  choose("peers", given, peerSystems, ({ name, title }) => [name, title]);

/**
 * @param name of a peer
 * @throws Error for a name that no peer has
 */
export const peerSystem = (name: string): PeerSystem => {
  const found = peerSystems.find((system) => system.name === name);
  if (!found)
    throw new Error(`expected a peer of [${peerSystems.map(({ name }) => name).join(", ")}], received ${name}`);
  return found;
};
