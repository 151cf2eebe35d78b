import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseHTML } from "linkedom";
import type { Artifact } from "../artifact.ts";
import { pageOf } from "./document.ts";
import { prepare } from "./prepare.ts";
import { glanceTable } from "./sections/glance.ts";

/** The page's script, which the build bundles beside this module. */
const script = (): string => readFileSync(new URL("./client.js", import.meta.url), "utf8");

/** A run as a page of HTML; `source` is the name of its file. */
const render = (artifact: Artifact, source: string): string =>
  pageOf({
    data: prepare(artifact, basename(source)),
    document: parseHTML("<!doctype html><html></html>").document,
    glance: glanceTable(artifact),
    comparison: null,
    script: script(),
  });

/** Writes a run as a page, whole or not at all. */
export const writePage = (file: string, ...run: Parameters<typeof render>): void => {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, render(...run));
  renameSync(draft, file);
};

/** Where the page of a run is unless it is said: beside the run. */
export const pageBeside = (file: string): string => `${file.replace(/\.json$/, "")}.html`;
