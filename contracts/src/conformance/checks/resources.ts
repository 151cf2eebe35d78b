import type { Kernel } from "../../kernel.ts";
import type { Shaped, Values } from "../case.ts";
import { type Check, check } from "../check.ts";
import { type Bound, bindArrays, demandSame, preparePlan, readWritten, runPlan } from "../running.ts";
import type { Tryable } from "../traits.ts";
import { leakCheck, standsAlone } from "./leaks.ts";
import { moved } from "./plans.ts";

const many = 1000;

/** As these values, but what plans read once is something else. */
const withOtherGrid = (kernel: Kernel, values: Values): Values => ({
  ...values,
  ...Object.fromEntries(
    kernel.fields
      .filter((field) => field.kind === "array" && field.fixed && values[field.name] !== undefined)
      .map(({ name }) => [name, moved(values[name] as Shaped)]),
  ),
});

const thousand = ({ kernel, trials }: Tryable): Check =>
  check(kernel, "resources", "a thousand plans live at once, each with memory of its own", async ({ backend }) => {
    const { values } = trials(9, 1)[0] ?? trials(17, 1)[0]!;
    const kinds = [values, withOtherGrid(kernel, values)];
    const expected = [await runPlan(backend, kernel, kinds[0]!), await runPlan(backend, kernel, kinds[1]!)];
    const live: { bound: Bound; plan: ReturnType<typeof preparePlan> }[] = [];
    try {
      for (let k = 0; k < many; k++) {
        const bound = bindArrays(backend, kernel, kinds[k % 2]!);
        live.push({ bound, plan: preparePlan(backend, kernel, bound.bindings) });
      }
      for (const k of [0, 1, many / 2, many - 1]) {
        live[k]!.plan.run();
        demandSame(`plan ${k} of ${many}`, await readWritten(kernel, live[k]!.bound), expected[k % 2]!);
      }
    } finally {
      for (const { bound, plan } of live) {
        plan.dispose();
        bound.dispose();
      }
    }
  });

/** Plans have what they need for themselves, and leave nothing behind. */
export const resourceChecks = (tryable: Tryable): readonly Check[] => [
  thousand(tryable),
  ...(standsAlone(tryable.kernel) ? [leakCheck(tryable)] : []),
];
