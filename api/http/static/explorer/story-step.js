// One step of a story at the desk: its view, and its sentences, each with the claims that it is tied to.
import { html } from "../viewer/html.js";
import { useStore } from "../viewer/store.js";
import { emptySentence } from "../viewer/story.js";
import { Note } from "../viewer/story-player.js";
import { tying } from "../viewer/story-tie.js";
import { say } from "../viewer/texts.js";
import { changeSentence, changeStep, tieTo } from "./story-state.js";

export function Step({ step, nth, marks, show, replace }) {
  return html`<div class="story-step">
    <p class="story-bar"><strong>${say("story.step", { n: nth + 1 })}: <bdi>${step.name}</bdi></strong>
      <button type="button" class="theme" onClick=${show}>${say("story.show")}</button>
      <button type="button" class="theme" onClick=${replace}>${say("story.replace")}</button></p>
    ${step.sentences.map((one, which) => html`<${Sentence} key=${which} one=${one} nth=${nth} which=${which} marks=${marks} />`)}
    <p class="story-bar"><button type="button" class="theme" onClick=${() => changeStep(nth, (old) => ({ ...old, sentences: [...old.sentences, emptySentence()] }))}>${say("story.addSentence")}</button></p>
  </div>`;
}

function Sentence({ one, nth, which, marks }) {
  const { tie, nth: tied } = useStore(tying);
  const isTying = Boolean(tie) && tied === which + 1;
  const remove = () => {
    tieTo();
    changeStep(nth, (old) => ({ ...old, sentences: old.sentences.filter((_, at) => at !== which) }));
  };
  const untie = (id) => {
    changeSentence(nth, which, (old) => ({ ...old, claims: old.claims.filter((claim) => claim.id !== id) }));
    if (isTying) tieTo(nth, which);
  };
  return html`<div class=${`story-sentence${isTying ? " tying" : ""}`}>
    <label>${say("story.sentence", { n: which + 1 })} <textarea rows="2" maxlength="4000" value=${one.text} onInput=${(event) => changeSentence(nth, which, (old) => ({ ...old, text: event.target.value }))}></textarea></label>
    ${!one.claims.length && html`<p class="own-words">${say("story.ownWords")}</p>`}
    ${one.claims.length > 0 && html`<ul>${one.claims.map((claim) => html`<li key=${claim.id}><${Note} tie=${claim} marks=${marks} />
      <button type="button" class="small-button" aria-label=${say("story.untie", { id: claim.id })} onClick=${() => untie(claim.id)}>×</button></li>`)}</ul>`}
    <p class="story-bar"><button type="button" class="theme" aria-pressed=${String(isTying)} onClick=${() => (isTying ? tieTo() : tieTo(nth, which))}>${say(isTying ? "story.tying" : "story.tie", { n: which + 1 })}</button>
      <button type="button" class="theme" onClick=${remove}>${say("story.removeSentence", { n: which + 1 })}</button></p>
  </div>`;
}
