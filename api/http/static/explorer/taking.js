// What is on the screen as a file in every format, for whom it is, and what is withheld from them.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { ask } from "./api.js";
import { useAnswer, Waiting } from "./asking.js";

export function TakeAway({ subject, shown, state }) {
  const answer = useAnswer(() => ask("exports"), "exports");
  const { about } = subject.data;
  const query = new URLSearchParams(asked(subject, shown, state));
  return html`<section class="taking"><h2>${say("explorer.take")}</h2>
    <p class="quiet">${say(`audience.${about.audience}`)}. ${about.withheld.length ? html`<bdi>${about.withheld.join(" ")}</bdi>` : say("explorer.withheldNone")}</p>
    <${Waiting} answer=${answer} />
    ${answer.value && html`<ul>${answer.value.items.map((one) => html`<li key=${one.name}><a href=${`/api/v1/exports/${one.name}?${query}`} download><bdi>${one.title}</bdi></a> <span class="quiet">${one.suffix}</span></li>`)}</ul>`}
  </section>`;
}

// The question that gives what is seen: the entity, the part of the chain, and the reading.
function asked({ entity, line }, shown, { reading }) {
  if (!shown) return { entity: entity.id };
  const on = shown.part.on ? { on: shown.part.on, ...(reading === "strict" ? { grade: "bracketed" } : {}) } : {};
  return { chain: shown.isLine ? line.id : shown.part.event.id, ...on };
}
