import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./devices/device.ts";
import type { Operations } from "./operations.ts";

export type Eager = tf.Tensor | number;

type Binary = (a: Eager, b: Eager) => Eager;

/** What tfjs calls the kernels that the operations and arrays below need. */
export const neededKernels: readonly string[] = [
  tf.Add,
  tf.Sub,
  tf.Multiply,
  tf.RealDiv,
  tf.Sqrt,
  tf.Exp,
  tf.Log,
  tf.Pow,
  tf.Erf,
  tf.Abs,
  tf.Round,
  tf.Maximum,
  tf.Minimum,
  tf.Relu,
  tf.Step,
  tf.NotEqual,
  tf.Select,
  tf.Sum,
  tf.Cumsum,
  tf.Reshape,
  tf.GatherNd,
  tf.Concat,
  tf.Slice,
  tf.PadV2,
  tf.Fill,
];

/** Blocks of a long sum: rounding errors grow with the length of a block plus that of the sum of blocks. */
const block = 256;

/**
 * Computes operations with tfjs as they are called, on the backend that is current. Numbers among themselves are folded
 * in float64; a number beside a tensor becomes a tensor that `constant` keeps. What is computed on the way to a result is
 * freed at once; a program's own values are many as it is.
 */
export const eagerOperations = (
  constant: (value: number) => tf.Tensor,
  device: Pick<Device, "exponential" | "logarithm">,
): Operations<Eager> => {
  const lift = (a: Eager): tf.Tensor => (typeof a === "number" ? constant(a) : a);
  const binary =
    (fold: (a: number, b: number) => number, compute: (a: tf.Tensor, b: tf.Tensor) => tf.Tensor): Binary =>
    (a, b) =>
      typeof a === "number" && typeof b === "number" ? fold(a, b) : compute(lift(a), lift(b));
  const unary =
    (fold: (a: number) => number, compute: (a: tf.Tensor) => tf.Tensor) =>
    (a: Eager): Eager =>
      typeof a === "number" ? fold(a) : compute(a);
  const add = binary((a, b) => a + b, tf.add);
  const multiply = binary((a, b) => a * b, tf.mul);
  const subtract = binary((a, b) => a - b, tf.sub);
  const isPositive = unary((a) => (Number.isNaN(a) ? a : Number(a > 0)), tf.step);
  const select: Operations<Eager>["select"] = (test, a, b) => {
    if (typeof test === "number") return test === 0 ? b : a;
    return tf.tidy(() => {
      const [condition, value, other] = [test, lift(a), lift(b)];
      const { assertAndGetBroadcastShape: shapeOf } = tf.broadcast_util;
      const zeros = tf.fill(shapeOf(shapeOf(condition.shape, value.shape), other.shape), 0);
      // All of one shape: tfjs broadcasts a condition element by element.
      const full = (one: tf.Tensor) => (one.size === zeros.size ? one : tf.add(zeros, one));
      return tf.where(tf.notEqual(full(condition), zeros), full(value), full(other));
    });
  };
  return {
    add: (a, b, ...more) => tf.tidy<Eager>(() => more.reduce(add, add(a, b))),
    subtract,
    multiply: (a, b, ...more) => tf.tidy<Eager>(() => more.reduce(multiply, multiply(a, b))),
    divide: binary((a, b) => a / b, tf.div),
    squareRoot: unary(Math.sqrt, tf.sqrt),
    exponential: unary(Math.exp, (a) => tf.tidy(() => device.exponential(a))),
    logarithm: unary(Math.log, (a) => tf.tidy(() => device.logarithm(a))),
    // Devices differ on powers of 0, and take 1 for NaN to the power 0 and for 1 to the power NaN.
    power: (a, b) =>
      tf.tidy<Eager>(() => {
        const raised = binary((x, y) => x ** y, tf.pow)(a, b);
        const ofZero = typeof b === "number" ? 0 ** b : subtract(1, isPositive(b));
        const power = select(isPositive(a), raised, ofZero);
        return typeof b === "number" ? power : add(power, multiply(0, add(a, b)));
      }),
    errorFunction: (a) => tf.erf(lift(a)),
    absolute: unary(Math.abs, tf.abs),
    cubeRoot: (a, least) =>
      tf.tidy<Eager>(() => {
        if (typeof a === "number") return Math.cbrt(Math.max(a, least));
        const value = tf.maximum(a, constant(least));
        const root = tf.pow(value, constant(1 / 3));
        // A third is no float32, and devices' powers err by many ULP: one step of Newton's, (2r + a/r²)/3.
        const squares = tf.mul(tf.mul(root, root), constant(3));
        return tf.add(tf.mul(root, constant(2 / 3)), tf.div(value, squares));
      }),
    atLeast: (a, bound) => {
      if (typeof a === "number" && typeof bound === "number") return Math.max(a, bound);
      return bound === 0 ? tf.relu(lift(a)) : tf.maximum(lift(a), lift(bound));
    },
    atMost: binary(Math.min, tf.minimum),
    isPositive,
    select,
    sum: (a, axis) => tf.tidy<Eager>(() => blockSum(lift(a), axis)),
    cumulativeSum: (a) => {
      const terms = lift(a);
      return tf.cumsum(terms, terms.rank - 1);
    },
    reshape: (a, shape) => tf.reshape(lift(a), [...shape]),
    gather: (a, indices) => {
      const from = lift(a);
      const at = lift(indices);
      return tf.reshape(tf.gatherND(tf.reshape(from, [from.size]), tf.reshape(at, [at.size, 1])), at.shape);
    },
    concatenate: (parts, axis) => (parts.length === 1 ? parts[0]! : tf.concat(parts.map(lift), axis)),
    slice: (a, axis, start, size) => {
      const from = lift(a);
      const begin = from.shape.map((_, index) => (index === axis ? start : 0));
      return tf.slice(
        from,
        begin,
        from.shape.map((length, index) => (index === axis ? size : length)),
      );
    },
    zeros: (shape) => tf.fill([...shape], 0),
  };
};

/** Sums in two stages where an axis is long, so that float32 keeps its digits; the axis stays with size 1. */
const blockSum = (a: tf.Tensor, axis: number): tf.Tensor => {
  const { shape } = a;
  const length = shape[axis]!;
  if (length <= block) return tf.sum(a, axis, true);
  const blocks = Math.ceil(length / block);
  const padding = shape.map((_, index): [number, number] => [0, index === axis ? blocks * block - length : 0]);
  const padded = blocks * block === length ? a : tf.pad(a, padding);
  const split = tf.reshape(padded, [...shape.slice(0, axis), blocks, block, ...shape.slice(axis + 1)]);
  return blockSum(tf.reshape(tf.sum(split, axis + 1), replaced(shape, axis, blocks)), axis);
};

const replaced = (shape: readonly number[], axis: number, size: number): number[] =>
  shape.map((length, index) => (index === axis ? size : length));
