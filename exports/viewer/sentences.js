// Records in words: what an edge says, what a claim says, and who answers it.
import { dayInWords } from "./dates.js";
import { say } from "./texts.js";
import { voices } from "./model.js";
import { kindTitle, qualifierTitle } from "./vocabulary.js";

// Letters that are written from right to left, and marks that turn the direction of what follows them.
const TURNING = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const MARKS = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g;

// A name inside a sentence keeps its own writing direction, and cannot turn that of the words around it. A name that
// could not is left as it is, so that a search in the page finds the sentence.
export function isolated(text) {
  const plain = String(text).replace(MARKS, " ");
  return TURNING.test(text) ? `\u2068${plain}\u2069` : plain;
}

const LONGEST = 140;

// A name for a drawing: very long ones are cut there, and stand in full in the evidence and in the table.
export function shortened(text, longest = LONGEST) {
  const letters = [...String(text)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join("")}…` : String(text);
}

export const typeTitle = (model, node) => model.words.nodes[node.type]?.title ?? node.type;
export const roleTitle = (model, role) => model.words.roles[role]?.title ?? role;
export const edgeTitle = (model, edge) => model.words.edges[edge]?.title ?? edge.replaceAll("_", " ");

// What leads from one end of an edge to the other, in the words of the schema: `premises holder in`.
export function tieWords(model, edge) {
  const { title = "", kind = "" } = edge.qualifiers;
  if (edge.edge === "involved_in") return `${title ? `${title}, ` : ""}${roleTitle(model, edge.role)}`;
  if (edge.edge === "holds_post") return title || roleTitle(model, edge.role);
  if (edge.edge === "part_of" && kind) return say(`tieKinds.${kind}`);
  return edge.role ? `${edgeTitle(model, edge.edge)} (${roleTitle(model, edge.role)})` : edgeTitle(model, edge.edge);
}

// The other qualifiers of an edge or a claim, as pairs of a word and what stands there.
export function details(model, record) {
  const refers = new Set(model.words.refers);
  return Object.entries(record.qualifiers)
    .filter(([key, value]) => value && !["role", "spell"].includes(key))
    .map(([key, value]) => [qualifierTitle(key), refers.has(key) ? model.nameOf(value) : value]);
}

export function claimWords(model, claim) {
  const what = claim.object ? tieWords(model, { ...claim, edge: claim.predicate, role: claim.qualifiers.role ?? "" }) : "";
  return {
    subject: model.nameOf(claim.subject),
    predicate: claim.object ? what : (model.words.properties[claim.predicate]?.title ?? claim.predicate),
    object: claim.object ? model.nameOf(claim.object) : claim.value,
  };
}

export function speaker(model, claim) {
  const { by, told } = voices(model, claim);
  const name = model.nameOf(by) || "–";
  const organ = claim.qualifiers.organ;
  return { name: organ && claim.stance !== "asserts" ? say("organ", { name, organ }) : name, told: told ? model.nameOf(told) : "" };
}

// One line on an answer: `Denied by Kerim Alimardanov, told by Turan: He rejected it at the trial`.
export function answerLine(model, claim) {
  const { name, told } = speaker(model, claim);
  const head = say(`repliesBy.${claim.stance}`, { name: isolated(name) });
  const via = told ? `, ${say("toldBy", { name: isolated(told) })}` : "";
  return { head: `${head}${via}`, note: claim.note };
}

export const nodeLine = (model, node) =>
  [kindTitle(model, node) || typeTitle(model, node), node.day && dayInWords(node.day)].filter(Boolean).join(" · ");
