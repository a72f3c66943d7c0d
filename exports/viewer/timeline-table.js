// A time line as a table: every entry with its days in words, its standing, where it stands, and who answers it.
import { html } from "./html.js";
import { counted } from "./model.js";
import { Cited, Frame, Replies } from "./table.js";
import { count, say } from "./texts.js";

const COLUMNS = ["time", "what", "when", "standing", "evidence", "replies"];

export function TimeTable({ model, entries, state, pick }) {
  return html`<${Frame} title=${say("timeline.label")} columns=${COLUMNS}>
    ${entries.map((one) => html`<tr key=${`${one.kind} ${one.id}`} class=${one.id === state.id ? "picked" : ""}>
      <td>${say(`timeline.groups.${one.group}`)}</td>
      <th scope="row"><button type="button" class="link" onClick=${() => pick(one.kind, one.id)}><bdi>${one.title}</bdi></button><br />${one.under}</th>
      <td>${one.when}</td>
      <td>${one.evidence.standing && say(`standings.${one.evidence.standing}`)}${one.evidence.disputed && html`, <strong class="disputed">${say("disputed")}</strong>`}</td>
      <td>${count("articles", counted(one.claims).sources)}, ${count("origins", counted(one.claims).origins)}<${Cited} model=${model} claims=${one.claims} /></td>
      <td><${Replies} model=${model} claims=${one.claims} /></td>
    </tr>`)}
  <//>`;
}
