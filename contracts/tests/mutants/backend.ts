import { Worker } from "node:worker_threads";
import type { Backend, Plan } from "../../src/index.ts";
import type { Defects } from "./defects.ts";

type Method = (...args: never[]) => unknown;

/** An object with some of its methods replaced, each told of the one that it stands for. */
const replaced = <T extends object>(whole: T, by: Readonly<Record<string, (method: Method) => Method>>): T =>
  new Proxy(whole, {
    get(target, key) {
      const member = Reflect.get(target, key, target) as unknown;
      if (typeof member !== "function") return member;
      const method = member.bind(target) as Method;
      const other = by[key as string] ?? by["*"];
      return other ? other(method) : method;
    },
  });

/** Refusals that nobody can recognise. */
const plainErrors =
  (method: Method): Method =>
  (...args) => {
    try {
      return method(...args);
    } catch (error) {
      throw new Error((error as Error).message);
    }
  };

type Arrays = Record<string, Float64Array>;

const arraysIn = (values: object): readonly unknown[] =>
  Object.values(values).map((value: { data?: unknown } | number) => (typeof value === "object" ? value.data : value));

/** Calls that look at which arrays they are given, not at what is in them. */
const keptResults = () => {
  const kept: { given: readonly unknown[]; results: Arrays }[] = [];
  return (call: Method): Method =>
    (kernel: object, values: object) => {
      const results = (call as (kernel: object, values: object) => Arrays)(kernel, values);
      const given = [kernel, ...arraysIn(values)];
      const before = kept.find((one) => one.given.length === given.length && one.given.every((x, k) => x === given[k]));
      if (!before) kept.unshift({ given, results });
      kept.length = Math.min(kept.length, 4);
      return before?.results ?? results;
    };
};

/** Calls that write their results where those of the last one are. */
const sharedResults = () => {
  const shared = new Map<string, Float64Array>();
  return (call: Method): Method =>
    (kernel: { name: string }, values: object) => {
      const results = (call as (kernel: object, values: object) => Arrays)(kernel, values);
      for (const [name, data] of Object.entries(results)) {
        const key = `${kernel.name} ${name} ${data.length}`;
        shared.get(key)?.set(data);
        results[name] = shared.get(key) ?? data;
        shared.set(key, results[name]);
      }
      return results;
    };
};

/** Calls of which the first after one of another kernel finds what that one has left. */
const sharedScratch = () => {
  let last: object | undefined;
  return (call: Method): Method =>
    (kernel: object, values: object) => {
      const results = (call as (kernel: object, values: object) => Arrays)(kernel, values);
      if (last && last !== kernel) for (const data of Object.values(results)) if (data.length > 3) data[3]! *= 1.5;
      last = kernel;
      return results;
    };
};

const deafFlights = (prepare: Method): Method =>
  ((...args: never[]) =>
    replaced(prepare(...args) as Plan, {
      runAsync: (run) => ((_: never, options: never) => run({} as never, options)) as Method,
    })) as Method;

const running = new Set<Worker>();

/** Ends what mutants have left running. */
export const endRunning = (): void => {
  for (const worker of running) void worker.terminate();
  running.clear();
};

/** Defects of what stands around a machine. */
export const spoiled = (backend: Backend, defects: Defects): Backend => {
  if (defects.leftRunning) running.add(new Worker("setInterval(() => {}, 1e6)", { eval: true }));
  return replaced(backend, {
    ...(defects.plainErrors && { "*": plainErrors }),
    ...(defects.keptResults && { call: keptResults() }),
    ...(defects.sharedResults && { call: sharedResults() }),
    ...(defects.sharedScratch && { call: sharedScratch() }),
    ...(defects.deafFlights && { prepare: deafFlights }),
  });
};
