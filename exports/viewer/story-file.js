// A file that bears a story: it is played first, and what the file holds beside stands behind it.
import { useState } from "preact/hooks";

import { App } from "./app.js";
import { html } from "./html.js";
import { LanguageChoice } from "./language-choice.js";
import { readStory } from "./story.js";
import { StoryFrame } from "./story-frame.js";
import { StoryPlayer } from "./story-player.js";
import { say } from "./texts.js";
import { inEnglish } from "./vocabulary.js";

const NO_MARKS = new Map();

// Gives the story that stands in this page, or null.
export function storyHere() {
  const given = document.getElementById("story");
  if (!given) return null;
  const { story, frames } = JSON.parse(given.textContent);
  return { story: readStory(JSON.stringify(story)), frames };
}

export function StoryFile({ here, model, languages, store, usual }) {
  const [at, go] = useState(here.story.steps.length ? 0 : -1);
  const step = here.story.steps[at];
  if (!step) return html`${here.story.steps.length > 0 && html`<p class="story-again"><button type="button" class="theme" onClick=${() => go(0)}>${say("story.playFile", { title: here.story.title || say("story.untitled") })}</button></p>`}
    <${App} ...${{ model, languages, store, usual }} />`;
  return html`<div class="masthead story-head"><p class="kicker">${say("kicker")} · ${say("story.kicker")}</p><p class="notice" ...${inEnglish()}>${model.notice}</p><${LanguageChoice} languages=${languages} store=${store} /></div>
    <${StoryPlayer} story=${here.story} at=${at} marks=${NO_MARKS} go=${go} end=${() => go(-1)} foot=${say("story.cannotAsk")} />
    <${StoryFrame} key=${at} frame=${here.frames[at]} step=${step} words=${model.words} />`;
}
