// What is left out of the picture: types, ties, grades, datasets, and whatever cannot have held on a day.
import { html } from "../viewer/html.js";
import { Glyph, LineSample } from "../viewer/glyphs.js";
import { edgeTitle } from "../viewer/sentences.js";
import { inDigits, say } from "../viewer/texts.js";
import { choicesOf } from "./scene.js";

export function Filters({ whole, view, act, dayFixed }) {
  const choices = choicesOf(whole);
  const titles = {
    types: (word) => html`<${Glyph} model=${whole} type=${word} /> ${whole.words.nodes[word]?.plural ?? word}`,
    edges: (word) => edgeTitle(whole, word),
    grades: (word) => html`<${LineSample} grade=${word === "none" ? "" : word} /> ${say(`grades.${word === "none" ? "" : word}`)}`,
    datasets: (word) => html`<bdi>${whole.about.datasets.find((one) => one.id === word)?.title ?? word}</bdi>`,
  };
  return html`<section class="panel filters" aria-label=${say("canvas.filters")}>
    ${Object.entries(choices).map(([key, words]) => html`<fieldset key=${key}><legend>${say(`canvas.by.${key}`)}</legend>
      ${words.map(([word, n]) => html`<${Choice} key=${word} word=${word} n=${n} title=${titles[key](word)} left=${view.filters[key] ?? []} set=${(left) => act.filter({ [key]: left }, say(`canvas.by.${key}`))} />`)}
    </fieldset>`)}
    <fieldset><legend>${say("canvas.by.day")}</legend>
      <label class="filter-day">${say("canvas.dayLabel")} <input type="date" value=${view.filters.on ?? ""} onChange=${(event) => act.filter({ on: event.target.value || undefined }, say("canvas.by.day"))} /></label>
      <p class="quiet">${say(dayFixed ? "canvas.dayOfChain" : "canvas.dayHint")}</p>
    </fieldset>
  </section>`;
}

function Choice({ word, n, title, left, set }) {
  const inside = !left.includes(word);
  return html`<label class="filter"><input type="checkbox" checked=${inside} onChange=${() => set(inside ? [...left, word] : left.filter((one) => one !== word))} />
    <span>${title} <span class="quiet">${inDigits(n)}</span></span></label>`;
}
