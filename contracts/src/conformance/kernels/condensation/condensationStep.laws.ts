import { constants } from "../../../constants.ts";
import { condensationStep as kernel } from "../../../kernels/condensation/condensationStep.ts";
import { check, demand } from "../../check.ts";
import { callKernel } from "../../running.ts";
import { demandBalance, emptySlots, stepTimes } from "./condensationStep.steps.ts";
import { trialOf } from "./condensationStep.trials.ts";

const growth = "condensation_step_isothermal/gas-limited-growth";
/** Small droplets evaporate into a gas that larger ones exhaust. */
const mixed = "condensation_step_isothermal/undeliverable-evaporation";
const evaporation = "condensation_step_isothermal/kappa-2box-evap-limited";

const conservation = [growth, mixed, evaporation].map((id) =>
  check(kernel, "properties", `mass is conserved and nothing negative: ${id.split("/")[1]}`, async (bench) => {
    for (const n of [5, 9, 17])
      for (const times of [1, 20]) await demandBalance(kernel, bench, `n = ${n}`, trialOf(id, n, 3), times);
  }),
);

const exhausted = check(kernel, "properties", "gas that is used up is exactly zero", async (bench) => {
  for (const id of [growth, mixed])
    for (const n of [5, 9, 17]) {
      const trial = trialOf(id, n, 2);
      const { after } = await stepTimes(kernel, bench, trial, 1);
      const expected = trial.expectation.expected.gasConcentration!;
      const index = after.gasConcentration!.findIndex((value, row) => expected[row] === 0 && value !== 0);
      demand(
        index < 0,
        () => `${id}, n = ${n}: expected no gas in row ${index}, received ${after.gasConcentration![index]}`,
      );
    }
});

/** L = R_s T/2 and a vapor pressure of 100 bar: the thermal resistance factor is negative. */
const unphysical = check(
  kernel,
  "special",
  "a thermal resistance that no vapor has makes the rate NaN",
  async (bench) => {
    const of = (value: number, ...shape: readonly number[]) => ({ data: Float64Array.of(value), shape });
    const [temperature, molarMass] = [300, 0.018];
    const { massRate } = await callKernel(bench.backend, kernel, {
      temperature,
      concentration: of(1e6, 1, 1),
      vaporPressure: of(1e7, 1, 1),
      density: of(1000, 1),
      molarMass: of(molarMass, 1),
      surfaceTension: of(0.07, 1),
      massAccommodation: of(1, 1),
      diffusionCoefficient: of(2.4e-5, 1),
      latentHeat: of((0.5 * constants.gasConstant.value * temperature) / molarMass, 1),
      timeStep: 1e-9,
      mass: of(1e-15, 1, 1, 1),
      gasConcentration: of(0.02, 1, 1),
    });
    demand(Number.isNaN(massRate![0]), () => `expected a mass rate of NaN, received ${massRate![0]}`);
  },
);

export const checks = [
  ...conservation,
  exhausted,
  emptySlots(kernel, (n, boxes) => trialOf(growth, n, boxes), ["massRate", "massTransfer"]),
  unphysical,
];
