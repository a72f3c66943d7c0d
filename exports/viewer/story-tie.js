// Tying a claim of the evidence to a sentence: what is kept of the claim, with its answers, so that they travel with it.
import { claimDays, dayInWords } from "./dates.js";
import { html } from "./html.js";
import { answersTo } from "./model.js";
import { answerLine, claimWords, speaker } from "./sentences.js";
import { createStore, useStore } from "./store.js";
import { say } from "./texts.js";

// `tie` takes a claim while somebody ties claims to a sentence; `has` are the ids that the sentence has already.
export const tying = createStore({ tie: null, nth: 0, has: [] });

export function TieButton({ model, claim }) {
  const { tie, nth, has } = useStore(tying);
  if (!tie) return null;
  const there = has.includes(claim.id);
  return html`<p><button type="button" class="theme tie-claim" disabled=${there} onClick=${() => tie(tieTo(model, claim))}>${say(there ? "story.tied" : "story.tieTo", { n: nth })}</button></p>`;
}

// A claim that names somebody behind a label has no version to be compared by later.
function tieTo(model, claim) {
  const { subject, predicate, object } = claimWords(model, claim);
  const { name, told } = speaker(model, claim);
  return {
    id: claim.id,
    version: claim.version.includes("@") ? claim.version : "",
    takenAt: model.about.latest_record,
    who: name,
    told,
    stance: claim.stance,
    says: [subject, predicate, object].join(" · "),
    note: claim.note,
    when: claimDays(claim),
    standing: claim.standing,
    where: claim.citations.map((cited) => citedIn(model, cited)),
    answers: answersTo(model, [claim]).map((answer) => ({ ...answerLine(model, answer), stance: answer.stance })),
  };
}

function citedIn(model, { source: id, locator }) {
  const source = model.source.get(id);
  const parts = source ? [source.title, source.author, source.publisher, source.published && dayInWords(source.published), locator, source.url] : [id, locator];
  return parts.filter(Boolean).join(", ");
}
