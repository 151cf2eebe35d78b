import { colours } from "./looks.ts";

/** The page's style sheet. Colours are chosen to be told apart by colour-blind readers; text has a contrast of 4.5 at least. */
export const style = `
:root {
  color-scheme: light dark;
  --surface: #fff; --raised: #f6f7f9; --line: #d9dde3; --text: #1b1f24; --quiet: #57606a; --accent: #0b5cad; --on-accent: #fff;
  --lane-0: #0072b2; --lane-1: #c4500a; --lane-2: #00795c; --lane-3: #a8428a; --lane-4: #8a6d00;
  --lane-5: #5b3fb5; --lane-6: #4b4b4b; --lane-7: #b3262e; --lane-8: #5f7a0a; --lane-9: #d02f7a;
  --lane-10: #007c92; --lane-11: #7d4b26; --lane-12: #23329b; --lane-13: #6b7a8c;
  --stage-0: #6f8fae; --stage-1: #2f5f8a; --stage-2: #c58426; --stage-3: #a3450f;
  --heat-0: #a63603; --heat-1: #f29155; --heat-2: #fdd9b5; --heat-3: #eef0f2; --heat-4: #d8e8f5;
  --heat-5: #abd0e6; --heat-6: #6baed6; --heat-7: #2171b5; --heat-8: #08306b;
  --heat-ends: #fff; --heat-middle: #1b1f24; --heat-strong: #fff; --heat-light: #1b1f24;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --surface: #14171b; --raised: #1d2126; --line: #363c44; --text: #e8eaed; --quiet: #a5adb8; --accent: #7cbcff; --on-accent: #10151b;
    --lane-0: #56b4e9; --lane-1: #ff9a56; --lane-2: #35c79b; --lane-3: #e48ac8; --lane-4: #e6c229;
    --lane-5: #a996ff; --lane-6: #c4c4c4; --lane-7: #ff7b80; --lane-8: #b5cf4b; --lane-9: #ff62ab;
    --lane-10: #3fd6e0; --lane-11: #d3a37c; --lane-12: #7690ff; --lane-13: #93a5b8;
    --stage-0: #7fa3c7; --stage-1: #4c86bd; --stage-2: #e0a458; --stage-3: #e07b3c;
    --heat-0: #f5a365; --heat-1: #85481c; --heat-2: #463223; --heat-3: #262b31; --heat-4: #213447;
    --heat-5: #244a6d; --heat-6: #2a66a0; --heat-7: #6db1ec; --heat-8: #c3e2ff;
    --heat-ends: #10151b; --heat-middle: #f2f4f6; --heat-strong: #10151b; --heat-light: #f2f4f6;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
html[data-ready] { scroll-padding-top: 6.5rem; }
body { margin: 0; background: var(--surface); color: var(--text); font: 15px/1.5 system-ui, sans-serif; }
header, main, footer { max-width: 1180px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 28px; }
h1 { font-size: 26px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -0.01em; text-wrap: balance; }
h2 { font-size: 20px; line-height: 1.25; margin: 0 0 4px; }
h3 { font-size: 16px; margin: 0; }
section { margin: 44px 0 0; }
section:focus { outline: none; }
p { margin: 0 0 8px; max-width: 80ch; }
header .about { max-width: none; }
.about, .note, .asked, .lead, .nothing { color: var(--quiet); }
.note { font-size: 13px; }
.warning { border-left: 4px solid var(--lane-1); padding: 6px 12px; background: var(--raised); max-width: none; }
a { color: var(--accent); }
code { font: 13px/1.4 ui-monospace, monospace; background: var(--raised); padding: 1px 4px; border-radius: 4px; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 14px 0 0; padding: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
html:not([data-ready]) .scripted { display: none; }
.swatch { vertical-align: -1px; flex: none; }

.controls { display: flex; flex-wrap: wrap; gap: 10px 16px; align-items: end; background: var(--raised); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; margin: 12px 0; font-size: 14px; }
fieldset { border: 0; margin: 0; padding: 0; min-width: 0; display: flex; flex-wrap: wrap; gap: 6px; }
legend { padding: 0; font-size: 12px; color: var(--quiet); margin-bottom: 2px; }
#filters { position: sticky; top: 0; z-index: 4; margin: 44px -14px -20px; box-shadow: 0 2px 8px #0002; }
.field { display: grid; font-size: 12px; color: var(--quiet); gap: 2px; }
select, input[type="number"], button, summary { font: inherit; font-size: 14px; }
select, input[type="number"], .controls button, .picker summary { color: var(--text); background: var(--surface); border: 1px solid var(--quiet); border-radius: 6px; padding: 4px 8px; min-height: 32px; }
input[type="number"] { width: 6.2em; }
.controls button { cursor: pointer; padding: 4px 12px; }
.chip { position: relative; display: inline-flex; cursor: pointer; }
.chip input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; width: 100%; height: 100%; }
.chip span { display: inline-flex; align-items: center; gap: 5px; min-height: 32px; padding: 3px 9px; border: 1px solid var(--quiet); border-radius: 16px; background: var(--surface); }
.chip input:checked + span { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.chip input:checked + span .swatch path { fill: var(--on-accent); }
.chip input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }
.picker { position: relative; }
.picker summary { cursor: pointer; max-width: 30em; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
p.note { width: 100%; }
.picker .choices { position: absolute; z-index: 3; top: 100%; left: 0; margin-top: 4px; padding: 12px; display: flex; flex-wrap: wrap; gap: 6px; width: min(34rem, 86vw); max-height: 20rem; overflow: auto; background: var(--surface); border: 1px solid var(--quiet); border-radius: 8px; box-shadow: 0 8px 24px #0004; }

.answer { font-size: 18px; margin: 14px 0 2px; }
.answer strong { font-size: 22px; }
.answer .swatch { width: 15px; height: 15px; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: 13.5px; }
th, td { padding: 4px 10px; text-align: left; vertical-align: top; }
thead th { font-weight: 600; color: var(--quiet); font-size: 12.5px; vertical-align: bottom; white-space: nowrap; }
tbody th { font-weight: 600; white-space: nowrap; }
tbody tr { border-top: 1px solid var(--line); }
.scroll { overflow-x: auto; max-width: 100%; margin: 8px 0; }
.ranking td { white-space: nowrap; }
.ranking .wide { width: 45%; min-width: 170px; }
.ranking thead .wide { color: var(--quiet); font-size: 12.5px; }
.ranking td:last-child { white-space: normal; min-width: 22em; color: var(--quiet); }
.track { display: block; position: relative; height: 12px; margin-top: 5px; border-radius: 6px; background: var(--raised); }
.bar { position: absolute; top: 1px; bottom: 1px; min-width: 6px; border-radius: 5px; }
${Array.from({ length: colours }, (_, look) => `.look-${look} { background: var(--lane-${look}); }`).join("\n")}
.numbers td { white-space: nowrap; color: var(--quiet); }
.numbers td b { color: var(--text); font-weight: 600; }
.numbers tbody th { position: sticky; left: 0; background: var(--surface); }
.glance td { min-width: 9em; }
.glance tbody th { padding-top: 10px; }
.facts .cell { white-space: nowrap; }
.lines { white-space: pre-line; }
.badge { display: inline-block; border: 1px solid var(--quiet); border-radius: 4px; padding: 0 5px; font-size: 12px; white-space: nowrap; }

.legend, .key { display: flex; flex-wrap: wrap; gap: 3px; margin: 10px 0; font-size: 12.5px; max-width: none; }
.legend span { padding: 2px 9px; border-radius: 3px; }
.key { gap: 4px 16px; }
.key span { display: inline-flex; align-items: center; gap: 5px; }
.stage { width: 12px; height: 12px; border-radius: 2px; display: inline-block; }
${Array.from({ length: 4 }, (_, stage) => `.stage-${stage} { background: var(--stage-${stage}); }`).join("\n")}
.heat { font-size: 12.5px; }
.heat td { text-align: right; padding: 4px 5px; min-width: 36px; border: 1px solid var(--surface); }
.heat .family { color: var(--quiet); }
.heat thead .size { text-align: right; padding: 2px 6px; font-weight: 400; }
.heat tbody tr { border-top: 0; }
.heat tbody th { position: sticky; left: 0; z-index: 1; background: var(--surface); font-weight: 400; padding-left: 0; }
.heat .edge { border-left: 10px solid var(--surface); }
.heat thead .edge { padding-left: 0; }
.none { color: var(--quiet); text-align: center; }
${Array.from({ length: 9 }, (_, step) => {
  const text = step === 0 || step === 8 ? "ends" : step === 7 ? "strong" : step === 3 ? "middle" : "light";
  return `.heat-${step} { background: var(--heat-${step}); color: var(--heat-${text}); }`;
}).join("\n")}

.kernel { border-top: 1px solid var(--line); padding: 18px 0 14px; content-visibility: auto; contain-intrinsic-size: auto 480px; }
.kernel .plots { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 8px 28px; margin-top: 8px; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 8px 28px; margin: 8px 0; }
.kernel ul, .kernel details, .kernel p { font-size: 14px; }
.kernel ul { margin: 0 0 8px; padding-left: 20px; }
.plot { display: block; max-width: 100%; height: auto; overflow: visible; }
.plot text { white-space: pre; }
.plot .faded { opacity: 0.12; }
details > summary { cursor: pointer; width: fit-content; }
.excluded ul { margin: 4px 0; padding-left: 20px; }
.machine { display: grid; grid-template-columns: repeat(auto-fill, minmax(320px, 1fr)); gap: 8px 28px; margin: 12px 0; }
.machine dt { font-size: 12px; color: var(--quiet); }
.machine dd { margin: 0; overflow-wrap: anywhere; }
footer { color: var(--quiet); font-size: 13px; padding-top: 40px; padding-bottom: 40px; }

@media (max-width: 760px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; }
  #filters { position: static; }
  html[data-ready] { scroll-padding-top: 1rem; }
  .kernel .plots, .pair { grid-template-columns: minmax(0, 1fr); }
  .heat .family { display: none; }
  .heat tbody th { max-width: 42vw; overflow: hidden; text-overflow: ellipsis; }
  .machine { grid-template-columns: minmax(0, 1fr); }
  .glance td { min-width: 6em; padding: 4px; }
  .glance th { padding: 4px; }
}
@media print {
  body { font-size: 11px; }
  .scripted, nav { display: none; }
  .kernel { content-visibility: visible; break-inside: avoid; }
  .scroll { overflow: visible; }
  table, thead th, .note, .ranking thead .wide, code { font-size: 9px; }
  summary { font-size: 11px; }
  th, td { padding: 2px 4px; }
  .ranking .wide { width: 30%; min-width: 90px; }
  .ranking td:last-child { min-width: 14em; }
  .glance td { min-width: 0; }
  .heat td { min-width: 26px; padding: 2px 3px; }
  .heat .edge { border-left-width: 4px; }
  * { print-color-adjust: exact; }
}
`;
