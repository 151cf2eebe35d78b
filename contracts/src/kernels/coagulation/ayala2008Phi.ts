import { relative } from "../../accuracy.ts";
import { positive } from "../../domain.ts";
import { array } from "../../field.ts";
import { defineFormula } from "../../formula.ts";

export const ayala2008Phi = defineFormula({
  name: "coagulation/ayala2008Phi",
  summary:
    "The function Φ of two particles' velocity covariance in turbulence, without the singularity of its closed form.",
  equation: String.raw`\Phi = \int_0^\infty\!\!\int_0^\infty e^{-s/\tau_1 - t/\tau_2 - |s - t|/\alpha}\left(1 - \frac{d}{2\phi}\right)e^{-d/\phi}\,ds\,dt,\quad d = |v_1 s - v_2 t|`,
  source: "Ayala, Rosa & Wang (2008), New J. Phys. 10, 075016",
  dimensions: ["pair"],
  inputs: {
    time: array("s", ["pair"], { domain: positive }),
    length: array("m", ["pair"], { domain: positive }),
    firstInertiaTime: array("s", ["pair"], { domain: positive }),
    secondInertiaTime: array("s", ["pair"], { domain: positive }),
    firstVelocity: array("m/s", ["pair"], { domain: positive }),
    secondVelocity: array("m/s", ["pair"], { domain: positive }),
  },
  outputs: {
    phi: array("s^2", ["pair"], { accuracy: relative({ float64: 2e-14, float32: 3e-6 }) }),
  },
  operations: { add: 14, multiply: 11, divide: 11 },
});
