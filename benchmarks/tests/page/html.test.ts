import { expect, it } from "vitest";
import { html, raw } from "../../src/page/html.ts";

it("text in a template is escaped, markup and lists of it are not", () => {
  const items = ["a & b", `"<i>"`].map((text) => html`<li title="${text}">${text}</li>`);
  expect(html`<ul>${items}</ul>`.markup).toBe(
    '<ul><li title="a &amp; b">a &amp; b</li><li title="&quot;&lt;i&gt;&quot;">&quot;&lt;i&gt;&quot;</li></ul>',
  );
  expect(html`${raw("<b>")}`.markup).toBe("<b>");
});

it("nothing is nothing, and zero is something", () => {
  expect(html`[${null}${undefined}${false}${0}]`.markup).toBe("[0]");
});
