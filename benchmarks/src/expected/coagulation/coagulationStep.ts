import { arrayOf, type Evaluate, spread } from "../sample.ts";
import { coefficientsOf, ratesOf } from "./coagulationRates.ts";

/** The numbers after a step of the rates at its start. */
export const coagulationStep: Evaluate = (values, { particle: n = 0 }, box) => {
  const { gain, loss, conditioningOfGain } = ratesOf(values, n, box, coefficientsOf(values, n, box));
  const timeStep = values.timeStep as number;
  const bins = spread(n);
  const indices = bins.map((i) => box * n + i);
  const steps = bins.map((i, k) => ({
    before: arrayOf(values, "concentration")[indices[k]!]!,
    gained: timeStep * gain(i),
    lost: timeStep * loss(i),
  }));
  const scale = steps.map(({ before, gained, lost }) => before + gained + lost);
  const shareOfGain = steps.map(({ gained }, k) => (gained === 0 ? 0 : gained / scale[k]!));
  return [
    {
      field: "concentration",
      indices,
      expected: steps.map(({ before, gained, lost }) => before + (gained - lost)),
      scale,
      conditioning: conditioningOfGain * Math.max(0, ...shareOfGain),
    },
  ];
};
