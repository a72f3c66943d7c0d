// What changes from one stretch of days to the next: hops that come, that go, and that are established otherwise.
import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { isolated, tieWords } from "../viewer/sentences.js";
import { count, say } from "../viewer/texts.js";

// More lines than these are counted.
const MOST = 4;

// The stretch that ends where one begins, if both tell of the same line.
export function stretchBefore(parts, shown) {
  const earlier = parts.filter((one) => one.isLine === shown.isLine && one.last < shown.first);
  return earlier.reduce((latest, one) => (latest && latest.last > one.last ? latest : one), null);
}

// Gives `[{ id, text }]`, what has come or changed first.
export function changesBetween(model, before, after) {
  const [then, now] = [before, after].map((one) => new Map(one.part.hops.map((hop) => [hop.id, hop])));
  const told = (hop, key, more = {}) => ({ id: hop.id, text: say(`explorer.${key}`, { tie: tieOf(model, hop), ...more }) });
  const come = [...now.values()].filter((hop) => !then.has(hop.id)).map((hop) => told(hop, "cameUp", { grade: say(`grades.${hop.grade}`) }));
  const other = [...now.values()].filter((hop) => then.has(hop.id) && then.get(hop.id).grade !== hop.grade);
  const regraded = other.map((hop) => told(hop, "regraded", { before: say(`grades.${then.get(hop.id).grade}`), after: say(`grades.${hop.grade}`) }));
  const gone = [...then.values()].filter((hop) => !now.has(hop.id)).map((hop) => told(hop, "wentAway"));
  return [...come, ...regraded, ...gone];
}

function tieOf(model, hop) {
  const edge = model.edge.get(hop.id);
  const words = edge ? tieWords(model, edge) : "";
  return [hop.from.name, words, hop.to.name].filter(Boolean).map(isolated).join(" – ");
}

export function Changes({ model, parts, shown }) {
  const before = stretchBefore(parts, shown);
  const changes = before ? changesBetween(model, before, shown) : [];
  return html`<div class=${changes.length ? "changes" : ""} role="status">${changes.length > 0 && html`<p>${say("explorer.changedOn", { day: dayInWords(shown.first) })}</p>
    <ul>${changes.slice(0, MOST).map(({ id, text }) => html`<li key=${id}>${text}</li>`)}
      ${changes.length > MOST && html`<li>${count("explorer.moreChanges", changes.length - MOST)}</li>`}</ul>`}</div>`;
}
