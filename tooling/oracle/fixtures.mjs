import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importCases, mappings, parseDigests, parseReference } from "../../contracts/dist/conformance/oracle.js";

const keys = ["id", "source", "inputs", "expected", "scale", "error", "accept"];

/** JSON that keeps the sign of zero. */
const encode = (value) => {
  if (Array.isArray(value)) return `[${value.map(encode).join(",")}]`;
  if (typeof value !== "object") return Object.is(value, -0) ? "-0.0" : JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${encode(one)}`);
  return `{${entries.join(",")}}`;
};

const encodeCase = (one) => encode(Object.fromEntries(keys.filter((key) => key in one).map((key) => [key, one[key]])));

/**
 * What a reference file allows: bounds relative to the value and, where there is one, a floor relative to the largest.
 * @param {any} file
 */
const toleranceOf = ({ tolerance: { f64_rel, f32_rel, f64_scale, f32_scale } }) => ({
  float64: f64_rel,
  float32: f32_rel,
  ...((f64_scale > 0 || f32_scale > 0) && { floor: { float64: f64_scale, float32: f32_scale } }),
});

/** The text of each fixture that a directory of reference files gives, by kernel; one line per case. */
export const fixturesFrom = (directory) => {
  const text = (path) => readFileSync(join(directory, path), "utf8");
  const reference = {
    file: (path) => parseReference(text(`${path}.json`), `${path}.json`),
    digests: existsSync(join(directory, "digests.json"))
      ? parseDigests(text("digests.json"), "digests.json")
      : undefined,
  };
  return mappings.map((mapping) => {
    const cases = importCases(mapping, reference).map(encodeCase);
    const { name } = mapping.kernel;
    const tolerance = Object.fromEntries(
      mapping.feeds.map(({ file }) => [`${file}.json`, toleranceOf(reference.file(file))]),
    );
    const header = `"kernel":${JSON.stringify(name)},"tolerance":${JSON.stringify(tolerance)}`;
    return { name, text: `{${header},"cases":[\n${cases.join(",\n")}\n]}\n` };
  });
};

/** The reference files that fixtures are made from. */
export const referenceFiles = [
  ...new Set(mappings.flatMap(({ feeds }) => feeds.map(({ file }) => `${file}.json`))),
  "digests.json",
];
