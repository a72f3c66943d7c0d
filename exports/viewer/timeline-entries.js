// What a time line shows of one entity: posts, acts, accusations, decisions, responses, each with its days and answers.
import { claimDays, dayInWords, daysOf } from "./dates.js";
import { bounds } from "./days.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, shortened, tieWords } from "./sentences.js";
import { say } from "./texts.js";

// In this order they stand under each other; groups of acts are those of the schema.
export const GROUPS = ["posts", "accusations", "harm", "custody", "response", "civic", "acts", "structure", "ties"];
const FROM_EVENTS = new Set(["harm", "custody", "response", "civic"]);
// Ties between an act and a case, or an act and another, whose day is that of the act.
const OF_ACTS = new Set(["in_case", "about", "within"]);
// More wordings of a date than these are told by their first and last day.
const MOST_WORDED = 3;

// The entity whose time line a part of the graph is; null for a part that is about no single one.
export function centreOf(model) {
  const { chain, entity } = model.about.parameters;
  return model.node.get(entity ?? chain) ?? null;
}

// Gives the entries in order of group and day; those without any day come last in their group.
export function entriesOf(model, centre) {
  const found = centre?.type === "LegalCase" ? ofCase(model, centre) : ofEdges(model, centre ? model.edgesOf(centre.id) : model.edges, centre);
  return found.sort((one, two) => GROUPS.indexOf(one.group) - GROUPS.indexOf(two.group) || order(one, two));
}

const order = (one, two) => (first(one) < first(two) ? -1 : first(one) > first(two) ? 1 : one.id < two.id ? -1 : 1);
const first = ({ days, loose }) => days.attestedFrom || days.possibleFrom || days.attestedTo || days.possibleTo || loose[0]?.first || "9999";
export const isUndated = ({ days, loose }) => !Object.values(days).some(Boolean) && !loose.length;

function ofEdges(model, edges, centre) {
  const drawn = edges.filter((edge) => !isShortcut(model, edge) && (centre || !OF_ACTS.has(edge.edge)));
  return drawn.map((edge) => ofEdge(model, edge, centre));
}

// A tie that is drawn from an act which is itself in sight would say the same twice.
const isShortcut = (model, edge) => edge.event && model.node.has(edge.event) && !["involved_in", "accused_of", ...OF_ACTS].includes(edge.edge);

// Of a case: its acts, with every answer to what is said of them, and who is accused of what in it.
function ofCase(model, centre) {
  const own = model.edgesOf(centre.id);
  const acts = [...new Set(own.filter((edge) => OF_ACTS.has(edge.edge)).map((edge) => model.node.get(edge.start === centre.id ? edge.end : edge.start)))];
  const events = acts.filter((node) => node?.type === "Event");
  const accused = events.flatMap((act) => model.edgesOf(act.id).filter((edge) => edge.edge === "accused_of" && edge.end === act.id));
  const rest = ofEdges(model, [...own.filter((edge) => !OF_ACTS.has(edge.edge)), ...accused], centre);
  return [...rest, ...events.map((act) => ofAct(model, act))];
}

function ofAct(model, act) {
  const edges = model.edgesOf(act.id).filter((edge) => edge.end === act.id && edge.edge === "involved_in");
  const claims = [act, ...edges].flatMap((record) => claimsBehind(model, record));
  return entry(model, { kind: "node", record: act, group: groupOf(model, act), title: act.name, under: act.kind, claims, event: act, days: daysOfAct(act) });
}

const groupOf = (model, event) => (FROM_EVENTS.has(model.words.events[event?.kind]?.group) ? model.words.events[event.kind].group : "acts");

function daysOfAct({ day_from: from, day_to: to }) {
  const certain = from && from === to ? from : "";
  return { attestedFrom: certain, attestedTo: certain, possibleFrom: from, possibleTo: to };
}

function ofEdge(model, edge, centre) {
  const event = [edge.end, edge.start].map((id) => model.node.get(id)).find((node) => node?.type === "Event" && node !== centre);
  const days = { attestedFrom: edge.attested_from, attestedTo: edge.attested_to, possibleFrom: edge.possible_from, possibleTo: edge.possible_to };
  const own = Object.values(days).some(Boolean);
  return entry(model, {
    kind: "edge",
    record: edge,
    group: group(model, edge, event),
    ...titles(model, edge, event, centre),
    claims: claimsBehind(model, edge),
    event,
    days: own || !event ? days : daysOfAct(event),
  });
}

function group(model, edge, event) {
  if (edge.edge === "holds_post") return "posts";
  if (edge.edge === "accused_of") return "accusations";
  if (event) return groupOf(model, event);
  return model.words.edges[edge.edge]?.group === "structure" ? "structure" : "ties";
}

// In words of the one whose time line it is: the post and the body, or the act and the part in it.
function titles(model, edge, event, centre) {
  const words = tieWords(model, edge);
  const name = (id) => isolated(shortened(model.nameOf(id)));
  if (centre?.id === edge.start && event?.id === edge.end) return { title: name(edge.end), under: words };
  if (centre?.id === edge.start) return { title: name(edge.end), under: words, isLed: true };
  if (centre?.id === edge.end) return { title: name(edge.start), under: `${words}` };
  return { title: name(edge.start), under: `${words} — ${name(edge.end)}` };
}

function entry(model, { kind, record, group: of, title, under, claims, event, days, isLed = false }) {
  return {
    id: record.id,
    kind,
    group: of,
    title,
    under: isLed || !event ? under : [event.kind, under !== event.kind && under].filter(Boolean).join(" · "),
    days,
    loose: Object.values(days).some(Boolean) ? [] : looseDays(claims),
    when: whenOf(claims, event, days),
    said: of === "accusations" ? saidIn(model, claims) : [],
    claims,
    evidence: record.evidence,
    answers: answersTo(model, claims).map((claim) => ({ claim, said: saidIn(model, [claim]), ...answerLine(model, claim) })),
  };
}

// Days of which claims say only that it was some time in them, so that nothing is certain and nothing excluded.
function looseDays(claims) {
  const days = claims.filter((claim) => claim.stance === "asserts").flatMap((claim) => [claim.on, claim.started, claim.ended]);
  return [...new Set(days)].map((day) => day && bounds(day)).filter(Boolean).sort((one, two) => (one.first < two.first ? -1 : 1));
}

// The days on which sources say so; of a source that bears no day there is none.
function saidIn(model, claims) {
  const days = claims.flatMap((claim) => claim.citations).map((cited) => model.source.get(cited.source)?.published);
  return [...new Set(days)].filter((day) => day && bounds(day)).map((day) => ({ day, ...bounds(day) }));
}

// The days in words, no more precise than the claims are, and what is not known of them.
function whenOf(claims, event, days) {
  if (event) return event.day ? actDays(event.day) : say("timeline.undated");
  const stated = claims.filter((claim) => claim.stance === "asserts" && claimDays(claim));
  if (!stated.length && !days.attestedFrom) return say("timeline.undated");
  const words = stated.length && stated.length <= MOST_WORDED ? daysOf(stated) : spanned(days);
  const begun = stated.some((claim) => claim.from_is_start);
  const ended = stated.some((claim) => claim.to_is_end);
  const open = begun && ended ? "" : say(`timeline.open.${begun ? "end" : ended ? "start" : "both"}`);
  return [words, open].filter(Boolean).join("; ");
}

function spanned({ attestedFrom: from, attestedTo: to }) {
  if (!from) return "";
  return from === to ? say("attestedOn", { day: dayInWords(from) }) : say("attestedSpan", { from: dayInWords(from), to: dayInWords(to) });
}

function actDays(day) {
  const [from, to] = day.split("/");
  if (from === "..") return say("possibleTo", { to: dayInWords(to) });
  if (to === "..") return say("possibleFrom", { from: dayInWords(from) });
  const words = dayInWords(day);
  if (/^\d{4}-\d{2}-\d{2}$/.test(day)) return words;
  return `${words} (${say(day.includes("/") ? "timeline.withinRange" : "timeline.noDay")})`;
}

