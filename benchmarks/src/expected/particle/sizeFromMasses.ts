import { arrayOf, type Evaluate, speciesOf, spread, sum } from "../sample.ts";

export const sizeFromMasses: Evaluate = (values, sizes, box) => {
  const { particle: n = 0 } = sizes;
  const massesOf = speciesOf(values, "mass", sizes, box);
  const density = arrayOf(values, "density");
  const particles = spread(n);
  const indices = particles.map((k) => box * n + k);
  const volumes = particles.map((k) => sum(massesOf(k).map((mass, s) => mass / density[s]!)));
  return [
    { field: "volume", indices, expected: volumes },
    { field: "radius", indices, expected: volumes.map((volume) => Math.cbrt((3 * volume) / (4 * Math.PI))) },
    { field: "totalMass", indices, expected: particles.map((k) => sum(massesOf(k))) },
  ];
};
