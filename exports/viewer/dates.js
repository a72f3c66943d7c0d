// Days in words, as precise as they are written: `2016/2019-03` is a range of a year to a month.
import { language, month, say } from "./texts.js";

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

function one(text) {
  const found = PARTIAL.exec(text);
  if (!found) return text;
  const [, year, inYear, inMonth] = found;
  return [inMonth && String(Number(inMonth)), inYear && month(Number(inYear), Boolean(inMonth)), year].filter(Boolean).join(" ");
}

export const dayInWords = (text) => text.split("/").map(one).join(" – ");

// The days in an English text of the server in words, where the page speaks English too.
export const datesInWords = (text) => (language() === "en" ? text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayInWords) : text);

// The moments of a claim: the day of an act, or since when and until when a state is said to have held.
export function claimDays(claim) {
  if (claim.on) return say("dates.on", { day: dayInWords(claim.on) });
  const parts = [
    claim.started && say(claim.from_is_start ? "dates.since" : "dates.from", { day: dayInWords(claim.started) }),
    claim.ended && say(claim.to_is_end ? "dates.until" : "dates.to", { day: dayInWords(claim.ended) }),
  ].filter(Boolean);
  if (claim.started === claim.ended && claim.started && !claim.from_is_start && !claim.to_is_end) {
    return say("attestedOn", { day: dayInWords(claim.started) });
  }
  return parts.join(", ");
}

// The days of several claims, each once.
export const daysOf = (claims) => [...new Set(claims.map(claimDays).filter(Boolean))].join("; ");

// When an edge certainly held.
export function attested(edge) {
  const { attested_from: from, attested_to: to } = edge;
  if (!from) return "";
  if (from === to) return say("attestedOn", { day: dayInWords(from) });
  return say("attestedSpan", { from: dayInWords(from), to: dayInWords(to) });
}

export function possible(edge) {
  const { possible_from: from, possible_to: to } = edge;
  if (from && from === to) return say("possibleOn", { day: dayInWords(from) });
  if (from && to) return say("possibleSpan", { from: dayInWords(from), to: dayInWords(to) });
  if (from) return say("possibleFrom", { from: dayInWords(from) });
  return to ? say("possibleTo", { to: dayInWords(to) }) : "";
}

// Why an edge has its grade, in a few words.
export function why(edge) {
  if (edge.grade === "assumed") return say("lastAttested", { day: dayInWords(edge.attested_to) });
  if (edge.grade === "bracketed") {
    return say("attestedAround", { from: dayInWords(edge.attested_from), to: dayInWords(edge.attested_to) });
  }
  if (edge.grade === "possible") return possible(edge) || attested(edge);
  return attested(edge) || (edge.undated ? say("noDates") : possible(edge));
}
