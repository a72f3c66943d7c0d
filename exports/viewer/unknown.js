// What is not known of a record, in sentences: an absence is said, so that nobody takes it for an answer.
import { bounds } from "./days.js";
import { dayInWords } from "./dates.js";
import { answersTo, claimsBehind, counted } from "./model.js";
import { isolated, shortened } from "./sentences.js";
import { say } from "./texts.js";

// More titles than these are not listed.
const MOST_TITLES = 3;
const NO_JUDGEMENT = 6;

// Of a line between two: its days, its speakers, its sources, its answers.
export function unknownOfEdge(model, edge) {
  const claims = claimsBehind(model, edge);
  const silent = claims.length > 0 && !answersTo(model, claims).length;
  return [
    ...unknownDays(edge, claims),
    edge.qualifiers.kind === "unknown" && say("unknown.tie"),
    ...unknownVoices(claims),
    silent && edge.evidence.standing === "alleged" && say("unknown.answers"),
    ...unknownSources(model, claims),
  ].filter(Boolean);
}

// Of somebody or something: who it was, when it was, what else it is tied to.
export function unknownOfNode(model, node, claims) {
  const dated = claims.filter((claim) => claim.on);
  return [
    node.placeholder && say("unknown.nobody"),
    node.type === "Event" && !node.day && !node.mentioned && say("unknown.noDay"),
    node.day && imprecise([...dated.map((claim) => claim.on), node.day]),
    !node.mentioned && !model.edgesOf(node.id).length && say("unknown.noTies"),
    ...unknownVoices(claims),
    ...unknownSources(model, claims),
  ].filter(Boolean);
}

// An act has a day; a state has a beginning and an end, and neither is its first or last attestation.
function unknownDays(edge, claims) {
  if (edge.undated) return [say("unknown.noDay")];
  if (!claims.some((claim) => claim.on || claim.started || claim.ended)) return [dayOfAct(edge)];
  const acts = claims.map((claim) => claim.on).filter(Boolean);
  if (acts.length) return [imprecise(acts)];
  return [
    !claims.some((claim) => claim.from_is_start) && say("unknown.began"),
    !claims.some((claim) => claim.to_is_end) && say("unknown.ended"),
    imprecise(claims.flatMap((claim) => [claim.from_is_start && claim.started, claim.to_is_end && claim.ended]).filter(Boolean)),
  ];
}

// Of a tie whose claims bear no day, that of its act, if it has one.
function dayOfAct({ possible_from: from, possible_to: to, attested_from: first, attested_to: last }) {
  if (first && first === last) return "";
  return from && to ? imprecise([`${from}/${to}`]) : say("unknown.noDay");
}

// A month stays a month: told if no source has the day itself.
function imprecise(days) {
  const exact = days.some((day) => isDay(day));
  return days.length && !exact ? say("unknown.imprecise", { days: [...new Set(days)].map(dayInWords).join("; ") }) : "";
}

function isDay(day) {
  const found = bounds(day);
  return Boolean(found) && found.first === found.last;
}

function unknownVoices(claims) {
  return [
    claims.some((claim) => !claim.asserted_by && !claim.attributed_to) && say("unknown.speaker"),
    claims.length > 0 && counted(claims).origins === 1 && say("unknown.oneOrigin"),
    claims.length > 0 && claims.every((claim) => claim.credibility === NO_JUDGEMENT) && say("unknown.credibility"),
  ];
}

function unknownSources(model, claims) {
  const cited = claims.flatMap((claim) => claim.citations).map((one) => ({ ...one, source: model.source.get(one.source) })).filter((one) => one.source);
  const about = (key, fits) => {
    const titles = [...new Set(cited.filter(fits).map((one) => `“${isolated(shortened(one.source.title, 60))}”`))];
    const more = titles.length > MOST_TITLES ? " …" : "";
    return titles.length ? say(`unknown.${key}`, { titles: titles.slice(0, MOST_TITLES).join(", ") + more }) : "";
  };
  return [about("unseen", (one) => !one.source.seen), about("locator", (one) => !one.locator), about("archive", (one) => one.source.url && !one.source.archive_url)];
}
