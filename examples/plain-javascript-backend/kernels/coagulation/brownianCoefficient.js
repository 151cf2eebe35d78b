import { airAt } from "../../air.js";
import { transport } from "../particle/transportProperties.js";

/** Radius, diffusion coefficient, thermal speed and Fuchs's distance of one particle. */
const describe = (radius, mass, temperature, air) => {
  const { diffusionCoefficient, meanThermalSpeed } = transport(radius, mass, temperature, air);
  const length = (8 * diffusionCoefficient) / (Math.PI * meanThermalSpeed);
  const x = length / (2 * radius);
  const s = Math.sqrt(1 + x * x);
  // Written so that nothing cancels.
  const distance = length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3);
  return { radius, diffusionCoefficient, meanThermalSpeed, distance };
};

/** Coagulation coefficient [m³/s] of a pair, after Fuchs. */
const pair = (p, q, accommodation) => {
  const r = p.radius + q.radius;
  const d = p.diffusionCoefficient + q.diffusionCoefficient;
  const g = r + Math.sqrt(p.distance ** 2 + q.distance ** 2);
  const c = accommodation * Math.sqrt(p.meanThermalSpeed ** 2 + q.meanThermalSpeed ** 2);
  return (4 * Math.PI * r * r * d * g * c) / (r * r * c + 4 * d * g);
};

/** Writes the coefficient of every pair; both halves are the same number. */
export const brownianCoefficient = (values) => {
  const { box, particle: n, radius, mass, temperature, pressure, accommodation, coefficient } = values;
  if (!coefficient) return;
  for (let b = 0; b < box; b++) {
    const air = airAt(temperature(b), pressure(b));
    const particles = Array.from({ length: n }, (_, i) =>
      describe(radius[b * n + i], mass[b * n + i], temperature(b), air),
    );
    for (let i = 0; i < n; i++)
      for (let j = i; j < n; j++) {
        const value = pair(particles[i], particles[j], accommodation);
        coefficient[(b * n + i) * n + j] = value;
        coefficient[(b * n + j) * n + i] = value;
      }
  }
};
