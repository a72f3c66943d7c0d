// What to find next, asked for when it is wanted: in the order of how much a source would complete, never of anybody.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { post } from "./referral-api.js";

export function Research({ path, programme, casefile }) {
  const [found, set] = useState({});
  const look = () => post(path, { programme }, casefile).then((list) => set({ list }), (error) => set({ error: error.message }));
  return html`<section class="research" aria-labelledby="research-title"><h2 id="research-title">${say("referral.research")}</h2>
    <p class="hint">${say("referral.researchHint")}</p>
    <button type="button" class="theme" onClick=${look}>${say("referral.look")}</button>
    <div role="status">${found.error && html`<p class="warning"><bdi>${found.error}</bdi></p>`}${found.list && html`<${Leads} list=${found.list} />`}</div>
  </section>`;
}

function Leads({ list }) {
  if (!list.items.length) return html`<p>${say("referral.nothingToFind")}</p>`;
  const names = new Map(list.acts.map((act) => [act.number, act.name]));
  return html`<ol ...${inEnglish()}>${list.items.map((one) => html`<li key=${one.what}><bdi>${one.what}</bdi> <span class="quiet"><bdi>${[...one.criteria, ...one.acts].join(", ")}</bdi></span></li>`)}</ol>
    ${names.size > 0 && html`<p class="hint" ...${inEnglish()}>${[...names].map(([number, name]) => `${number}: ${name}`).join(" · ")}</p>`}`;
}
