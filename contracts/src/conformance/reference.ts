import { AitkenError, describe } from "../errors.ts";
import { type Case, isNumber, type Nested, numberOf, type Outcome } from "./case.ts";

/** A case as reference files have it, its parameters under their own names. */
export interface ReferenceCase {
  readonly id: string;
  readonly inputs: Readonly<Record<string, Nested>>;
  readonly expected?: Nested | Readonly<Record<string, Nested>>;
  readonly scale?: Nested | Readonly<Record<string, Nested>>;
  readonly error?: "domain";
  readonly accept?: readonly Outcome[];
}

/** A file in the schema `aerosol-reference/1`, as far as it is used here. */
export interface ReferenceFile {
  readonly kernel: string;
  readonly family: string;
  readonly params: Readonly<Record<string, { readonly used_by?: string }>>;
  readonly cases: readonly ReferenceCase[];
  readonly edge: readonly ReferenceCase[];
}

const schema = "aerosol-reference/1";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Parses JSON; what is no JSON is said with the file's name. */
export const parseJson = (text: string, name: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AitkenError("data-mismatch", `expected JSON in ${name}, received ${(cause as Error).message}`, { cause });
  }
};

/**
 * Takes a reference file apart.
 * @throws AitkenError `data-mismatch` when it is no such file
 */
export const parseReference = (text: string, name: string): ReferenceFile => {
  const file = parseJson(text, name);
  const refuse = (expected: string, received: unknown): never => {
    throw new AitkenError("data-mismatch", `expected ${expected} in ${name}, received ${describe(received)}`);
  };
  if (!isRecord(file)) return refuse("an object", file);
  if (file.schema !== schema) refuse(`the schema "${schema}"`, file.schema);
  for (const key of ["kernel", "family"]) if (typeof file[key] !== "string") refuse(`a text \`${key}\``, file[key]);
  if (!isRecord(file.params)) refuse("an object `params`", file.params);
  for (const key of ["cases", "edge"]) {
    const group = file[key] ?? [];
    if (!Array.isArray(group)) refuse(`a list \`${key}\``, group);
    for (const one of group as unknown[])
      if (!isRecord(one) || typeof one.id !== "string" || !isRecord(one.inputs))
        refuse(`cases with \`id\` and \`inputs\` in \`${key}\``, one);
      else if (one.expected === undefined && one.error !== "domain")
        refuse(`\`expected\` or \`error\` in the case ${one.id}`, "neither");
  }
  return { ...(file as unknown as ReferenceFile), edge: (file.edge ?? []) as ReferenceCase[] };
};

/** The inputs of one element, or of a whole case. */
type Given = Readonly<Record<string, number>>;

/** How one reference file feeds a kernel. */
export interface Feed {
  /** Family and kernel in the reference's words: its path without `.json`. */
  readonly file: string;
  /** Whether each element of the lists becomes a box with one particle, or lists are the kernel's arrays. */
  readonly layout: "elements" | "whole";
  /** Fields of parameters whose name is not the field's in snake case. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Parameters that feed only derived fields. */
  readonly consume?: readonly string[];
  /** Fields that the file lacks, from its parameters, element by element or from the index along the particles. */
  readonly derive?: Readonly<Record<string, (given: Given, index: number) => number>>;
  /** The choices that the kernel makes for what the file is about; undefined for a case that it cannot express. */
  readonly choices?: (given: ReferenceCase["inputs"]) => Readonly<Record<string, string>> | undefined;
  /** Fields that the file lacks, each from its parameters as a whole. */
  readonly lists?: (given: ReferenceCase["inputs"]) => Readonly<Record<string, Nested>>;
  /** The output, where the file has one; the fields of an object are named like parameters. */
  readonly output?: string;
  /** The magnitudes that errors are relative to, where the file has none or those that it has leave something out. */
  readonly scale?: (given: {
    readonly scale: Readonly<Record<string, Nested>> | undefined;
    readonly inputs: Case["inputs"];
    readonly expected: Readonly<Record<string, Nested>>;
  }) => Readonly<Record<string, Nested>> | undefined;
}

/** `gas_concentration` → `gasConcentration` */
const camelCase = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The length that all lists of a case share; a case without any is one element. */
const lengthOf = (values: readonly Nested[]): number => {
  const lengths = values.flatMap((value) => (Array.isArray(value) ? [value.length] : []));
  return lengths.length ? Math.max(...lengths) : 1;
};

const elementOf = (value: Nested, index: number): number | string =>
  (Array.isArray(value) ? value[index] : value) as number | string;

/** What a kernel's declaration says about a field as far as layout needs it. */
export interface FieldShape {
  readonly name: string;
  readonly kind: string;
  readonly dimensions?: readonly string[];
}

/** Makes the cases of a kernel from one reference file. */
export class Importer {
  readonly #feed: Feed;
  readonly #fields: readonly FieldShape[];
  readonly #path: string;

  constructor(feed: Feed, fields: readonly FieldShape[]) {
    this.#feed = feed;
    this.#fields = fields;
    this.#path = `${feed.file}.json`;
  }

  /** @throws AitkenError `data-mismatch` when the file has a parameter or an output that no field takes */
  casesOf(file: ReferenceFile): readonly Case[] {
    const ignored = Object.keys(file.params).filter((name) => file.params[name]?.used_by);
    return [...file.cases, ...file.edge]
      .filter((one) => !this.#feed.choices || this.#feed.choices(one.inputs))
      .map((one) => this.#caseOf(one, ignored));
  }

  #field(name: string, where: string, meant = this.#feed.rename?.[name] ?? camelCase(name)): FieldShape {
    const field = this.#fields.find((one) => one.name === meant);
    if (!field)
      throw new AitkenError("data-mismatch", `expected names that a field has in ${where}, received \`${name}\``);
    return field;
  }

  #caseOf(one: ReferenceCase, ignored: readonly string[]): Case {
    const source = `${this.#path}#${one.id}`;
    const given = Object.fromEntries(Object.entries(one.inputs).filter(([name]) => !ignored.includes(name)));
    const length = lengthOf(Object.values(given));
    const inputs: Record<string, Nested> = {};
    for (const [name, value] of Object.entries(given))
      if (!this.#feed.consume?.includes(name)) {
        const field = this.#field(name, source);
        inputs[field.name] = this.#lay(field, value, length);
      }
    for (const [name, rule] of Object.entries(this.#feed.derive ?? {})) {
      const values = Array.from({ length }, (_, index) => rule(elementsAt(given, index), index));
      inputs[name] = this.#lay(this.#field(name, source), values.map(written), length);
    }
    Object.assign(inputs, this.#feed.lists?.(one.inputs), this.#feed.choices?.(one.inputs));
    const { error, accept } = one;
    const expected = one.expected === undefined ? undefined : this.#named(one.expected, length, source);
    const scale = this.#scaleOf(
      one.scale === undefined ? undefined : this.#named(one.scale, length, source),
      inputs,
      expected,
    );
    return {
      id: `${this.#feed.file.split("/")[1]}/${one.id}`,
      source,
      inputs,
      ...(expected && { expected }),
      ...(scale && { scale }),
      ...(error && { error }),
      ...(accept && { accept }),
    };
  }

  #scaleOf(
    scale: Readonly<Record<string, Nested>> | undefined,
    inputs: Case["inputs"],
    expected: Readonly<Record<string, Nested>> | undefined,
  ) {
    return expected && this.#feed.scale ? this.#feed.scale({ scale, inputs, expected }) : scale;
  }

  /** Lists as the field's shape wants them. */
  #lay({ kind, dimensions = [] }: FieldShape, value: Nested, length: number): Nested {
    if (kind === "choice") return camelCase(value as string);
    if (kind === "scalar") return value;
    // One value for all boxes needs no array where the field is an `each`.
    if (kind === "each" && !Array.isArray(value)) return value;
    if (String(dimensions) === "box" && !Array.isArray(value) && this.#feed.layout === "whole") return [value];
    const list = Array.isArray(value) ? value : Array.from({ length }, () => value);
    return this.#feed.layout === "elements" && dimensions.length > 1 ? list.map((element) => [element]) : list;
  }

  #named(value: Nested | Readonly<Record<string, Nested>>, length: number, source: string): Record<string, Nested> {
    const { output = "" } = this.#feed;
    // The one output is named as the field is: a parameter of the file may have the same name and mean something else.
    const named = isRecord(value)
      ? Object.entries(value as Record<string, Nested>).map(([name, one]) => [this.#field(name, source), one] as const)
      : [[this.#field(output, source, output), value as Nested] as const];
    return Object.fromEntries(named.map(([field, one]) => [field.name, this.#lay(field, one, length)]));
  }
}

const elementsAt = (given: Readonly<Record<string, Nested>>, index: number): Given =>
  Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => isNumber(elementOf(value, index) as Nested))
      .map(([name, value]) => [name, numberOf(elementOf(value, index))]),
  );

/** A number as JSON can hold it. */
const written = (value: number): number | string => (Number.isFinite(value) ? value : String(value));
