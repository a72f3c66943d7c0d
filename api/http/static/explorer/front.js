// The first page: three questions that work, what the graph holds, and what was said last.
import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { isolated } from "../viewer/sentences.js";
import { inDigits, say } from "../viewer/texts.js";
import { linkTo } from "./address.js";
import { ask, askQuestion, askWords, EVER } from "./api.js";
import { useAnswer, Waiting } from "./asking.js";

const MOST_RECENT = 6;
const MOST_ROWS = 1000;
// How many candidates for a question are tried before it is left out.
const MOST_TRIED = 8;

// Acts of this kind are about people who are protected, whether or not a claim names one.
const SHIELDED_KIND = "exposure";

async function askFront() {
  const [status, disputes, repeated, recent, words] = await Promise.all([
    ask("status"),
    askQuestion("evidence/disputes", { limit: MOST_ROWS }),
    askQuestion("responsibility/repeat_actors", { limit: 50 }),
    askQuestion("evidence/recent_claims", { since: "1900-01-01", limit: MOST_ROWS }),
    askWords(),
  ]);
  return { status, words, recent: latest(recent, words), examples: await examples(disputes, repeated) };
}

// The first page draws nobody's eye to people who are protected, nor to what was done to them.
// Of each matter the claim that was recorded last, with who answers it.
function latest(rows, words) {
  const exposures = rows.filter((row) => row.predicate === "kind" && row.value === SHIELDED_KIND).map((row) => row.subject.id);
  const beside = rows.flatMap((row) => (row.subject.protected ? [row.subject.id, row.object?.id] : row.object?.protected ? [row.subject.id, row.object.id] : []));
  const shielded = new Set([...exposures, ...beside]);
  const open = rows.filter((row) => row.object && row.stance === "asserts" && !isWhereabouts(words, row) && !row.asserted_by?.protected && !shielded.has(row.subject.id) && !shielded.has(row.object.id));
  const sorted = open.sort((one, two) => (one.recorded_on < two.recorded_on ? 1 : -1));
  const matters = new Map(sorted.reverse().map((row) => [row.object.id, row]));
  const answered = new Map(rows.map((row) => [row.claim, row]));
  return [...matters.values()].reverse().slice(0, MOST_RECENT).map((row) => ({ ...row, answers: row.answered_by.map((id) => answered.get(id)).filter(Boolean) }));
}

const isWhereabouts = (words, row) => words.edges[row.predicate]?.group === "place";

// Questions whose answers are known to hold something: an act whose doers are disputed, one whom it hit, and a body.
async function examples(disputes, repeated) {
  const acts = disputes.filter((row) => row.predicate === "involved_in" && row.object?.type === "Event").map((row) => row.object);
  const bodies = repeated.map((row) => row.actor).filter((actor) => actor.type === "Agency");
  const act = await longestChain(acts);
  const climbed = act?.parts.flatMap((part) => part.hops).filter((hop) => hop.edge === "part_of").map((hop) => hop.from) ?? [];
  const body = await firstWithChain([...bodies, ...climbed], { on: EVER });
  const affected = act?.parts[0].affected[0];
  const found = [act && { text: "exampleAct", of: act.of }, affected && { text: "examplePerson", of: affected }, body && { text: "exampleBody", of: body.of }];
  return found.filter(Boolean);
}

// An act against somebody who can be named tells more than one against many, and a long chain more than a short one.
async function longestChain(acts) {
  const tried = unprotected(acts).slice(0, MOST_TRIED);
  const found = await Promise.all(tried.map(async (of) => ({ of, parts: (await ask(`chains/${encodeURIComponent(of.id)}`)).acts })));
  const worth = ({ parts: [part] }) => (part?.affected.some((one) => one.type === "Person" && !one.placeholder && !one.protected) ? 100 : 0) + (part?.hops.length ?? 0);
  const [best] = found.filter((one) => one.parts.some((part) => part.hops.length)).sort((one, two) => worth(two) - worth(one));
  return best;
}

const unprotected = (refs) => [...new Map(refs.filter((one) => !one.protected).map((one) => [one.id, one])).values()];

async function firstWithChain(refs, days) {
  for (const of of unprotected(refs).slice(0, MOST_TRIED)) {
    const parts = (await ask(`chains/${encodeURIComponent(of.id)}`, days)).acts;
    if (parts.some((part) => part.hops.length)) return { of, parts };
  }
  return null;
}

export function Front() {
  const answer = useAnswer(askFront, "front");
  return html`<main id="main" class="front">
    <${Waiting} answer=${answer} />
    ${answer.value && html`<${Filled} ...${answer.value} />`}
  </main>`;
}

function Filled({ status, words, recent, examples: asked }) {
  if (!status.loaded.length) return html`<div class="state"><h2>${say("explorer.emptyTitle")}</h2><p>${say("explorer.empty")}</p></div>`;
  return html`${asked.length > 0 && html`<section><h2>${say("explorer.examples")}</h2>
      <ul class="examples">${asked.map((one) => html`<li><a href=${linkTo(one.of.id)}>${say(`explorer.${one.text}`)} <strong><bdi>${one.of.name}</bdi></strong></a></li>`)}</ul></section>`}
    <div class="columns">
      <section><h2>${say("explorer.holds")}</h2>${status.loaded.map((one) => html`<${Dataset} one=${one} />`)}</section>
      ${recent.length > 0 && html`<section><h2>${say("explorer.recent")}</h2><ul class="recent">${recent.map((row) => html`<${Recent} row=${row} words=${words} />`)}</ul></section>`}
    </div>
    <p class="quiet"><a href="/docs">${say("explorer.docs")}</a></p>`;
}

function Dataset({ one }) {
  const counts = ["entities", "claims", "sources"].map((key) => [say(`explorer.counted.${key}`), inDigits(one[key])]);
  return html`<div class="dataset"><h3><bdi>${one.title}</bdi></h3>
    <dl>${counts.map(([key, value]) => html`<div><dt>${key}</dt><dd>${value}</dd></div>`)}</dl>
    <p class="quiet">${say("explorer.dataset", { version: one.version, licence: one.licence })}</p></div>`;
}

function Recent({ row, words }) {
  const link = (ref) => html`<a href=${linkTo(ref.id)}><bdi>${ref.name}</bdi></a>`;
  const title = words.edges[row.predicate]?.title ?? row.predicate;
  return html`<li>${row.asserted_by && html`<strong><bdi>${row.asserted_by.name}</bdi></strong> ${say(`stances.${row.stance}`)}: `}
    ${link(row.subject)} <span class="tie">— ${title} —</span> ${link(row.object)}
    ${row.answers.map((answer) => html`<p class=${`answer ${answer.stance}`}>${say(`repliesBy.${answer.stance}`, { name: isolated(answer.asserted_by?.name ?? "–") })}</p>`)}
    <p class="quiet">${say(`standings.${row.standing}`)} · ${say("recordedOn", { day: dayInWords(row.recorded_on) })}</p></li>`;
}
