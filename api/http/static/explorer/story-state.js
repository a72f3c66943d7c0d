// The story that is being written or played, kept in this page alone: no server and no browser store has it.
import { emptyStory } from "../viewer/story.js";
import { tying } from "../viewer/story-tie.js";
import { createStore } from "../viewer/store.js";

// `at` is the step that is played, -1 if none is; `step` the one that is written; `marks` what became of claims since.
export const desk = createStore({ open: false, story: emptyStory(), step: 0, at: -1, marks: new Map(), unsaved: false });

// Changes the story by what a function makes of it.
export function change(made) {
  desk.set({ story: made(desk.get().story), unsaved: true });
}

export const changeStep = (nth, made) => change((story) => ({ ...story, steps: story.steps.map((step, at) => (at === nth ? made(step) : step)) }));

export const changeSentence = (nth, which, made) =>
  changeStep(nth, (step) => ({ ...step, sentences: step.sentences.map((one, at) => (at === which ? made(one) : one)) }));

// One of a list moved by one place; the list as it was where there is no such place.
export function moved(list, nth, by) {
  const to = nth + by;
  if (to < 0 || to >= list.length) return list;
  const rest = list.filter((_, at) => at !== nth);
  return [...rest.slice(0, to), list[nth], ...rest.slice(to)];
}

// From now on the claims of the evidence can be tied to a sentence; without one they cannot.
export function tieTo(nth, which) {
  if (which === undefined) return tying.set({ tie: null, nth: 0, has: [] });
  const has = () => desk.get().story.steps[nth].sentences[which].claims.map((one) => one.id);
  const tie = (claim) => {
    changeSentence(nth, which, (one) => ({ ...one, claims: [...one.claims, claim] }));
    tying.set({ has: has() });
  };
  tying.set({ tie, nth: which + 1, has: has() });
}

// Whoever leaves the page with a story that is not saved is asked first.
export function warnOfLoss() {
  const leaving = (event) => desk.get().unsaved && event.preventDefault();
  addEventListener("beforeunload", leaving);
  return () => removeEventListener("beforeunload", leaving);
}
