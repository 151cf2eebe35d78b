import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseHTML } from "linkedom";
import type { Artifact } from "../artifact.ts";
import { compare } from "../compare.ts";
import { pageOf } from "./document.ts";
import { prepare } from "./prepare.ts";
import { comparisonSection } from "./sections/comparison.ts";
import { glanceTable } from "./sections/glance.ts";

/** An earlier run to compare with, and the ratio that matters. */
export interface Earlier {
  readonly artifact: Artifact;
  readonly threshold: number;
}

/** The page's script, which the build bundles beside this module. */
const script = (): string => readFileSync(new URL("./client.js", import.meta.url), "utf8");

/** A run as a page of HTML, beside an earlier one if there is one; `source` is the name of the run's file. */
const render = (artifact: Artifact, source: string, earlier: Earlier | null): string => {
  const { document } = parseHTML("<!doctype html><html></html>");
  const comparison = earlier && compare(earlier.artifact, artifact, { threshold: earlier.threshold });
  return pageOf({
    data: prepare(artifact, basename(source)),
    document,
    glance: glanceTable(artifact),
    comparison:
      comparison &&
      comparisonSection(
        comparison,
        { before: earlier!.artifact, now: artifact, threshold: earlier!.threshold },
        document,
      ),
    script: script(),
  });
};

/** Writes a run as a page, whole or not at all. */
export const writePage = (file: string, ...[artifact, source, earlier]: Parameters<typeof render>): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, render(artifact, source, earlier));
  renameSync(draft, file);
};

/** Where the page of a run is unless it is said: beside the run. */
export const pageBeside = (file: string): string => `${file.replace(/\.json$/, "")}.html`;
