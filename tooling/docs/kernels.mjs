// docs/kernels.md, from the declarations of all kernels: node tooling/docs/kernels.mjs [--check]
// A backend that is not here keeps its column, with the reason on the console.
import { existsSync } from "node:fs";
import { catalogue } from "@aitken/contracts";
import { mappings } from "@aitken/contracts/conformance";
import { openAll } from "./measure.mjs";
import { anchor, at, read, replacePart, table, writeOrCheck } from "./page.mjs";
import { statusOf, storyOf } from "./particula.mjs";
import { accuracyHead, accuracyRow, fieldHead, fieldRow } from "./words.mjs";

const command = "node tooling/docs/kernels.mjs";
const page = "docs/kernels.md";
const before = existsSync(at(page)) ? read(page) : "";

const linkTo = ({ title }) => `[${title}](#${anchor(title)})`;

// ---------------------------------------------------------------------------------------------------------------
// Backends

/** What the page says now of a kernel on each backend, for those that are not here. */
const keptColumn = (kernel, index) => {
  const row = before.split("\n").find((line) => line.startsWith(`| ${linkTo(kernel)} |`));
  return row?.split(" | ")[index]?.replace(/ \|$/, "").trim() ?? "";
};

const opened = await openAll();
const supports = opened.map(({ name, backend, reason }, index) => {
  if (!backend) console.log(`without ${name}: ${reason}`);
  return (kernel) => {
    if (!backend) return { mark: keptColumn(kernel, 2 + index) };
    const support = backend.supports(kernel);
    return support.supported ? { mark: "✓" } : { mark: "", reason: support.reason };
  };
});

/** A reason without what differs from kernel to kernel: its name, and lists of those that are there. */
const general = (reason, { name }) => reason?.replace(/ \[[^\]]*\]/, "").replaceAll(name, "family/kernel");

/** Reasons of refusals, each once, with the kernels that a backend gives it for. */
const refusals = opened.flatMap(({ name, backend }, index) => {
  if (!backend) return before.split("\n").filter((line) => line.startsWith(`- \`${name}\`: `));
  const given = new Map();
  for (const kernel of catalogue) {
    const reason = general(supports[index](kernel).reason, kernel);
    if (reason) given.set(reason, [...(given.get(reason) ?? []), linkTo(kernel)]);
  }
  return [...given].map(([reason, kernels]) => `- \`${name}\`: “${reason}”: ${kernels.join(", ")}`);
});

// ---------------------------------------------------------------------------------------------------------------
// Kernels

/** What there is to say of the formula beyond its paper: what is disputed, and where particula differs. */
const remarksOn = (kernel) => {
  const files = mappings.find((mapping) => mapping.kernel.name === kernel.name)?.feeds.map(({ file }) => file) ?? [];
  const statuses = files.map(statusOf);
  const doubts = ["disputed", "as-catalogued"].filter((word) => statuses.some((status) => status.includes(word)));
  const stories = files
    .flatMap((file) => storyOf(file) ?? [])
    .map((story) => `[${story}](accuracy.md#${anchor(story)})`);
  return [
    ...(doubts.length ? [`Status: [${doubts.join(", ").replace("-", " ")}](accuracy.md#what-is-disputed).`] : []),
    ...(stories.length ? [`particula differs: ${[...new Set(stories)].join("; ")}.`] : []),
  ].join(" ");
};

const section = (kernel) => {
  const { title, name, summary, equation, source, requires } = kernel;
  const written = kernel.fields.filter(({ role }) => role !== "input");
  const remarks = remarksOn(kernel);
  return [
    `### ${title}`,
    summary,
    ...(equation ? [`\`\`\`math\n${equation}\n\`\`\``] : []),
    `Source: ${source}. [Declaration](../contracts/src/kernels/${name}.ts).`,
    table(fieldHead, kernel.fields.map(fieldRow)),
    ...(requires ? [`Expected of \`${requires.field}\`: ${requires.expected.replace(/,$/, "")}.`] : []),
    table(accuracyHead, written.map(accuracyRow)),
    ...(remarks ? [remarks] : []),
  ].join("\n\n");
};

const subjects = {
  gas: "viscosity, mean free paths, vapor pressures, latent heats, scales of turbulence",
  particle: "slip, mobility, diffusion, settling, charge, curvature, activity, sizes and their distributions",
  coagulation:
    "coefficients of diffusion, charge, sedimentation and turbulence, one by one or in one pass; rates and the step",
  condensation: "growth rates with and without latent heat, the inventory limit, the step of several species",
  deposition: "losses to the walls of spheres and boxes, neutral and charged",
  dilution: "coefficient, rate and exact step",
  nucleation: "activation and kinetic rates, the step with exact bookkeeping",
};

const families = [...new Set(catalogue.map(({ family }) => family))].map((family) => ({
  family,
  kernels: catalogue.filter((kernel) => kernel.family === family),
  subject: subjects[family],
}));

/** The list of a family: what each kernel computes, and which backends compute it. */
const contents = ({ family, kernels }) =>
  table(
    [family, "computes", ...opened.map(({ name }) => name)],
    kernels.map((kernel) => [linkTo(kernel), kernel.summary, ...supports.map((of) => of(kernel).mark)]),
  );

const overview = table(
  ["family", "kernels", "of"],
  families.map(({ family, kernels, subject }) => [
    `[${family}](${page}#${anchor(`${family} kernels`)})`,
    String(kernels.length),
    subject,
  ]),
);

const text = `# Kernels

<!-- Made from contracts/src/kernels by node tooling/docs/kernels.mjs -->

${catalogue.length} kernels in ${families.length} families: ${families
  .map(({ family, kernels }) => `[${family}](#${anchor(`${family} kernels`)}) (${kernels.length})`)
  .join(", ")}.

Units are SI. Arrays have named dimensions, the last one contiguous; a leading \`box\` may be left out where there is one box. NaN and the
infinities are in no domain. Formulas are those of the papers named, unless it is said otherwise. An accuracy is the largest error that passes the conformance suite, relative to what its last column says;
[accuracy](accuracy.md) shows what backends reach. [Declarations](../contracts/src/kernels) are where all of this comes from.

${families.map(contents).join("\n\n")}

${refusals.length ? `Where a cell is empty, \`supports()\` says why:\n\n${refusals.join("\n")}\n\n` : ""}${families
  .map(({ family, kernels, subject }) =>
    [`## ${family} kernels`, `Of ${subject}.`, ...kernels.map(section)].join("\n\n"),
  )
  .join("\n\n")}
`;

writeOrCheck(page, text, command);
writeOrCheck("README.md", replacePart(read("README.md"), "kernels", overview), command);
for (const { backend } of opened) backend?.dispose();
