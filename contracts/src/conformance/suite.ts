import type { Kernel } from "../kernel.ts";
import { catalogue } from "../kernels/index.ts";
import { type Case, type Fixture, valuesOf } from "./case.ts";
import { type Check, levels } from "./check.ts";
import { caseChecks } from "./checks/cases.ts";
import { argumentChecks, largeArgumentChecks } from "./checks/errors/arguments.ts";
import { bindingChecks } from "./checks/errors/bindings.ts";
import { leastChecks } from "./checks/errors/least.ts";
import { kernelLifeChecks, lifeChecks } from "./checks/errors/lives.ts";
import { generatedChecks } from "./checks/generated.ts";
import { leakChecks } from "./checks/leaks.ts";
import { arrayChecks, memoryChecks } from "./checks/memory.ts";
import { planChecks } from "./checks/plans.ts";
import { propertyChecks } from "./checks/properties.ts";
import { repeatabilityChecks, turnChecks } from "./checks/repeatability.ts";
import { resourceChecks } from "./checks/resources.ts";
import { sizeChecks } from "./checks/sizes.ts";
import { specialChecks } from "./checks/special.ts";
import { threadChecks } from "./checks/threads.ts";
import { kernelTruthChecks, truthChecks } from "./checks/truth.ts";
import { workerChecks } from "./checks/workers.ts";
import { casesOf, isRegular } from "./fixtures.ts";
import { expectationOf } from "./judging.ts";
import { traitsOf } from "./kernels/index.ts";
import type { Tryable } from "./traits.ts";

export interface SuiteOptions {
  /** The kernels to judge; the catalogue unless given. */
  readonly kernels?: readonly Kernel[];
  /** Cases of kernels that are not in the catalogue, or other cases of those that are. */
  readonly fixtures?: readonly Fixture[];
  /** What generated inputs are made from; always the same unless given, so that a failure is there again the next time. */
  readonly seed?: number;
}

export const defaultSeed = 20_261_124;

/** The cases as they are, whatever size is asked for. */
const tryableOf = (kernel: Kernel, cases: readonly Case[]): Tryable => ({
  kernel,
  trials: () => cases.map((one) => ({ values: valuesOf(kernel, one), expectation: expectationOf(one) })),
});

const checksOf = (kernel: Kernel, cases: readonly Case[], seed: number): readonly Check[] => {
  const regular = cases.filter(isRegular);
  const traits = traitsOf(kernel);
  const tryable = traits ?? tryableOf(kernel, regular);
  return [
    ...kernelTruthChecks(kernel, regular),
    ...argumentChecks(kernel, regular),
    ...bindingChecks(kernel, regular),
    ...leastChecks(kernel, regular),
    ...kernelLifeChecks(kernel, regular),
    ...caseChecks(kernel, cases),
    ...(regular.length
      ? [...memoryChecks(tryable), ...planChecks(tryable), ...resourceChecks(tryable), ...repeatabilityChecks(tryable)]
      : []),
    ...(traits
      ? [
          ...largeArgumentChecks(traits),
          ...sizeChecks(traits),
          ...specialChecks(traits),
          ...propertyChecks(traits, regular),
          ...generatedChecks(traits, seed),
          ...traits.checks,
        ]
      : []),
  ];
};

/** All checks of the suite, level by level. A kernel of somebody else is judged by its cases, wherever
 * their arrays lie, and by its refusals. */
export const suite = ({
  kernels = catalogue,
  fixtures = [],
  seed = defaultSeed,
}: SuiteOptions = {}): readonly Check[] => {
  const known = kernels.flatMap((kernel) => traitsOf(kernel) ?? []);
  const all = [
    ...truthChecks(),
    ...lifeChecks(),
    ...arrayChecks(),
    ...leakChecks(known),
    ...workerChecks(known),
    ...threadChecks(known),
    ...turnChecks(known),
    ...kernels.flatMap((kernel) =>
      checksOf(kernel, fixtures.find((fixture) => fixture.kernel === kernel.name)?.cases ?? casesOf(kernel), seed),
    ),
  ];
  return levels.flatMap((level) => all.filter((one) => one.level === level));
};
