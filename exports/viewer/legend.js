// How to read the picture: lines, words and shapes, from the schema.
import { Glyph, LineSample } from "./glyphs.js";
import { html } from "./html.js";
import { say } from "./texts.js";

const GRADES = ["covered", "bracketed", "assumed", "possible", "undated", ""];
const STANDINGS = ["alleged", "reported", "official", "court"];

export function Legend({ model }) {
  const types = Object.keys(model.words.nodes).filter((type) => model.nodes.some((node) => node.type === type));
  return html`<section class="legend" aria-labelledby="legend-title">
    <h2 id="legend-title" class="kicker">${say("legendTitle")}</h2>
    <div class="legend-parts">
      <div><h3>${say("legendTime")}</h3><ul>${GRADES.map((grade) => html`<li><${LineSample} grade=${grade} /><span><strong>${say(`grades.${grade}`)}</strong> ${say(`gradeMeans.${grade}`)}</span></li>`)}</ul></div>
      <div><h3>${say("legendStanding")}</h3><ul>${STANDINGS.map((standing) => html`<li><span><strong>${say(`standings.${standing}`)}</strong> ${say(`standingMeans.${standing}`)}</span></li>`)}
        <li><span><strong class="disputed">${say("disputed")}</strong> ${say("legendDisputed")}</span></li></ul></div>
      <div><h3>${say("legendTypes")}</h3><ul>${types.map((type) => html`<li><${Glyph} model=${model} type=${type} /><span>${model.words.nodes[type].title}</span></li>`)}
        ${model.about.question === "chain" && html`<li><span class="gap-sample" aria-hidden="true"></span><span>${say("legendGap")}</span></li>`}</ul></div>
    </div>
  </section>`;
}
