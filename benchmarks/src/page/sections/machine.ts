import type { Ceiling, Limits } from "../../artifact.ts";
import { short } from "../../format.ts";
import type { PageData } from "../data.ts";
import { html, type Markup } from "../html.ts";
import { bytesText } from "../quantities.ts";

const cacheText = (bytes: number): string => (bytes < 2 ** 20 ? `${bytes / 2 ** 10} KiB` : `${bytes / 2 ** 20} MiB`);

const ceilingText = ({ float64OperationsPerSecond, bytesPerSecond }: Ceiling): string =>
  `${short(float64OperationsPerSecond)} float64 operations and ${bytesText(bytesPerSecond)} per second`;

const limitsText = (limits: Limits): string =>
  [
    `on one thread ${ceilingText(limits)}`,
    ...(limits.together ?? []).map((ceiling) => `on ${ceiling.threads} threads ${ceilingText(ceiling)}`),
    ...(limits.cyclesPerSecond === undefined ? [] : [`${short(limits.cyclesPerSecond)} cycles per second`]),
    limits.how,
  ].join("; ");

/** The machine and the run, as pairs of name and fact. */
export const machineList = ({ host, limits, effort, versions, ...run }: PageData): Markup => {
  const facts: [name: string, fact: string][] = [
    [
      "processor",
      `${host.processor}, ${host.cores} cores (${host.instructionSet.join(" ") || "instruction set unknown"})`,
    ],
    [
      "caches",
      Object.entries(host.caches)
        .map(([level, bytes]) => `${level} ${cacheText(bytes)}`)
        .join(", ") || "unknown",
    ],
    [
      "clock",
      `${host.frequency ? `${short(host.frequency.lowHertz)}Hz … ${short(host.frequency.highHertz)}Hz` : "limits unknown"}, governor ${host.governor ?? "unknown"}`,
    ],
    ["memory", bytesText(host.memoryBytes)],
    ["system", [host.system, ...host.environment].join(", ")],
    ["JavaScript", `Node ${host.node.replace(/^v/, "")}, V8 ${host.v8}`],
    ["load before the run", host.load[0]!.toFixed(1)],
    ["limits, measured", limits ? limitsText(limits) : "not measured"],
    [
      "run",
      `${run.started.slice(0, 16).replace("T", " ")} UTC, ${Math.round(run.seconds)} s${run.complete ? "" : ", interrupted"}, seed ${run.seed}, ${run.distribution} aerosol`,
    ],
    [
      "effort",
      `${effort.rounds.least} … ${effort.rounds.most} interleaved rounds of about ${effort.batchMilliseconds} ms for each cell`,
    ],
    [
      "versions",
      [
        ...Object.entries(versions).map(([name, version]) => `${name} ${version}`),
        ...(run.revision === null ? [] : [`revision ${run.revision.slice(0, 12)}`]),
      ].join(", "),
    ],
    ["file", run.file],
  ];
  return html`<dl class="machine">${facts.filter(([, fact]) => fact !== "").map(([name, fact]) => html`<div><dt>${name}</dt><dd>${fact}</dd></div>`)}</dl>`;
};
