import type { Backend } from "../../../backend.ts";
import type { ErrorCode } from "../../../errors.ts";
import type { Kernel } from "../../../kernel.ts";
import { demand } from "../../check.ts";
import { refusalOf } from "../../running.ts";

export interface Refusal {
  readonly code: ErrorCode;
  readonly kernel?: Kernel | undefined;
  /** The fields of which one has to be named. */
  readonly fields?: readonly string[];
  readonly index?: number;
}

/** Fails unless the action ends with the right AitkenError, in the contract's words. */
export const demandRefusal = async (what: string, expected: Refusal, action: () => unknown): Promise<void> => {
  const error = await refusalOf(what, action);
  const { code, kernel, fields, index } = expected;
  const received = `${error.code}${error.field ? ` for \`${error.field}\`` : ""}: “${error.message}”`;
  demand(error.code === code, () => `${what}: expected the code ${code}, received ${received}`);
  demand(
    !kernel || error.kernel === kernel.name,
    () => `${what}: expected the kernel ${kernel!.name}, received ${error.kernel}`,
  );
  demand(
    !fields || (error.field !== undefined && fields.includes(error.field)),
    () => `${what}: expected the field ${fields!.join(" or ")}, received ${received}`,
  );
  demand(
    !fields || fields.some((field) => error.message.includes(field)),
    () => `${what}: expected a message that names ${fields!.join(" or ")}, received “${error.message}”`,
  );
  demand(
    index === undefined || error.index === index,
    () => `${what}: expected the index ${index}, received ${error.index}`,
  );
  demand(
    /expected .+, received /s.test(error.message),
    () => `${what}: expected a message of the form “expected …, received …”, received “${error.message}”`,
  );
};

/** A call with loosely typed values. */
export const called = (backend: Backend, kernel: Kernel, values: object) => () => backend.call(kernel, values as never);
