import { type ArrayType, arrayTypes, type TypedArrays } from "@aitken/contracts";
import type { DeviceBlock } from "@aitken/contracts/device";
import * as tf from "@tensorflow/tfjs-core";
import type { Device } from "./devices/device.ts";
import { within } from "./devices/engine.ts";
import { type Interval, overlap, without } from "./intervals.ts";

/** How a kernel wants the contents: (x − origin) × scale. */
export interface Form {
  readonly scale: number;
  readonly origin: number;
  /** Whether what rounds to 0 without being it becomes the smallest number that the device does not take for 0. */
  readonly exactZeros: boolean;
}

interface Formed extends Form {
  readonly tensor: tf.Tensor;
}

const plain = (scale: number): Form => ({ scale, origin: 0, exactZeros: false });

/**
 * The memory of an array. What JavaScript writes stays here in float64 until a run writes over it, so that it reads
 * back exactly, and so that each kernel gets it in the form it needs — scaled to the device's units, as a difference
 * from an origin — rounded once. What runs write is in a tensor, of which other forms are computed on the device.
 */
export class Storage<T extends ArrayType = ArrayType> implements DeviceBlock<T> {
  readonly type: T;
  readonly length: number;
  readonly #device: Device;
  readonly #freed: (storage: Storage) => void;
  readonly #written: TypedArrays[T];
  /** Where runs have written since; the first form has it. */
  #computed: readonly Interval[] = [];
  #forms: readonly Formed[] = [];

  constructor(device: Device, type: T, length: number, freed: (storage: Storage) => void) {
    this.#device = device;
    this.type = type;
    this.length = length;
    this.#freed = freed;
    this.#written = new arrayTypes[type](length) as TypedArrays[T];
  }

  known(offset: number, length: number): TypedArrays[T] | undefined {
    const window = { start: offset, end: offset + length };
    if (this.#computed.some((interval) => overlap(interval, window))) return undefined;
    return this.#written.subarray(offset, offset + length) as TypedArrays[T];
  }

  write(data: TypedArrays[T], offset: number): void {
    this.#written.set(data as never, offset);
    const computed = without(this.#computed, { start: offset, end: offset + data.length });
    if (computed.length > 0) {
      const { scale } = this.#forms[0]!;
      this.#within(() => this.put(tf.tensor1d(this.#rounded(data, plain(scale))), offset, scale));
      this.#computed = computed;
    } else this.#become([], []);
  }

  async read(offset: number, length: number): Promise<TypedArrays[T]> {
    const contents = this.#written.slice(offset, offset + length) as TypedArrays[T];
    const parts = this.#computed.flatMap(({ start, end }) => {
      const from = Math.max(start, offset);
      const to = Math.min(end, offset + length);
      return from < to ? [this.#readComputed(from, to, contents, from - offset)] : [];
    });
    await Promise.all(parts);
    return contents;
  }

  free(): void {
    this.#become([], []);
    this.#freed(this);
  }

  /** The whole contents in a form; kept until they change. */
  form(wanted: Form): tf.Tensor {
    const { scale, origin, exactZeros } = wanted;
    const found = this.#forms.find(
      (form) => form.scale === scale && form.origin === origin && form.exactZeros === exactZeros,
    );
    if (found) return found.tensor;
    const tensor = this.#within(() => tf.keep(this.#make(wanted)));
    this.#forms = [...this.#forms, { ...wanted, tensor }];
    return tensor;
  }

  /** Takes a run's result as the contents from an offset on; within the device and a tidy. */
  put(result: tf.Tensor, offset: number, scale: number): void {
    const flat = tf.reshape(result, [result.size]);
    const end = offset + flat.size;
    const parts = [
      ...(offset > 0 ? [tf.slice(this.form(plain(scale)), 0, offset)] : []),
      flat,
      ...(end < this.length ? [tf.slice(this.form(plain(scale)), end)] : []),
    ];
    const tensor = tf.keep(parts.length > 1 ? tf.concat(parts) : flat);
    const here = { start: offset, end };
    this.#become([...without(this.#computed, here), here], [{ ...plain(scale), tensor }]);
  }

  async #readComputed(start: number, end: number, into: TypedArrays[T], at: number): Promise<void> {
    const { tensor, scale } = this.#forms[0]!;
    const part = this.#within(() => tf.slice(tensor, start, end - start));
    try {
      const values = await part.data();
      for (let k = 0; k < values.length; k++) into[at + k] = values[k]! / scale;
    } finally {
      part.dispose();
    }
  }

  #become(computed: readonly Interval[], forms: readonly Formed[]): void {
    for (const { tensor } of this.#forms) tensor.dispose();
    this.#computed = computed;
    this.#forms = forms;
  }

  #make(wanted: Form): tf.Tensor {
    if (this.#computed.length === 0) return tf.tensor1d(this.#rounded(this.#written, wanted));
    const [first] = this.#forms as [Formed];
    return tf.sub(tf.mul(first.tensor, wanted.scale / first.scale), wanted.origin * wanted.scale);
  }

  #rounded(data: ArrayLike<number>, { scale, origin, exactZeros }: Form): Float32Array {
    const { smallest } = this.#device;
    const rounded = new Float32Array(data.length);
    for (let k = 0; k < rounded.length; k++) {
      const difference = data[k]! - origin;
      rounded[k] = difference * scale;
      if (exactZeros && rounded[k] === 0 && difference !== 0) rounded[k] = Math.sign(difference) * smallest;
    }
    return rounded;
  }

  #within<R extends tf.TensorContainer>(compute: () => R): R {
    return within(this.#device.name, () => tf.tidy(compute));
  }
}
