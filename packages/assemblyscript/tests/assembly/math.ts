// The functions of assembly/math over rows of even length, for tests.

import { cubeRoot } from "../../assembly/math/cubeRoot";
import { erf } from "../../assembly/math/erf";
import { exp, expOfModerate } from "../../assembly/math/exp";
import { expm1 } from "../../assembly/math/expm1";
import { log } from "../../assembly/math/log";
import { log1p } from "../../assembly/math/log1p";
import { pow } from "../../assembly/math/pow";
import { powerOfTen } from "../../assembly/math/powerOfTen";

export function expRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, exp(v128.load(x + 8 * i)));
}

export function expOfModerateRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, expOfModerate(v128.load(x + 8 * i)));
}

export function cubeRootRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, cubeRoot(v128.load(x + 8 * i)));
}

export function logRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, log(v128.load(x + 8 * i)));
}

export function expm1Row(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, expm1(v128.load(x + 8 * i)));
}

export function powRow(n: usize, x: usize, y: usize, z: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(z + 8 * i, pow(v128.load(x + 8 * i), v128.load(y + 8 * i)));
}

export function log1pRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, log1p(v128.load(x + 8 * i)));
}

export function powerOfTenRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, powerOfTen(v128.load(x + 8 * i)));
}

export function erfRow(n: usize, x: usize, y: usize): void {
  for (let i: usize = 0; i < n; i += 2) v128.store(y + 8 * i, erf(v128.load(x + 8 * i)));
}
