/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template; lists are joined, nothing becomes nothing, text is escaped. */
export type Content = string | number | Markup | null | undefined | false | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

const markupOf = (content: Content): string => {
  if (content === null || content === undefined || content === false) return "";
  if (Array.isArray(content)) return content.map(markupOf).join("");
  return typeof content === "object" ? (content as Markup).markup : escaped(String(content));
};

/** A template of HTML: whatever is put into it is escaped, unless it is markup. */
export const html = (texts: TemplateStringsArray, ...contents: readonly Content[]): Markup => ({
  markup: texts.reduce((before, text, index) => before + markupOf(contents[index - 1]) + text),
});

/** HTML that was made elsewhere. */
export const raw = (markup: string): Markup => ({ markup });
