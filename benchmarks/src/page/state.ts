import type { Question } from "../advice/rank.ts";
import type { Residency } from "../cells.ts";
import { isTimed, type PageData, type PageKernel, type PageLane, type Point } from "./data.ts";

/** What a reader chose to see; empty lists mean all. */
export interface State {
  readonly kernels: readonly string[];
  readonly lanes: readonly string[];
  readonly threads: readonly number[];
  readonly residency: Residency;
  readonly boxes: number;
  /** The lane that speed-ups refer to. */
  readonly baseline: string;
  /** Whether times are joined by what models were fitted to them, instead of by straight lines. */
  readonly fitted: boolean;
  readonly question: Question;
}

const ascending = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** What there is to choose from. */
export const choicesOf = ({ points, lanes }: PageData) => ({
  residencies: [...new Set(points.map(({ residency }) => residency))].sort().reverse(),
  boxes: ascending(points.map(({ boxes }) => boxes)),
  threads: ascending(lanes.map(({ threads }) => threads)),
});

/** Something to begin with: a kernel whose answer depends much on the size, of pairs where there is one, at a size that was measured. */
const firstQuestion = ({ kernels, points }: PageData): Pick<Question, "kernels" | "size"> => {
  const kernel = kernels.find(({ unit }) => unit === "pair") ?? kernels[0];
  const sizes = points.flatMap((point) => (point.kernel === kernel?.name && isTimed(point) ? [point.size] : []));
  return { kernels: kernel ? [kernel.name] : [], size: Math.min(1000, Math.max(1, ...sizes)) };
};

/** What is shown before anything is chosen. */
export const initialState = (data: PageData): State => {
  const { residencies, boxes } = choicesOf(data);
  const residency = residencies[0] ?? "resident";
  return {
    kernels: [],
    lanes: [],
    threads: [],
    residency,
    boxes: boxes[0] ?? 1,
    baseline: data.baselines[0] ?? "",
    fitted: false,
    question: {
      ...firstQuestion(data),
      boxes: 1,
      residency,
      cold: false,
      browser: false,
      precision: "float64",
    },
  };
};

const oneOf = <T extends string | number>(word: string | null, known: readonly T[], otherwise: T): T =>
  known.find((one) => String(one) === word) ?? otherwise;

const someOf = <T extends string | number>(word: string | null, known: readonly T[]): T[] => {
  const words = word?.split(",") ?? [];
  return known.filter((one) => words.includes(String(one)));
};

const count = (word: string | null, otherwise: number): number => {
  const value = Number(word ?? Number.NaN);
  return Number.isInteger(value) && value >= 1 && value <= 1e9 ? value : otherwise;
};

/** The state that a URL's hash tells; what it does not tell, or what is not there, is as in the beginning. */
export const stateOf = (hash: string, data: PageData): State => {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const initial = initialState(data);
  const { question } = initial;
  const { residencies, boxes, threads } = choicesOf(data);
  const kernels = data.kernels.map(({ name }) => name);
  const asked = someOf(words.get("for"), kernels);
  return {
    kernels: someOf(words.get("kernel"), kernels),
    lanes: someOf(
      words.get("lane"),
      data.lanes.map(({ name }) => name),
    ),
    threads: someOf(words.get("threads"), threads),
    residency: oneOf(words.get("residency"), residencies, initial.residency),
    boxes: oneOf(words.get("boxes"), boxes, initial.boxes),
    baseline: oneOf(words.get("baseline"), data.baselines, initial.baseline),
    fitted: words.get("join") === "models",
    question: {
      kernels: asked.length ? asked : question.kernels,
      size: count(words.get("n"), question.size),
      boxes: count(words.get("in"), question.boxes),
      residency: oneOf(words.get("as"), residencies, question.residency),
      cold: words.get("start") === "cold",
      browser: words.get("place") === "browser",
      precision: words.get("precision") === "any" ? null : "float64",
    },
  };
};

/** A state in words, by the names that a URL's hash and the page's controls have for them; lists with commas. */
export const wordsOf = ({ question, ...state }: State): Readonly<Record<string, string>> => ({
  kernel: state.kernels.join(),
  lane: state.lanes.join(),
  threads: state.threads.join(),
  residency: state.residency,
  boxes: String(state.boxes),
  baseline: state.baseline,
  join: state.fitted ? "models" : "lines",
  for: question.kernels.join(),
  n: String(question.size),
  in: String(question.boxes),
  as: question.residency,
  start: question.cold ? "cold" : "warm",
  place: question.browser ? "browser" : "server",
  precision: question.precision ?? "any",
});

/** What a state is called in a URL's hash: only what differs from the beginning. */
export const hashOf = (state: State, data: PageData): string => {
  const initial = wordsOf(initialState(data));
  const words = Object.entries(wordsOf(state)).filter(([name, word]) => word !== initial[name]);
  // Commas and slashes may stand in a hash as they are, and are read more easily.
  return words.length
    ? `#${new URLSearchParams(words).toString().replaceAll("%2C", ",").replaceAll("%2F", "/").replaceAll("%40", "@")}`
    : "";
};

const isChosen = <T>(list: readonly T[], one: T): boolean => list.length === 0 || list.includes(one);

/** Kernels to show. */
export const shownKernels = ({ kernels }: PageData, state: State): PageKernel[] =>
  kernels.filter(({ name }) => isChosen(state.kernels, name));

/** Lanes to show, here or not. */
export const shownLanes = ({ lanes }: PageData, state: State): PageLane[] =>
  lanes.filter(({ name, threads }) => isChosen(state.lanes, name) && isChosen(state.threads, threads));

/** Points of the shown kernels and lanes, in the chosen residency and number of boxes where there is one. */
export const shownPoints = (data: PageData, state: State): Point[] => {
  const lanes = new Set(shownLanes(data, state).map(({ name }) => name));
  return data.points.filter(
    ({ kernel, lane, residency, boxes }) =>
      lanes.has(lane) && isChosen(state.kernels, kernel) && residency === state.residency && boxes === state.boxes,
  );
};
