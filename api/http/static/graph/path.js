// The answer to how two entities are joined, in words: each step with its grade, standing and denials.
import { html } from "../viewer/html.js";
import { attested } from "../viewer/dates.js";
import { answersTo, claimsBehind } from "../viewer/model.js";
import { answerLine, tieWords } from "../viewer/sentences.js";
import { count, say } from "../viewer/texts.js";

export function PathWords({ answer, whole, pick, act }) {
  const { words } = answer;
  return html`<section class="panel" aria-labelledby="path-title">
    <h2 id="path-title"><bdi>${words.from.name}</bdi> – <bdi>${words.to.name}</bdi></h2>
    ${words.empty && html`<p><bdi>${words.empty}</bdi></p>`}
    ${!words.complete && html`<p>${say("canvas.pathIncomplete")}</p>`}
    ${words.hubs.length > 0 && html`<p class="quiet">${say("canvas.pathHubs")} <bdi>${words.hubs.map((hub) => hub.name).join(", ")}</bdi></p>`}
    ${words.truncated && html`<p class="quiet">${say("canvas.pathMore")}</p>`}
    <ol class="paths">${words.paths.map((path) => html`<li>${path.steps.map((ties) => html`<div class="path-step">${ties.map((tie) => html`<${Tie} tie=${tie} whole=${whole} pick=${pick} />`)}</div>`)}</li>`)}</ol>
    ${!words.on && words.paths.length > 0 && html`<p class="quiet">${say("canvas.pathNoDay")}</p>`}
    <button type="button" class="tool" onClick=${act.leavePath}>${say("canvas.leavePath")}</button>
  </section>`;
}

function Tie({ tie, whole, pick }) {
  const edge = whole.edge.get(tie.id);
  const claims = edge ? claimsBehind(whole, edge) : [];
  const days = edge ? attested(edge) : "";
  const words = edge ? tieWords(whole, edge) : tie.edge;
  const told = [tie.grade && say(`grades.${tie.grade}`), days, say(`standings.${tie.standing}`), count("origins", tie.origins), tie.disputed && say("disputed")].filter(Boolean);
  return html`<p><bdi>${tie.from.name}</bdi> — <button type="button" class="link" disabled=${!edge} onClick=${() => pick("edge", tie.id)}><bdi>${words}</bdi></button> — <bdi>${tie.to.name}</bdi>: ${told.join(", ")}.
    ${answersTo(whole, claims).map((claim) => html` <span class=${claim.stance === "denies" ? "disputed" : ""}><bdi>${answerLine(whole, claim).head}</bdi>.</span>`)}</p>`;
}
