/** The element types of arrays. */
export const arrayTypes = {
  float64: Float64Array,
  float32: Float32Array,
  int32: Int32Array,
  uint32: Uint32Array,
  uint8: Uint8Array,
} as const;

/** Element types that a field may have; devices may keep float64 as float32. */
export type ArrayType = Exclude<keyof typeof arrayTypes, "float32">;

export interface TypedArrays {
  float64: Float64Array;
  int32: Int32Array;
  uint32: Uint32Array;
  uint8: Uint8Array;
}

export type NumericData = TypedArrays[ArrayType];

/** The element type of a typed array's type. */
export type ArrayTypeOf<D extends NumericData> = {
  [T in ArrayType]: D extends TypedArrays[T] ? T : never;
}[ArrayType];

/** The element type of a typed array, or undefined when no field can have it. Knows arrays of other realms. */
export const typeOf = (data: unknown): ArrayType | undefined => {
  if (!ArrayBuffer.isView(data)) return undefined;
  switch ((data as unknown as { [Symbol.toStringTag]?: string })[Symbol.toStringTag]) {
    case "Float64Array":
      return "float64";
    case "Int32Array":
      return "int32";
    case "Uint32Array":
      return "uint32";
    case "Uint8Array":
      return "uint8";
    default:
      return undefined;
  }
};

export const product = (shape: readonly number[]): number => shape.reduce((total, size) => total * size, 1);
