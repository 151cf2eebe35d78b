import { stages } from "./coldStart.ts";
import type { PageData } from "./data.ts";
import { type Content, html, type Markup, raw } from "./html.ts";
import { hasLoss } from "./loss.ts";
import { pack } from "./pack.ts";
import { filterForm, questionForm } from "./sections/controls.ts";
import { lossText } from "./sections/loss.ts";
import { machineList } from "./sections/machine.ts";
import { initialState } from "./state.ts";
import { style } from "./style.ts";
import { type ViewName, viewOf } from "./views.ts";

/** What a page is made of. */
export interface Parts {
  readonly data: PageData;
  /** Makes SVG; nothing is shown on it. */
  readonly document: Document;
  /** What was fastest at every size, made from the rounds, which the page itself does not carry. */
  readonly glance: Markup;
  /** How the run differs from an earlier one; null where none was given. */
  readonly comparison: Markup | null;
  /** The script that makes the page follow its reader's choices. */
  readonly script: string;
}

/** Pixels that plots are drawn for before a browser says how many there are. */
const widths: Partial<Record<ViewName, number>> = {
  time: 660,
  accuracy: 440,
  lossCalls: 550,
  lossOperations: 550,
  roofline: 1130,
  coldStart: 1130,
  memory: 1130,
};

const section = (id: string, title: string, content: Content): Markup =>
  html`<section id="${id}" tabindex="-1" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>
${content}</section>
`;

const counts = ({ points }: PageData): string => {
  const number = (outcome: string) => points.filter((point) => point.outcome === outcome).length;
  const [wrong, lost] = [number("wrong"), number("lost")];
  const failed = [...(wrong ? [`${wrong} wrong`] : []), ...(lost ? [`${lost} lost to a crash`] : [])].join(", ");
  return `${number("measured")} of ${points.length} cells measured, each checked first; ${failed || "none wrong"}.`;
};

const sections = ({ data, document, glance, comparison }: Parts): [id: string, title: string, content: Content][] => {
  const state = initialState(data);
  const slot = (name: ViewName, kernel?: string): Markup => {
    const key = kernel === undefined ? name : `${name}:${kernel}`;
    const width = widths[name];
    return html`<div data-slot="${key}"${width !== undefined && html` data-width="${width}"`}>${viewOf(key, data, state, { document, width: width ?? 0 })}</div>`;
  };
  const kernels = data.kernels.map(
    ({
      name,
      summary,
    }) => html`<article class="kernel" data-kernel="${name}"><h3>${name}</h3><p class="about">${summary}</p>
<div class="plots">${slot("time", name)}${slot("accuracy", name)}</div>
${slot("crossovers", name)}<details><summary>The numbers</summary>${slot("numbers", name)}${slot("models", name)}</details></article>
`,
  );
  return [
    [
      "advice",
      "What should I use?",
      html`${questionForm(data, state)}<div aria-live="polite">${slot("advice")}</div>
<p class="note">Predicted from this run's fitted models: a launch floor and a cost for each unit of work. They hold for the machine below; on another one, measure again.</p>${glance}`,
    ],
    ...(comparison === null
      ? []
      : [["comparison", "Against the earlier run", comparison] as [string, string, Content]]),
    [
      "speed",
      "Speed-up",
      html`<p class="lead">How many times faster than the lane of comparison, from paired rounds of one run. Orange is slower, blue is faster; <code>–</code> was not measured, <code>?</code> has nothing to compare with.</p>
${slot("heat")}`,
    ],
    [
      "kernels",
      "Kernel by kernel",
      html`<p class="lead">Left: time of one computation against size; thick bars are 95 % intervals, dotted lines the sizes at which another lane takes the lead. Right: time against the error of that very result; lower left is better.</p>
${kernels}`,
    ],
    ...(hasLoss(data)
      ? [
          [
            "loss",
            "The loss integral of a Taichi notebook",
            html`${lossText(data)}<div class="pair">${slot("lossCalls")}${slot("lossOperations")}</div>${slot("loss")}`,
          ] as [string, string, Content],
        ]
      : []),
    [
      "roofline",
      "How near to the machine's limits",
      html`<p class="lead">Each mark is a kernel at its largest size. Operations and bytes are those of the best algorithm known, so a mark cannot rise by computing more than needed. A division, a root or an exponential counts as one operation and costs several. A lane's limits are those of its number of threads, dashed and with hollow marks where there are several: operations a second where the line is level, memory's bytes a second where it rises. Small inputs in caches may exceed it.</p>${slot("key")}${slot("roofline")}${slot("limits")}`,
    ],
    [
      "cold",
      "Cold start",
      html`<p class="lead">What happens once: from nothing to the first result.</p><p class="key">${stages.map(
        (name, stage) => html`<span><i class="stage stage-${stage}"></i> ${name}</span>`,
      )}</p>${slot("coldStart")}${slot("costs")}`,
    ],
    [
      "memory",
      "Memory",
      html`<p class="lead">The most that each lane's process had in use during the run, all kernels and sizes together.</p>${slot("memory")}`,
    ],
    ["missing", "What was not measured, and why", slot("missing")],
    ["machine", "The machine, versions and flags", html`${machineList(data)}${slot("lanes")}`],
  ];
};

/** The page: one file that needs nothing else. */
export const pageOf = (parts: Parts): string => {
  const { data, script } = parts;
  const all = sections(parts);
  const [first, ...others] = all;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<title>Aitken's matrix, ${data.host.processor}, ${data.started.slice(0, 10)}</title>
<style>${raw(style)}</style>
</head>
<body>
<header>
<h1>Aerosol kernels: what to use, and what it costs</h1>
<p class="about">${data.host.processor}, ${data.host.cores} cores; ${data.started.slice(0, 16).replace("T", " ")} UTC. ${counts(data)}</p>
${!data.complete && html`<p class="warning">This run was interrupted: what is missing below may be there in a whole one.</p>`}
${data.host.load[0]! > data.host.cores / 2 && html`<p class="warning">The machine had other work when the run began (load ${data.host.load[0]!.toFixed(1)} on ${data.host.cores} cores): trust ratios more than times.</p>`}
<nav aria-label="Sections"><ul>${all.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main>
${first && section(...first)}${filterForm(data, initialState(data))}
${others.map((one) => section(...one))}</main>
<footer>Made by <code>bench report</code> from ${data.file}. All of it is in this file; nothing is loaded. Plots by Observable Plot (© 2020–2025 Observable, Inc.) and D3 (© 2010–2026 Mike Bostock), ISC licence.</footer>
<script type="application/json" id="data">${raw(pack(data))}</script>
<script type="module">${raw(script.replaceAll("</script", "<\\/script"))}</script>
</body>
</html>
`.markup;
};
