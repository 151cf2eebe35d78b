import { arrayOf, type Evaluate, speciesSample } from "../sample.ts";
import { Sums } from "../sums.ts";

export const limitedMassTransfer: Evaluate = (values, sizes, box) => {
  const { species = 0, particle: n = 0 } = sizes;
  const timeStep = values.timeStep as number;
  const concentration = arrayOf(values, "concentration").subarray(box * n, (box + 1) * n);
  const transfers = Array.from({ length: species }, (_, s) => {
    const row = (box * species + s) * n;
    const [massRate, mass] = ["massRate", "mass"].map((field) => arrayOf(values, field).subarray(row, row + n));
    const requests = concentration.map((number, i) => Math.max(massRate![i]! * timeStep * number, -mass![i]! * number));
    // What evaporates, and what condensation asks for.
    const sums = new Sums(2);
    for (const request of requests) sums.add(request < 0 ? 0 : 1, Math.abs(request));
    const there = arrayOf(values, "gasConcentration")[box * species + s]! + sums.get(0);
    const share = Math.min(1, there / sums.get(1));
    return requests.map((request) => (request > 0 ? request * share : request));
  });
  return [speciesSample("massTransfer", sizes, box, (particle) => transfers.map((transfer) => transfer[particle]!))];
};
