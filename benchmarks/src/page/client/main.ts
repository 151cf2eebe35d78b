/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { unpack } from "../pack.ts";
import { hashOf, initialState, shownKernels, shownLanes, stateOf, wordsOf } from "../state.ts";
import { viewOf } from "../views.ts";

const data = unpack(document.getElementById("data")!.textContent!);
const forms = [...document.querySelectorAll<HTMLFormElement>("form.controls")];
const slots = [...document.querySelectorAll<HTMLElement>("[data-slot]")];
const byKernel = [...document.querySelectorAll<HTMLElement>("[data-kernel]")];

let state = stateOf(location.hash, data);

/** Slots that show an earlier state: those near the window are drawn first. */
const stale = new Set<HTMLElement>();

const widthOf = (slot: HTMLElement): number => Math.round(slot.clientWidth) || Number(slot.dataset.width ?? 0);

const draw = (slot: HTMLElement): void => {
  stale.delete(slot);
  const width = widthOf(slot);
  if (slot.dataset.width !== undefined) slot.dataset.width = String(width);
  slot.innerHTML = viewOf(slot.dataset.slot!, data, state, { document, width }).markup;
};

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting && stale.has(target as HTMLElement)) draw(target as HTMLElement);
  },
  { rootMargin: "400px 0px" },
);

let resting: ReturnType<typeof setTimeout> | undefined;

/** Draws the rest, one after the other, so that nothing on the page is out of date for long. */
const drawRest = (): void => {
  const slot = [...stale].find((one) => one.closest("[hidden]") === null);
  if (!slot) return;
  draw(slot);
  resting = setTimeout(drawRest);
};

const drawNearFirst = (some: readonly HTMLElement[]): void => {
  for (const slot of some) {
    stale.add(slot);
    // Observing anew reports at once whether it is near.
    near.unobserve(slot);
    near.observe(slot);
  }
  clearTimeout(resting);
  resting = setTimeout(drawRest, 200);
};

type Control = HTMLInputElement | HTMLSelectElement;

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (one): one is Control => one instanceof HTMLInputElement || one instanceof HTMLSelectElement,
  );

/** Makes the controls say what the state is. */
const fillForms = (): void => {
  const words = wordsOf(state);
  for (const control of forms.flatMap(controlsOf)) {
    // A number that is being typed is its reader's.
    if (control.type === "number" && control === document.activeElement) continue;
    const word = words[control.name]!;
    const isTick = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
    if (isTick) control.checked = word.split(",").includes(control.value);
    else control.value = word;
  }
  for (const text of document.querySelectorAll<HTMLElement>("[data-count]")) {
    const chosen = words[text.dataset.count!]!;
    text.textContent = chosen === "" ? "all" : chosen.replaceAll(/[^,]*\//g, "").replaceAll(",", ", ");
  }
};

/** The state that the controls say. */
const readForms = (): URLSearchParams => {
  const words = new URLSearchParams();
  for (const form of forms)
    for (const name of new Set(controlsOf(form).map((control) => control.name)))
      words.set(name, new FormData(form).getAll(name).join());
  return words;
};

const show = (): void => {
  const kernels = new Set(shownKernels(data, state).map(({ name }) => name));
  const lanes = new Set(shownLanes(data, state).map(({ name }) => name));
  for (const element of byKernel) {
    const { kernel, lane } = element.dataset;
    element.hidden = !kernels.has(kernel!) || (lane !== undefined && !lanes.has(lane));
  }
  document.getElementById("shown")!.textContent = `Showing ${kernels.size} kernels, ${lanes.size} lanes.`;
  drawNearFirst(slots);
};

const choose = (next: typeof state): void => {
  state = next;
  history.replaceState(null, "", hashOf(state, data) || location.pathname + location.search);
  fillForms();
  show();
};

for (const form of forms) {
  form.addEventListener("input", () => choose(stateOf(readForms().toString(), data)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    choose({ ...initialState(data), question: state.question });
  });
}

const pickers = [...document.querySelectorAll<HTMLDetailsElement>(".picker details")];

document.addEventListener("click", ({ target }) => {
  for (const picker of pickers) if (!picker.contains(target as Node)) picker.open = false;
});

for (const picker of pickers)
  picker.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    picker.open = false;
    picker.querySelector("summary")!.focus();
  });

// The hash is the state's: links within the page go where they point to and leave it alone.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const section = document.querySelector<HTMLElement>(link.hash)!;
    section.scrollIntoView();
    section.focus({ preventScroll: true });
  });

const laneOf = (mark: Element): string | null => mark.classList.item(1);

/** In a plot the lane under the pointer stands out. */
document.addEventListener("pointerover", ({ target }) => {
  for (const faded of document.querySelectorAll(".faded")) faded.classList.remove("faded");
  const mark = (target as Element).closest(".plot .of");
  if (!mark) return;
  for (const other of mark.closest(".plot")!.querySelectorAll(".of"))
    other.classList.toggle("faded", laneOf(other) !== laneOf(mark));
});

window.addEventListener("hashchange", () => {
  state = stateOf(location.hash, data);
  fillForms();
  show();
});

/** Plots are drawn for a width; another one asks for another plot. */
const drawnTooWide = (): HTMLElement[] =>
  slots.filter((slot) => {
    const drawn = Number(slot.dataset.width ?? Number.NaN);
    return Math.abs(widthOf(slot) / drawn - 1) > 0.1;
  });

let resizing: ReturnType<typeof setTimeout> | undefined;
window.addEventListener("resize", () => {
  clearTimeout(resizing);
  resizing = setTimeout(() => drawNearFirst(drawnTooWide()), 150);
});

window.addEventListener("beforeprint", () => {
  for (const slot of [...stale]) draw(slot);
});

fillForms();
if (hashOf(state, data) !== "") show();
else drawNearFirst(drawnTooWide());
document.documentElement.dataset.ready = "";
