// The evidence of whatever is chosen: each claim with who says it and where it stands, and beside it who denies it.
import { useEffect, useRef } from "preact/hooks";

import { attested, dayInWords, daysOf, possible, why } from "./dates.js";
import { ClaimView, Claims } from "./claims.js";
import { Glyph, LineSample } from "./glyphs.js";
import { html } from "./html.js";
import { alsoSaid, answersTo, claimsBehind, counted } from "./model.js";
import { details, nodeLine, tieWords } from "./sentences.js";
import { count, say } from "./texts.js";

export function EvidencePanel({ model, state, pick }) {
  const heading = useRef();
  const record = state.kind === "edge" ? model.edge.get(state.id) : model.entities.get(state.id);
  useEffect(() => {
    if (record && state.asked) heading.current?.focus({ preventScroll: false });
  }, [state.id, state.asked]);
  return html`<aside id="evidence" class=${`evidence${record ? " open" : ""}${state.asked ? " asked" : ""}`} aria-label=${say("evidenceTitle")}>
    ${!record && html`<h2 class="kicker">${say("evidenceTitle")}</h2><p class="quiet">${say("evidenceNone")}</p>`}
    ${record && html`<button type="button" class="close" aria-label=${say("close")} onClick=${() => pick("", "")}>×</button>`}
    ${record && state.kind === "edge" && html`<${EdgeEvidence} model=${model} edge=${record} pick=${pick} heading=${heading} />`}
    ${record && state.kind !== "edge" && html`<${NodeEvidence} model=${model} node=${record} pick=${pick} heading=${heading} />`}
  </aside>`;
}

function EdgeEvidence({ model, edge, pick, heading }) {
  const claims = claimsBehind(model, edge);
  const answers = answersTo(model, claims);
  const also = alsoSaid(model, edge);
  const known = edge.grade ? why(edge) || daysOf(claims) : "";
  const certain = edge.attested_from && edge.attested_from === edge.possible_from && edge.attested_to === edge.possible_to;
  const days = [attested(edge), certain ? "" : possible(edge)].filter((part) => part && part !== known).join("; ");
  const end = (id) => html`<button type="button" class="link" onClick=${() => pick("node", id)}><bdi>${model.nameOf(id)}</bdi></button>`;
  return html`<h2 class="evidence-title" tabindex="-1" ref=${heading}>
      ${end(edge.start)} <span class="tie">— <bdi>${tieWords(model, edge)}</bdi> —</span> ${end(edge.end)}
    </h2>
    <p class="grade-line"><${LineSample} grade=${edge.grade} /> <strong>${say(`grades.${edge.grade}`)}</strong>: ${known ? `${known} (${say(`gradeMeans.${edge.grade}`)})` : say("gradeMeans.")}</p>
    <p><${Standing} evidence=${edge.evidence} claims=${claims} /></p>
    ${days && html`<p class="quiet">${days}.</p>`}
    <${Details} model=${model} record=${edge} />
    <${Claims} model=${model} claims=${claims} answers=${answers} />
    ${also.length > 0 && html`<h3>${say("alsoTitle")}</h3><p class="quiet">${say("alsoHint")}</p>
      <ul class="claims">${also.map((claim) => html`<${ClaimView} key=${claim.version} model=${model} claim=${claim} />`)}</ul>`}`;
}

function Standing({ evidence, claims }) {
  const { sources } = counted(claims);
  const standing = evidence.standing;
  return html`${standing && html`<strong>${say(`standings.${standing}`)}</strong>: ${say(`standingMeans.${standing}`)} · `}
    <span class="origins">${count("articles", sources)}, ${count("origins", evidence.origins)}</span>
    ${evidence.disputed && html` · <strong class="disputed">${say("disputed")}</strong>`}`;
}

function Details({ model, record }) {
  const pairs = details(model, record);
  if (!pairs.length) return null;
  return html`<dl class="details">${pairs.map(([key, value]) => html`<div><dt>${key}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
}

function NodeEvidence({ model, node, pick, heading }) {
  const ties = model.edgesOf(node.id);
  const own = model.claimsOf(node.id).filter((claim) => claim.subject === node.id && !claim.object && claim.stance === "asserts");
  const answers = answersTo(model, own);
  const others = node.names.filter((name) => name !== node.name);
  return html`<p class="kicker"><${Glyph} model=${model} type=${node.type} /> ${nodeLine(model, node)}</p>
    <h2 class="evidence-title" tabindex="-1" ref=${heading}><bdi>${node.name}</bdi></h2>
    ${node.protected && html`<p>${say("protectedPerson")}</p>`}
    ${node.placeholder && html`<p>${say("placeholder")}</p>`}
    ${node.mentioned && html`<p class="quiet">${say("onlyMentioned")}</p>`}
    ${node.day && node.grade && html`<p class="grade-line"><${LineSample} grade=${node.grade} /> <strong>${say(`grades.${node.grade}`)}</strong>: ${say(`gradeMeans.${node.grade}`)}</p>`}
    ${others.length > 0 && html`<p>${say("otherNames")}: ${others.map((name, at) => html`${at ? "; " : ""}<bdi>${name}</bdi>`)}.</p>`}
    ${ties.length > 0 && html`<h3>${say("ties")}</h3>
      <ul class="ties">${ties.map((edge) => html`<li key=${edge.id}><button type="button" class="link" onClick=${() => pick("edge", edge.id)}><${Tie} model=${model} edge=${edge} node=${node} /></button></li>`)}</ul>`}
    ${own.length > 0 && html`<h3>${say("aboutNode", { name: node.name })}</h3>
      <p class="origins">${count("articles", counted(own).sources)}, ${count("origins", counted(own).origins)}</p>`}
    <${Claims} model=${model} claims=${own} answers=${answers} titled=${false} />
    ${!own.length && html`<p class="quiet">${say("claimsNone")}</p>`}`;
}

// An edge as seen from one of its ends.
function Tie({ model, edge, node }) {
  const away = edge.start === node.id;
  const other = html`<bdi>${model.nameOf(away ? edge.end : edge.start)}</bdi>`;
  const words = html`<bdi>${tieWords(model, edge)}</bdi>`;
  const grade = edge.grade ? ` (${say(`grades.${edge.grade}`)})` : "";
  return away ? html`${words}: ${other}${grade}` : html`${other}: ${words}${grade}`;
}

export const dayOf = (node) => (node.day ? dayInWords(node.day) : "");
