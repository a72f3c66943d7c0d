// The evidence of whatever is chosen: each claim with who says it and where it stands, and beside it who denies it.
import { useEffect, useRef, useState } from "preact/hooks";

import { attested, dayInWords, daysOf, possible, why } from "./dates.js";
import { ClaimView, Claims } from "./claims.js";
import { Glyph, LineSample } from "./glyphs.js";
import { html } from "./html.js";
import { alsoSaid, answersTo, claimsBehind, counted } from "./model.js";
import { details, nodeLine, tieWords } from "./sentences.js";
import { count, say } from "./texts.js";
import { unknownOfEdge, unknownOfNode } from "./unknown.js";

// More ties than these are listed when they are asked for: a hub has thousands.
const MOST_TIES = 40;

export function EvidencePanel({ model, state, pick }) {
  const heading = useRef();
  const record = state.kind === "edge" ? model.edge.get(state.id) : model.entities.get(state.id);
  useEffect(() => {
    if (record && state.asked) heading.current?.focus({ preventScroll: false });
  }, [state.asked]);
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
      <ul class="claims">${also.map((claim) => html`<${ClaimView} key=${claim.version} model=${model} claim=${claim} />`)}</ul>`}
    <${Unknown} lines=${unknownOfEdge(model, edge)} />`;
}

// What nobody says is told like what somebody says.
function Unknown({ lines }) {
  if (!lines.length) return null;
  return html`<h3>${say("unknown.title")}</h3><ul class="unknown">${lines.map((line) => html`<li key=${line}>${line}</li>`)}</ul>`;
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
    ${ties.length > 0 && html`<${Ties} key=${node.id} model=${model} node=${node} ties=${ties} pick=${pick} />`}
    ${own.length > 0 && html`<h3>${say("aboutNode", { name: node.name })}</h3>
      <p class="origins">${count("articles", counted(own).sources)}, ${count("origins", counted(own).origins)}</p>`}
    <${Claims} model=${model} claims=${own} answers=${answers} titled=${false} />
    ${!own.length && html`<p class="quiet">${say("claimsNone")}</p>`}
    <${Unknown} lines=${unknownOfNode(model, node, own)} />`;
}

function Ties({ model, node, ties, pick }) {
  const [most, more] = useState(MOST_TIES);
  return html`<h3>${say("ties")}</h3>
    <ul class="ties">${ties.slice(0, most).map((edge) => html`<li key=${edge.id}><button type="button" class="link" onClick=${() => pick("edge", edge.id)}><${Tie} model=${model} edge=${edge} node=${node} /></button></li>`)}</ul>
    ${ties.length > most && html`<button type="button" class="theme" onClick=${() => more(most + 10 * MOST_TIES)}>${say("unknown.moreTies", { n: ties.length - most })}</button>`}`;
}

// An edge as seen from one of its ends.
function Tie({ model, edge, node }) {
  const away = edge.start === node.id;
  const other = html`<bdi>${model.nameOf(away ? edge.end : edge.start)}</bdi>`;
  const words = html`<bdi>${tieWords(model, edge)}</bdi>`;
  const { standing, disputed } = edge.evidence;
  const told = [edge.grade && say(`grades.${edge.grade}`), standing && say(`standings.${standing}`), disputed && say("disputed")].filter(Boolean);
  const stands = told.length ? ` (${told.join(", ")})` : "";
  return away ? html`${words}: ${other}${stands}` : html`${other}: ${words}${stands}`;
}

export const dayOf = (node) => (node.day ? dayInWords(node.day) : "");
