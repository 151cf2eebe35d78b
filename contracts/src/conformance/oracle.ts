// What makes fixtures of reference files. Apart from the suite, which needs the fixtures that are made here.
export { parseDigests } from "./digests.ts";
export { importCases, mappings } from "./mapping.ts";
export { parseReference } from "./reference.ts";
