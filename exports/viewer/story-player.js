// A story as it is played: one step after the other, its sentences with the claims under them, and what became of these.
import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";
import { safeLink } from "./links.js";
import { say } from "./texts.js";
import { inEnglish } from "./vocabulary.js";

// `marks` has what became of a claim since, by its version; `go` and `end` are called with where to go next.
export function StoryPlayer({ story, at, marks, go, end, foot }) {
  const holder = useRef();
  const head = useRef();
  const step = story.steps[at];
  const [isFirst, isLast] = [at === 0, at === story.steps.length - 1];
  useEffect(() => {
    head.current?.focus({ preventScroll: true });
    holder.current?.scrollIntoView({ block: "start" });
  }, [at]);
  useEffect(() => byKeys(holder, { ArrowRight: () => isLast || go(at + 1), ArrowLeft: () => isFirst || go(at - 1), Escape: end }), [at]);
  const ties = [...new Map(step.sentences.flatMap((one) => one.claims).map((tie) => [keyOf(tie), tie])).values()];
  const number = (tie) => ties.findIndex((one) => keyOf(one) === keyOf(tie)) + 1;
  return html`<section class="story-player" ref=${holder} aria-label=${say("story.playing", { title: story.title })}>
    <p class="kicker">${say("story.stepOf", { n: at + 1, all: story.steps.length })}</p>
    <h2 class="story-title" tabindex="-1" ref=${head}><bdi>${story.title || say("story.untitled")}</bdi></h2>
    <p class="story-text">${step.sentences.filter((one) => one.text.trim()).map((one) => html`<${Sentence} sentence=${one} number=${number} marks=${marks} /> `)}</p>
    <p class="story-steps-bar">
      <button type="button" class="theme" disabled=${isFirst} onClick=${() => go(at - 1)}>${say("story.back")}</button>
      <button type="button" class="theme" disabled=${isLast} onClick=${() => go(at + 1)}>${say("story.next")}</button>
      <button type="button" class="theme" onClick=${end}>${say("story.end")}</button>
      <span class="quiet">${say("story.keys")}</span>
    </p>
    ${ties.length > 0 && html`<ol class="story-notes">${ties.map((tie) => html`<li key=${keyOf(tie)}><${Note} tie=${tie} marks=${marks} /></li>`)}</ol>`}
    ${foot && html`<p class="quiet">${foot}</p>`}
  </section>`;
}

const keyOf = (tie) => `${tie.id} ${tie.version}`;

function byKeys(holder, actions) {
  const pressed = (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const mine = target === document.body || holder.current?.contains(target);
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || target.closest("input, select, textarea")) return;
    if (!actions[event.key] || (event.key !== "Escape" && !mine)) return;
    event.preventDefault();
    actions[event.key]();
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}

function Sentence({ sentence, number, marks }) {
  const changed = sentence.claims.flatMap((tie) => marks.get(tie.version) ?? []);
  return html`<span class=${changed.length ? "sentence changed" : sentence.claims.length ? "sentence" : "sentence own"}><bdi>${sentence.text}</bdi>${
    sentence.claims.map((tie) => html`<sup> [${number(tie)}]</sup>`)}${!sentence.claims.length && html` <small class="own-words">(${say("story.ownWords")})</small>`}${
    changed.length > 0 && html` <strong class="story-mark">${[...new Set(changed.map((one) => say(`story.became.${one.became.replaceAll(" ", "-")}`)))].join("; ")}</strong>`}</span>`;
}

// A claim under a sentence, with every answer to it in the same size.
export function Note({ tie, marks }) {
  const since = marks.get(tie.version) ?? [];
  return html`<div class="story-note">
    <p><strong><bdi>${tie.who || "–"}</bdi></strong> ${say(`stances.${tie.stance}`)}${tie.told && html` (<bdi>${say("toldBy", { name: tie.told })}</bdi>)`}: <bdi>${tie.says}</bdi>${tie.note && html`. <bdi>${tie.note}</bdi>`}</p>
    <p class="quiet">${[tie.when, tie.standing && say(`standings.${tie.standing}`), tie.id && say("claimId", { id: tie.id })].filter(Boolean).join(" · ")}</p>
    ${tie.answers.map((one) => html`<p class=${`answer ${one.stance === "no-reply" ? "silent" : "denial"}`}><strong><bdi>${one.head}</bdi>.</strong> <bdi>${one.note}</bdi></p>`)}
    ${tie.where.map((line) => html`<p class="cited"><${Cited} line=${line} /></p>`)}
    ${!tie.version && html`<p class="quiet">${say("story.notPinned")}</p>`}
    ${since.map((one) => html`<p class="story-mark"><strong>${say(`story.became.${one.became.replaceAll(" ", "-")}`)}</strong> <bdi ...${inEnglish()}>${one.words}</bdi></p>`)}
  </div>`;
}

// The address of a source stands last, and is a link only if it leads to the web.
function Cited({ line }) {
  const cut = line.lastIndexOf(", ");
  const link = cut >= 0 ? safeLink(line.slice(cut + 2)) : "";
  return link ? html`<bdi>${line.slice(0, cut)}</bdi>, <a href=${link} rel="noopener noreferrer external" target="_blank">${line.slice(cut + 2)}</a>` : html`<bdi>${line}</bdi>`;
}
