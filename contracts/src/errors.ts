/** What can go wrong, as a word that code can branch on. Codes are never renamed or reused. */
export const errorCodes = [
  "invalid-kernel", // a declaration contradicts itself
  "unknown-kernel", // no kernel of this name
  "unsupported-kernel", // this backend cannot compute it, and says why
  "unknown-backend",
  "unavailable", // a backend cannot be opened here
  "signature-mismatch", // a compiled module was built from other declarations
  "unknown-field",
  "missing-field",
  "wrong-type",
  "wrong-shape",
  "out-of-domain",
  "unknown-choice",
  "foreign-array", // an array of another backend
  "overlap", // bindings share memory where one of them is written
  "nothing-to-compute", // no output and no update is bound
  "too-large", // memory cannot hold it
  "busy", // an asynchronous run still uses the plan or array
  "disposed",
  "wrong-option",
  "data-mismatch", // a file of cases is not what it says it is
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface ErrorDetails {
  /** The kernel's name. */
  kernel?: string | undefined;
  field?: string | undefined;
  /** The first index at fault, into the flat array. */
  index?: number | undefined;
  cause?: unknown;
}

const brand = Symbol.for("aitken.error");

/** Every refusal of the contract: `code` for programs, the message for people. */
export class AitkenError extends Error {
  override readonly name = "AitkenError";
  readonly code: ErrorCode;
  readonly kernel: string | undefined;
  readonly field: string | undefined;
  readonly index: number | undefined;

  constructor(code: ErrorCode, message: string, { kernel, field, index, cause }: ErrorDetails = {}) {
    super(kernel ? `${kernel}: ${message}` : message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.kernel = kernel;
    this.field = field;
    this.index = index;
    Object.defineProperty(this, brand, { value: true });
  }
}

/** Recognises an AitkenError by its brand: two copies of the contract may meet in one program. */
export const isAitkenError = (error: unknown): error is AitkenError =>
  typeof error === "object" && error !== null && (error as Record<symbol, unknown>)[brand] === true;

/** How a received value is named in a message. */
export const describe = (value: unknown): string => {
  if (value === null) return "null";
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : String(value);
  if (ArrayBuffer.isView(value)) return `${value.constructor.name} of ${(value as Float64Array).length} elements`;
  if (Array.isArray(value)) return `an array of ${value.length} elements`;
  if (typeof value === "object") return `${value.constructor?.name ?? "object"}`;
  if (typeof value === "function") return "a function";
  return String(value);
};
