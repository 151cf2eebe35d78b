// How far the backends that are here are from the oracle, on the cases of the fixtures.
import { catalogue } from "@aitken/contracts";
import { flatten, unitInTheLastPlace, valuesOf } from "@aitken/contracts/conformance";
import { backends, open } from "../../packages/aitken/dist/index.js";
import { readJson } from "./page.mjs";

/** The order of the pages' columns: from the plainest. */
export const order = ["typescript", "assemblyscript", "native", "tfjs"];

/** All backends: open, or with the reason why one is not here. */
export const openAll = async () => {
  const all = await backends();
  const found = order.map((name) => all.find((one) => one.name === name)).filter((one) => one !== undefined);
  if (found.length < all.length) throw new Error("expected a column for every backend, found one without");
  return Promise.all(
    found.map(async ({ name, ...status }) =>
      status.available ? { name, backend: await open(name) } : { name, reason: status.reason },
    ),
  );
};

/** The cases with one right result, by the reference file that they were made from. */
const casesByFile = ({ name }) => {
  const regular = readJson(`contracts/fixtures/${name}.json`).cases.filter(
    ({ expected, error, accept }) => expected !== undefined && !error && !accept,
  );
  const groups = new Map();
  for (const one of regular) {
    const file = one.source.slice(0, one.source.indexOf("#"));
    groups.set(file, [...(groups.get(file) ?? []), one]);
  }
  return groups;
};

/** What an error at each element is relative to: the exact value, or what the declared accuracy adds to it. */
const magnitudesOf = (accuracy, precision, expected, scale) => {
  if (accuracy.form === "scaled") return expected.map((value, i) => Math.max(Math.abs(value), scale?.[i] ?? 0));
  if (accuracy.form !== "floored") return expected.map(Math.abs);
  const most = expected.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
  const share = accuracy.floor[precision] / accuracy.bounds[precision];
  return expected.map((value) => Math.abs(value) + share * most);
};

/** Two results that a precision cannot tell from 0 do not differ. */
const vanish = (got, expected, precision) => {
  const least = precision === "float64" ? 2 ** -1022 : 2 ** -126;
  return Math.abs(got) < least && Math.abs(expected) < least;
};

/** The worst relative error of a field's elements, and the worst in units of the last place. */
const errorsOf = (field, precision, got, expected, scale) => {
  const magnitudes = magnitudesOf(field.accuracy, precision, expected, scale);
  const worst = { relative: 0, ulp: 0 };
  for (const [i, value] of expected.entries()) {
    if (got[i] === value || vanish(got[i], value, precision)) continue;
    const { negligible = 0 } = field.accuracy;
    const apart = Math.abs(got[i] - value);
    if (apart <= negligible) continue;
    worst.relative = Math.max(worst.relative, apart / magnitudes[i]);
    worst.ulp = Math.max(worst.ulp, apart / unitInTheLastPlace(magnitudes[i], precision));
  }
  return worst;
};

const usable = ({ accuracy }, precision) => accuracy.form === "exact" || accuracy.bounds[precision] !== null;

/** The worst of a backend over cases of one kernel; undefined where its precision is of no use for any result. */
const worstOf = async (backend, kernel, cases) => {
  const { precision } = backend.info;
  const written = kernel.fields.filter((field) => field.role !== "input" && usable(field, precision));
  const worst = { relative: 0, ulp: 0, elements: 0 };
  for (const one of cases) {
    const results = await backend.call(kernel, valuesOf(kernel, one));
    for (const field of written) {
      if (one.expected[field.name] === undefined) continue;
      const expected = flatten(one.expected[field.name]);
      const scale = one.scale?.[field.name];
      const found = errorsOf(field, precision, results[field.name], expected, scale && flatten(scale));
      worst.relative = Math.max(worst.relative, found.relative);
      worst.ulp = Math.max(worst.ulp, found.ulp);
      worst.elements += expected.length;
    }
  }
  return written.length ? worst : undefined;
};

/**
 * The worst of each backend here, by kernel and reference file.
 * @returns rows `{ kernel, file, elements, worst }`, `worst` by backend and without those that do not compute the kernel
 */
export const measure = async (opened) => {
  const rows = [];
  for (const kernel of catalogue)
    for (const [file, cases] of casesByFile(kernel)) {
      const row = { kernel: kernel.name, file, elements: 0, worst: {} };
      for (const { name, backend } of opened) {
        if (!backend?.supports(kernel).supported) continue;
        const found = await worstOf(backend, kernel, cases);
        if (!found) continue;
        row.elements = Math.max(row.elements, found.elements);
        row.worst[name] = { relative: found.relative, ulp: found.ulp };
      }
      rows.push(row);
    }
  return rows;
};
