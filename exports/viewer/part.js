// One part of a chain as the drawing wants it. What holds, how well, and what is a gap, is what the server answered.
import { chainsOf } from "./layers.js";
import { createModel } from "./model.js";
import { bounds } from "./days.js";

// The part for a day: that of the act on its own days, else the line above whoever acted.
export function partOn(parts, day) {
  const fits = parts.filter((one) => !one.first || (one.first <= day && day <= one.last));
  return fits.find((one) => !one.isLine) ?? fits[0] ?? nearest(parts, day);
}

const nearest = (parts, day) => [...parts].sort((one, two) => apart(one, day) - apart(two, day))[0];
const apart = (one, day) => Math.min(Math.abs(Date.parse(one.first) - Date.parse(day)), Math.abs(Date.parse(one.last) - Date.parse(day)));

// The records with the grades that the edges have in a part; without one, as they are.
export function modelOf({ data, words }, shown) {
  if (!shown) return createModel({ ...data, words });
  const { part } = shown;
  const hops = new Map(part.hops.map((hop) => [hop.id, hop]));
  const edges = data.edges.map((edge) => regraded(edge, hops.get(edge.id), part));
  const about = { ...data.about, question: "chain", parameters: { chain: part.event.id }, on: part.on || "-", cut: "" };
  return createModel({ ...data, words, edges, about });
}

function regraded(edge, hop, part) {
  const isStep = ["holds_post", "part_of"].includes(edge.edge) || (edge.answerable && edge.end === part.event.id);
  if (!hop) return isStep ? { ...edge, grade: "" } : edge;
  const days = { attested_from: hop.attested.from, attested_to: hop.attested.to, possible_from: hop.possible.from, possible_to: hop.possible.to };
  return { ...edge, grade: hop.grade, ...Object.fromEntries(Object.entries(days).map(([key, day]) => [key, day ?? ""])) };
}

// The drawing of a part, or null if its body is not among the records.
export function drawingOf(model, { part, isLine }, reading) {
  const [chain] = chainsOf(model, reading);
  if (!chain) return null;
  const missing = part.gaps.filter((gap) => !gap.body && gap.role !== "post").map((gap) => gap.role);
  const units = chain.units.map((unit) => ({
    ...unit,
    gap: gapOf(model, part, unit.node, reading),
    badges: unit.badges.map((badge) => dated(badge, chain, isLine)),
  }));
  return { ...chain, units, missing, days: { first: part.on, last: part.on } };
}

// Before or after is said of an act only.
const dated = (badge, chain, isLine) => (isLine || !chain.act ? { ...badge, when: "" } : badge);

function gapOf(model, part, body, reading) {
  const gap = part.gaps.find((one) => one.body?.id === body.id && one.role === "head" && (one.reading === "both" || reading === "strict"));
  if (!gap) return null;
  const posts = model.edgesOf(body.id).filter((edge) => edge.edge === "holds_post" && edge.end === body.id);
  const held = (mention) => mention && posts.find((edge) => edge.start === mention.person.id);
  const [last, next] = [held(gap.last), held(gap.next)];
  return {
    weaker: gap.reading === "strict" ? posts.filter((edge) => edge.grade && model.words.roles[edge.role]?.side === "headship") : [],
    last: last ? { edge: last, to: asWritten(model, gap.last, "last") } : null,
    next: next ? { edge: next, from: asWritten(model, gap.next, "first") } : null,
  };
}

// A day no more precisely than the claim has it that gives it: `June 2018` is not its first day.
function asWritten(model, mention, end) {
  const days = mention.claims.map((id) => model.claim.get(id)).flatMap((claim) => (claim ? [claim.started, claim.ended, claim.on] : []));
  return days.filter(Boolean).find((day) => bounds(day)?.[end] === mention.day) ?? mention.day;
}
