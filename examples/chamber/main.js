import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import {
  amountFromDensity,
  binEdges,
  fromSI,
  geometricMean,
  logarithmicDensity,
  toSI,
  total,
} from "@aitken/contracts/spectra";
import { chamber } from "./chamber.js";

const { values } = parseArgs({
  options: { backend: { type: "string", default: "assemblyscript" }, hours: { type: "string", default: "4" } },
});
const { open } = await import(`@aitken/${values.backend}`);
const minutes = 60 * Number(values.hours);

// As an instrument gives it: mid-diameters in nm, dN/dlogD in 1/cm³.
const [, ...lines] = readFileSync(new URL("seed.csv", import.meta.url), "utf8")
  .trim()
  .split("\n");
const rows = lines.map((line) => line.split(",").map(Number));
const diameter = rows.map(([nanometres]) => nanometres);
const density = rows.map(([, dNdlogD]) => dNdlogD);
const seed = {
  radius: toSI(diameter, "nm").map((d) => d / 2),
  number: toSI(amountFromDensity(density, binEdges(diameter)), "1/cm^3"),
};

const chamberRadius = 1.5; // m
const backend = await open();
const experiment = chamber(backend, seed, {
  temperature: toSI(20, "°C"),
  pressure: toSI(1, "atm"),
  chamberRadius,
  wallEddyDiffusivity: 0.05,
  dilution: toSI(40, "L/min") / ((4 / 3) * Math.PI * chamberRadius ** 3),
  density: toSI(1.4, "g/cm^3"),
  molarMass: toSI(200, "g/mol"),
  vaporPressure: 1e-8,
  surfaceTension: 0.03,
  diffusionCoefficient: toSI(0.05, "cm^2/s"),
});

/** @param {number} minute */
const line = (minute) => {
  const { radius, number } = experiment.spectrum();
  return [
    minute,
    fromSI(total(number), "1/cm^3").toFixed(0),
    (2 * fromSI(geometricMean(number, radius), "nm")).toFixed(1),
    fromSI(experiment.aerosolMass(), "µg/m^3").toFixed(2),
    fromSI(experiment.gasMass(), "µg/m^3").toFixed(3),
  ].join(",");
};

console.log("minute,number [1/cm³],mean diameter [nm],particles [µg/m³],vapor [µg/m³]");
console.log(line(0));
const atFirst = experiment.aerosolMass();
const budget = { formed: 0, toWall: 0, withFlow: 0 };
for (let minute = 1; minute <= minutes; minute++) {
  const formed = minute <= 60 ? toSI(40, "µg/m^3") / 60 : 0; // the lamps are on for an hour
  const { toWall, withFlow } = experiment.advance(formed);
  budget.formed += formed;
  budget.toWall += toWall;
  budget.withFlow += withFlow;
  if (minute % 20 === 0) console.log(line(minute));
}

const { radius, number } = experiment.spectrum();
const grown = fromSI(radius, "nm").map((r) => 2 * r);
const spectrum = logarithmicDensity(fromSI(number, "1/cm^3"), binEdges(grown));
console.log("\ndiameter [nm],dN/dlogD [1/cm³]");
for (const [bin, d] of grown.entries()) console.log(`${d.toFixed(1)},${spectrum[bin].toFixed(0)}`);

const now = experiment.aerosolMass() + experiment.gasMass();
const missing = (atFirst + budget.formed - now - budget.toWall - budget.withFlow) / (atFirst + budget.formed);
const told = Object.entries(budget).map(([name, mass]) => `${name} ${fromSI(mass, "µg/m^3").toFixed(2)}`);
console.log(`\n${told.join(", ")} µg/m³; unaccounted for: ${Math.abs(missing) < 1e-12 ? "nothing" : missing}`);
backend.dispose();
