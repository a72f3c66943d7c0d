// The desk at which a story is written: its steps, the sentences of one of them, and the claims under each sentence.
import { useEffect, useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { fileName, save } from "../viewer/saving.js";
import { useStore } from "../viewer/store.js";
import { emptySentence, emptyStory, pinned, readStory, unpinned, writeStory } from "../viewer/story.js";
import { StoryPlayer } from "../viewer/story-player.js";
import { say } from "../viewer/texts.js";
import { read, written } from "./address.js";
import { stage } from "./stage.js";
import { checked } from "./story-check.js";
import { storyPage } from "./story-export.js";
import { change, changeStep, desk, moved, tieTo, warnOfLoss } from "./story-state.js";
import { Step } from "./story-step.js";

// The story above what is on the screen: written, or played.
export function Story({ store }) {
  const state = useStore(desk);
  useEffect(warnOfLoss, []);
  const playing = state.at >= 0 && state.at < state.story.steps.length;
  useEffect(() => void document.documentElement.classList.toggle("told-story", playing), [playing]);
  if (playing) return html`<${StoryPlayer} story=${state.story} at=${state.at} marks=${state.marks} go=${(at) => play(store, at)} end=${() => desk.set({ at: -1, open: true })} />`;
  return state.open ? html`<${Desk} state=${state} store=${store} />` : null;
}

// Shows the view of a step, in the colours and the language that the reader has chosen.
function show(store, step) {
  const { theme, lang, asked = 0 } = store.get();
  store.set({ ...read(step.view), theme, lang, asked: read(step.view).id ? asked : 0 });
}

function play(store, at) {
  tieTo();
  show(store, desk.get().story.steps[at]);
  desk.set({ at });
}

// The view that is on the screen, as a step keeps it.
const viewNow = (store) => ({ name: stage.name, view: written({ ...store.get(), theme: "", lang: "" }) || "#", ids: store.get().view === "graph" ? stage.ids : null });

function Desk({ state, store }) {
  const { story, step: nth } = state;
  const [came, tell] = useState("");
  const doing = useDoing(tell, store);
  const add = () => {
    change((old) => ({ ...old, steps: [...old.steps, { ...viewNow(store), sentences: [emptySentence()] }] }));
    choose(story.steps.length);
  };
  const empty = !story.steps.length;
  const button = (key, press, off = false) => html`<button type="button" class="theme" disabled=${off} onClick=${press}>${say(`story.${key}`)}</button>`;
  return html`<section class="story-desk" aria-label=${say("story.kicker")}>
    <h2>${say("story.kicker")}</h2>
    <p class="quiet">${say("story.hint")}</p>
    <label>${say("story.title")} <input type="text" maxlength="300" value=${story.title} onInput=${(event) => change((old) => ({ ...old, title: event.target.value }))} /></label>
    <p class="story-bar">${button("addStep", add, !store.get().of)} ${button("play", () => play(store, Math.min(nth, story.steps.length - 1)), empty)} ${button("check", doing.check, empty)}
      ${button("save", doing.save, empty)} ${button("savePage", doing.page, empty)}
      <label class="file-button">${say("story.openFile")}<input type="file" accept=".json,application/json" onChange=${doing.open} /></label> ${button("clear", doing.clear, empty)}</p>
    <p role="status">${came}</p>
    <div class="story-columns"><${Steps} story=${story} here=${nth} />${story.steps[nth] && html`<${Step} key=${nth} step=${story.steps[nth]} nth=${nth} marks=${state.marks} show=${() => show(store, story.steps[nth])} replace=${() => changeStep(nth, (step) => ({ ...step, ...viewNow(store) }))} />`}</div>
  </section>`;
}

function choose(step) {
  tieTo();
  desk.set({ step });
}

// What came of a check; of what was not checked nothing is said but that.
function outcome(changed, compared, not) {
  if (!compared && !not) return say("story.nothingTied");
  return [compared && say(changed ? "story.changed" : "story.unchanged", { n: changed }), not && say("story.unchecked", { n: not })].filter(Boolean).join(" ");
}

// What takes time or a file, and what came of it in words.
function useDoing(tell, store) {
  const trying = (work) => async (event) => {
    try {
      tell(say("explorer.loading"));
      tell(await work(event));
    } catch (error) {
      tell(error.message);
    }
  };
  const check = async () => {
    const { story } = desk.get();
    const marks = await checked(story);
    desk.set({ marks });
    return outcome(marks.size, pinned(story).length, unpinned(story));
  };
  return {
    check: trying(check),
    save: () => {
      const { story } = desk.get();
      save(writeStory(story), "application/json", fileName(story.title, ".story.json"));
      desk.set({ unsaved: false });
      tell(say("story.saved"));
    },
    page: trying(async () => {
      const { story } = desk.get();
      save(await storyPage(story), "text/html", fileName(story.title, ".html"));
      return say("story.pageSaved");
    }),
    open: trying(async (event) => {
      const [file] = event.target.files;
      if (!file) return "";
      const story = readStory(await file.text());
      desk.set({ story, step: 0, at: -1, marks: new Map(), unsaved: false });
      event.target.value = "";
      if (story.steps.length) show(store, story.steps[0]);
      return check();
    }),
    clear: () => {
      tieTo();
      desk.set({ story: emptyStory(), step: 0, marks: new Map(), unsaved: false });
      tell("");
    },
  };
}

function Steps({ story, here }) {
  const move = (nth, by) => {
    change((old) => ({ ...old, steps: moved(old.steps, nth, by) }));
    choose(Math.max(0, Math.min(story.steps.length - 1, nth + by)));
  };
  const remove = (nth) => {
    tieTo();
    change((old) => ({ ...old, steps: old.steps.filter((_, at) => at !== nth) }));
    desk.set({ step: Math.max(0, Math.min(here, story.steps.length - 2)) });
  };
  if (!story.steps.length) return html`<p class="quiet">${say("story.noSteps")}</p>`;
  const small = (key, sign, nth, press, off) => html`<button type="button" class="small-button" aria-label=${say(`story.${key}`, { n: nth + 1 })} disabled=${off} onClick=${press}>${sign}</button>`;
  return html`<ol class="story-list">${story.steps.map((step, nth) => html`<li key=${nth} class=${nth === here ? "here" : ""}><span class="row">
      <button type="button" class="link" aria-current=${nth === here ? "step" : undefined} onClick=${() => choose(nth)}><bdi>${step.name || say("story.step", { n: nth + 1 })}</bdi></button>
      ${small("up", "↑", nth, () => move(nth, -1), nth === 0)} ${small("down", "↓", nth, () => move(nth, 1), nth === story.steps.length - 1)} ${small("remove", "×", nth, () => remove(nth), false)}
    </span></li>`)}</ol>`;
}
