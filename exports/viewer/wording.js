// What the cards and hops of a chain say, as paragraphs of a drawing.
import { attested, dayInWords, daysOf, why } from "./dates.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, nodeLine, roleTitle, shortened, speaker, tieWords } from "./sentences.js";
import { count, say } from "./texts.js";
import { kindTitle } from "./vocabulary.js";

// More speakers than these are counted.
const MOST_NAMES = 2;

const name = (text) => isolated(shortened(text));

// The words of a hop: what it is, how well it is established, how far it has been taken up, and who denies it.
export function hopWords(model, edge, more = []) {
  const because = (edge.grade ? why(edge) : attested(edge)) || daysOf(claimsBehind(model, edge));
  const standing = [standingBy(model, edge), count("origins", edge.evidence.origins)];
  if (edge.evidence.disputed) standing.push(say("disputed"));
  return {
    look: "words",
    pick: { kind: "edge", id: edge.id },
    lines: [
      { text: name(tieWords(model, edge)), style: "strong" },
      { text: [edge.grade && say(`grades.${edge.grade}`), because].filter(Boolean).join(": "), style: "text" },
      { text: standing.filter(Boolean).join(" · "), style: "text" },
      ...more,
      ...answers(model, claimsBehind(model, edge)),
    ],
  };
}

// How far it has been taken up, and by whom: `alleged by Defence of Elgiz Gahramanli`.
function standingBy(model, edge) {
  const { standing } = edge.evidence;
  if (!standing) return "";
  const names = [...new Set(claimsBehind(model, edge).map((claim) => speaker(model, claim).name))];
  const shown = names.slice(0, MOST_NAMES).map(name).join(", ");
  const rest = names.length > MOST_NAMES ? ` ${count("others", names.length - MOST_NAMES)}` : "";
  return say(`standingBy.${standing}`, { names: `${shown}${rest}` });
}

// Who answered, each beside a rule, in the same size as what is answered.
export function answers(model, claims) {
  return answersTo(model, claims).flatMap((claim) => {
    const { head, note } = answerLine(model, claim);
    const bar = claim.stance === "no-reply" ? "silent" : "denial";
    return [{ text: `${head}.`, style: "strong", bar, gap: 5 }, { text: note && isolated(shortened(note, 260)), style: "text", bar }];
  });
}

export function nodeCard(model, node, kicker = "") {
  return {
    look: node.placeholder ? "placeholder" : "card",
    glyph: node.type,
    pick: { kind: "node", id: node.id },
    lines: [
      { text: kicker || nodeLine(model, node), style: "kicker" },
      { text: name(node.name), style: "name" },
    ],
  };
}

export function badgeCard(model, badge) {
  const when = [dayInWords(badge.event.day), say(badge.when)].filter(Boolean).join(", ");
  const by = badge.by.map(isolated).join(", ");
  return {
    look: "badge",
    pick: { kind: "edge", id: badge.edge.id },
    lines: [
      { text: kindTitle(model, badge.event), style: "kicker" },
      { text: when, style: "text" },
      { text: [by, badge.what && isolated(shortened(badge.what))].filter(Boolean).join(": "), style: "text" },
      ...answers(model, badge.claims),
    ],
  };
}

export function gapCard(model, gap) {
  const person = (edge) => isolated(shortened(model.nameOf(edge.start)));
  const weaker = gap.weaker.map(person).join(", ");
  const first = weaker ? say("noHeadStrict", { names: weaker }) : say("noHead");
  const lines = [{ text: say("head"), style: "kicker" }, { text: first, style: "strong" }];
  if (gap.last) lines.push({ text: say("lastKnown", { name: person(gap.last.edge), day: dayInWords(gap.last.to) }), style: "text" });
  if (gap.next) lines.push({ text: say("nextKnown", { name: person(gap.next.edge), day: dayInWords(gap.next.from) }), style: "text" });
  const known = gap.last ?? gap.next;
  return { look: "gap", lines, pick: known && { kind: "edge", id: known.edge.id } };
}

export const missingWords = (model, role) => say("noDoer", { role: roleTitle(model, role) });
