// The same as tables: for screen readers, for print, and for whoever likes to read it in order.
import { dayOf } from "./evidence.js";
import { attested, dayInWords, daysOf, possible, why } from "./dates.js";
import { SourceLinks } from "./claims.js";
import { html } from "./html.js";
import { answersTo, claimsBehind, counted } from "./model.js";
import { answerLine, tieWords, typeTitle } from "./sentences.js";
import { count, say } from "./texts.js";
import { inEnglish, kindTitle, sourceKind } from "./vocabulary.js";

export function TableView({ model, state, pick }) {
  return html`<div class="tables">
    <${Ties} model=${model} state=${state} pick=${pick} />
    <${Entities} model=${model} state=${state} pick=${pick} />
    <${Sources} model=${model} />
  </div>`;
}

export function Frame({ title, columns, children }) {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${say("tableScroll", { title })}>
    <table>
      <caption>${title}</caption>
      <thead><tr>${columns.map((key) => html`<th scope="col">${say(`columns.${key}`)}</th>`)}</tr></thead>
      <tbody>${children}</tbody>
    </table>
  </div>`;
}

function Ties({ model, state, pick }) {
  const columns = ["from", "tie", "to", "grade", "when", "standing", "evidence", "replies"];
  return html`<${Frame} title=${say("tableTies")} columns=${columns}>
    ${model.edges.map((edge) => {
      const claims = claimsBehind(model, edge);
      return html`<tr key=${edge.id} class=${edge.id === state.id ? "picked" : ""}>
        <th scope="row"><bdi>${model.nameOf(edge.start)}</bdi></th>
        <td><button type="button" class="link" onClick=${() => pick("edge", edge.id)}><bdi>${tieWords(model, edge)}</bdi></button></td>
        <td><bdi>${model.nameOf(edge.end)}</bdi></td>
        <td>${edge.grade ? [say(`grades.${edge.grade}`), why(edge) || daysOf(claims)].filter(Boolean).join(": ") : say("grades.")}</td>
        <td>${attested(edge) || possible(edge) || daysOf(claims) || say("noDates")}</td>
        <td>${edge.evidence.standing && say(`standings.${edge.evidence.standing}`)}${edge.evidence.disputed && html`, <strong class="disputed">${say("disputed")}</strong>`}</td>
        <td>${count("articles", counted(claims).sources)}, ${count("origins", edge.evidence.origins)}<${Cited} model=${model} claims=${claims} /></td>
        <td><${Replies} model=${model} claims=${claims} /></td>
      </tr>`;
    })}
  <//>`;
}

// Each source once, with all places in it; the addresses stand in the table of sources.
export function Cited({ model, claims }) {
  const places = new Map();
  for (const { source, locator } of claims.flatMap((claim) => claim.citations)) {
    places.set(source, new Set([...(places.get(source) ?? []), ...(locator ? [locator] : [])]));
  }
  return html`<ul class="plain">${[...places].map(([id, locators]) => {
    const source = model.source.get(id);
    const parts = [source?.publisher, source?.published && dayInWords(source.published), [...locators].join(", ")];
    return html`<li><cite><bdi>${source?.title ?? id}</bdi></cite>${parts.filter(Boolean).map((part) => html`, <bdi>${part}</bdi>`)}</li>`;
  })}</ul>`;
}

export function Replies({ model, claims }) {
  const answers = answersTo(model, claims);
  if (!answers.length) return say("none");
  return html`<ul class="plain">${answers.map((claim) => {
    const { head, note } = answerLine(model, claim);
    return html`<li><strong>${head}.</strong> <bdi ...${inEnglish()}>${note}</bdi></li>`;
  })}</ul>`;
}

function Entities({ model, state, pick }) {
  const columns = ["name", "type", "kind", "day", "names", "standing", "says"];
  return html`<${Frame} title=${say("tableEntities")} columns=${columns}>
    ${model.nodes.map((node) => html`<tr key=${node.id} class=${node.id === state.id ? "picked" : ""}>
      <th scope="row"><button type="button" class="link" onClick=${() => pick("node", node.id)}><bdi>${node.name}</bdi></button></th>
      <td>${typeTitle(model, node)}</td>
      <td>${kindTitle(model, node)}</td>
      <td>${dayOf(node)}${node.grade ? ` (${say(`grades.${node.grade}`)})` : ""}</td>
      <td>${node.names.filter((name) => name !== node.name).map((name, at) => html`${at ? "; " : ""}<bdi>${name}</bdi>`)}</td>
      <td>${node.evidence.standing && say(`standings.${node.evidence.standing}`)}${node.evidence.disputed && html`, <strong class="disputed">${say("disputed")}</strong>`}</td>
      <td><ul class="plain">${Object.entries(node.properties).flatMap(([key, values]) => values.map((value) => html`<li>${model.words.properties[key]?.title ?? key}: <bdi>${value}</bdi></li>`))}</ul></td>
    </tr>`)}
  <//>`;
}

function Sources({ model }) {
  const columns = ["source", "publisher", "published", "kind", "link"];
  return html`<${Frame} title=${say("tableSources")} columns=${columns}>
    ${model.sources.map((source) => html`<tr key=${source.id}>
      <th scope="row"><bdi>${source.title}</bdi>${!source.seen && html` (${say("unseen")})`}</th>
      <td><bdi>${[source.author, source.publisher].filter(Boolean).join(", ")}</bdi></td>
      <td>${source.published && dayInWords(source.published)}</td>
      <td>${sourceKind(source)}, ${say("reliability", { grade: source.reliability })}</td>
      <td><${SourceLinks} source=${source} />${!source.url && say("noLink")}</td>
    </tr>`)}
  <//>`;
}
