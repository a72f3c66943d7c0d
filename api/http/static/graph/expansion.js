// How many ties of each kind somebody has, before any is fetched; and page by page what was asked for.
import { useAnswer, Waiting } from "../explorer/asking.js";
import { html } from "../viewer/html.js";
import { edgeTitle } from "../viewer/sentences.js";
import { inDigits, say } from "../viewer/texts.js";
import { askCounts, PAGE } from "./expanding.js";
import { answersOf } from "./growing.js";

export function Expansion({ id, whole, view, growth, act, grown, next }) {
  const answer = useAnswer(() => askCounts(id, view.filters.on), `${id} ${view.filters.on ?? ""}`);
  return html`<section class="panel" aria-labelledby="expansion-title">
    <h2 id="expansion-title">${say("canvas.ties")} <bdi>${whole.nameOf(id)}</bdi></h2>
    <${Waiting} answer=${answer} />
    ${answer.value && !answer.value.counts.length && html`<p class="quiet">${say("canvas.noTies")}</p>`}
    ${answer.value && html`<ul class="expansions">${answer.value.counts.map((one) => html`<${Kind} key=${one.edge + one.direction} id=${id} one=${one} whole=${whole} view=${view} growth=${growth} act=${act} grown=${grown} asked=${next?.grown ?? view.grown} />`)}</ul>`}
  </section>`;
}

function Kind({ id, one, whole, view, growth, act, grown, asked }) {
  const ofKind = (list) => list.find((known) => known.id === id && known.edge === one.edge && known.direction === one.direction);
  const answers = (known) => (known ? answersOf(growth, known, view.filters.on) : []);
  const [here, wanted] = [ofKind(view.grown), ofKind(asked)];
  const pages = answers(here);
  const shown = pages.reduce((sum, page) => sum + page.onPage, 0);
  const all = shown >= one.ties || (pages.length > 0 && !pages.at(-1).next);
  const title = edgeTitle(whole, one.edge);
  const next = Math.min(PAGE, one.ties - shown);
  // Until a page that was asked for is there, there is no going on to the next.
  const missing = grown.error && wanted && answers(wanted).length < wanted.pages;
  const label = missing ? say("explorer.again") : shown ? say("canvas.more", { n: inDigits(next), shown: inDigits(shown), ties: inDigits(one.ties) }) : say("canvas.add", { n: inDigits(next), ties: inDigits(one.ties) });
  const press = missing ? grown.again : () => act.expand(id, one.edge, one.direction, `${title} ${say(`canvas.way.${one.direction}`)}`);
  const told = [one.alleged && say("canvas.alleged", { n: inDigits(one.alleged) }), one.disputed && say("canvas.disputed", { n: inDigits(one.disputed) })].filter(Boolean);
  return html`<li>
    <span><strong>${title}</strong> <span class="quiet">${say(`canvas.way.${one.direction}`)}</span></span>
    <span>${say("canvas.counted", { ties: inDigits(one.ties), neighbours: inDigits(one.neighbours) })}${told.length > 0 && html` <span class="quiet">(${told.join(", ")})</span>`}</span>
    ${all ? html`<span class="quiet">${say("canvas.allShown")}</span>` : html`<button type="button" class="tool" disabled=${grown.waiting} onClick=${press}>${label}</button>`}
  </li>`;
}
