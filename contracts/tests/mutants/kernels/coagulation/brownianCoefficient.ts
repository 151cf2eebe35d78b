import type { FieldValues } from "../../../../src/index.ts";
import type { brownianCoefficient as kernel } from "../../../../src/kernels/index.ts";
import type { Tools } from "../../defects.ts";
import { transport } from "../particle/transportProperties.ts";

const describe = (radius: number, mass: number, temperature: number, pressure: number) => {
  const { diffusionCoefficient: d, meanThermalSpeed: speed } = transport(radius, mass, temperature, pressure);
  const length = (8 * d) / (Math.PI * speed);
  const x = length / (2 * radius);
  const s = Math.sqrt(1 + x * x);
  return { radius, d, speed, distance: length * (1 - (1 / (s + x) + 1 / (s + 1)) / 3) };
};

export const brownianCoefficient = (values: FieldValues<typeof kernel>, { end, defects }: Tools): void => {
  const { box, particle: n, radius, mass, temperature, pressure, accommodation, coefficient } = values;
  if (!coefficient) return;
  for (let b = 0; b < box; b++) {
    const at = ({ data, stride }: typeof temperature) => data[defects.ignoredStride ? 0 : b * stride]!;
    const particles = Array.from({ length: n }, (_, i) =>
      describe(radius[b * n + i]!, mass[b * n + i]!, at(temperature), at(pressure)),
    );
    for (let i = 0; i < n; i++)
      for (let j = i; j < end(n); j++) {
        const [p, q] = [particles[i]!, particles[j]!];
        const r = p.radius + q.radius;
        const d = p.d + q.d;
        const g = r + Math.sqrt(p.distance ** 2 + q.distance ** 2);
        const c = accommodation * Math.sqrt(p.speed ** 2 + q.speed ** 2);
        const value = (4 * Math.PI * r * r * d * g * c) / (r * r * c + 4 * d * g);
        if (!defects.halfFilled || i === j) coefficient[(b * n + i) * n + j] = value;
        coefficient[(b * n + j) * n + i] = defects.unequalHalves && i !== j ? value * (1 + Number.EPSILON) : value;
      }
  }
};
