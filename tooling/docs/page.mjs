// What the generated pages of docs/ have in common.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
export const read = (path) => readFileSync(at(path), "utf8");
export const readJson = (path) => JSON.parse(read(path));

/** A table in Markdown; what would end a cell is escaped. */
export const table = (head, rows) =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

/** The heading that GitHub gives this anchor. */
export const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, "")
    .replaceAll(" ", "-");

/** The text between the marks of a generated part, in a page that is written by hand otherwise. */
export const replacePart = (page, name, text) => {
  const part = new RegExp(`(<!-- generated: ${name} -->\n).*?(<!-- /generated -->)`, "s");
  if (!part.test(page)) throw new Error(`expected the marks of a generated part “${name}”, found none`);
  return page.replace(part, (_, from, to) => `${from}\n${text}\n\n${to}`);
};

/** Writes a page, or with --check only says whether it is stale. */
export const writeOrCheck = (path, text, command) => {
  if (!process.argv.includes("--check")) writeFileSync(at(path), text);
  else if (text !== read(path)) {
    console.error(`${path} is stale: ${command} writes it.`);
    process.exitCode = 1;
  }
};
