// The chain of an act as layers: the act, those who acted, their units, and the bodies above with their heads. It adds
// nothing to what the records say; what it calls a gap is only that no record here fills the place.
import { claimsBehind } from "./model.js";

const STRICT = new Set(["covered", "bracketed"]);
// Courts have no superior line and no head; as queries/chain/evidence.py says it.
const COURT = /^(.*[^\p{L}\p{N}_])?(court|tribunal)([^\p{L}\p{N}_]of\b.*)?$/iu;
// What narrows a request, so that something missing in the file may still be in the graph.
const LIMITS = ["types", "edges", "datasets", "grade", "limit"];

export const isFiltered = (about) => Boolean(about.cut) || LIMITS.some((name) => name in about.parameters);

// Gives one chain for each act, or one for the line above a body; none if this is no chain.
export function chainsOf(model, reading) {
  if (model.about.question !== "chain") return [];
  const start = model.node.get(model.about.parameters.chain);
  if (!start) return [];
  if (start.type === "Event") return [chainOf(model, start, null, reading)];
  if (start.type !== "Person") return [chainOf(model, null, start, reading)];
  return actsAgainst(model, start).map((act) => chainOf(model, act, null, reading));
}

function actsAgainst(model, person) {
  const acts = model.edgesOf(person.id).filter((edge) => edge.edge === "involved_in" && edge.start === person.id);
  const found = acts.filter((edge) => side(model, edge) === "affected").map((edge) => model.node.get(edge.end));
  const answered = [...new Set(found)].filter((act) => act && model.words.events[act.kind]?.answered_for !== false);
  return answered.sort((one, other) => (one.day_from < other.day_from ? -1 : 1));
}

const side = (model, edge) => model.words.roles[edge.role]?.side;
const hasLine = (node) => node.type !== "Person" && !COURT.test(node.kind) && node.placeholder !== "unnamed";

function chainOf(model, act, body, reading) {
  const walk = new Walk(model, reading);
  if (body) walk.above(body, 0, new Set());
  for (const edge of act ? model.edgesOf(act.id) : []) {
    if (edge.edge === "involved_in" && edge.end === act.id && edge.answerable) walk.actor(act, edge);
  }
  const first = act ?? body;
  walk.levels.set(first.id, 0);
  const days = daysAsked(model, act);
  const into = (name) => (act ? model.edgesOf(act.id).filter((edge) => edge.edge === name && other(edge, act)) : []);
  const units = [...walk.levels].map(([id, level]) => unitOf(model, walk, model.node.get(id), level, days, reading));
  return {
    act,
    start: first,
    units: units.sort((one, two) => one.level - two.level),
    hops: walk.hops,
    affected: into("involved_in").filter((edge) => side(model, edge) === "affected" && edge.end === act.id),
    places: into("located_in").filter((edge) => edge.start === act.id),
    accused: into("accused_of").filter((edge) => edge.end === act.id),
    left: walk.left,
    missing: act && !isFiltered(model.about) ? missingRoles(model, act) : [],
    days,
  };
}

const other = (edge, node) => edge.start === node.id || edge.end === node.id;

// Roles that the kind of the act expects and that nobody is named for; as queries/chain/gaps.py.
function missingRoles(model, act) {
  const named = model.edgesOf(act.id).filter((edge) => edge.edge === "involved_in" && edge.end === act.id);
  const roles = new Set(named.map((edge) => edge.role));
  if (roles.has("perpetrator") || roles.has("participant")) return [];
  return (model.words.events[act.kind]?.expects ?? []).filter((role) => !roles.has(role));
}

class Walk {
  constructor(model, reading) {
    Object.assign(this, { model, reading, levels: new Map(), hops: [], left: [], headed: new Set(), ended: new Set() });
  }

  holds(edge) {
    if (this.reading === "strict" && !STRICT.has(edge.grade)) {
      if (edge.grade && !this.left.includes(edge)) this.left.push(edge);
      return false;
    }
    return Boolean(edge.grade) || !this.model.about.on;
  }

  hop(edge) {
    if (!this.hops.includes(edge)) this.hops.push(edge);
  }

  actor(act, edge) {
    const doer = this.model.node.get(edge.start);
    if (!doer || !this.holds(edge)) return;
    this.hop(edge);
    this.rise(doer, 1);
    if (doer.type !== "Person") return void this.above(doer, 1, new Set());
    for (const post of this.model.edgesOf(doer.id)) {
      const unit = this.model.node.get(post.end);
      if (post.edge !== "holds_post" || post.start !== doer.id || !unit || !post.grade || !this.holds(post)) continue;
      this.hop(post);
      this.above(unit, 2, new Set());
    }
  }

  // A body, and through its superiors up to the root; an administrative tie is shown and ends the line.
  above(body, level, passed) {
    this.rise(body, level);
    if (!hasLine(body) || passed.has(body.id)) return;
    this.headed.add(body.id);
    for (const tie of this.model.edgesOf(body.id)) {
      const parent = this.model.node.get(tie.end);
      if (tie.edge !== "part_of" || tie.start !== body.id || !parent || !tie.grade || !this.holds(tie)) continue;
      this.hop(tie);
      if (tie.qualifiers.kind === "administrative") this.rise(parent, level + 1);
      else this.above(parent, level + 1, new Set([...passed, body.id]));
    }
  }

  rise(node, level) {
    this.levels.set(node.id, Math.max(level, this.levels.get(node.id) ?? 0));
  }
}

function unitOf(model, walk, node, level, days, reading) {
  const posts = model.edgesOf(node.id).filter((edge) => edge.edge === "holds_post" && edge.end === node.id);
  const headships = walk.headed.has(node.id) ? posts.filter((edge) => side(model, edge) === "headship") : [];
  const holding = headships.filter((edge) => edge.grade && walk.holds(edge));
  const below = holding.filter((edge) => walk.hops.includes(edge));
  return {
    node,
    level,
    heads: holding.filter((edge) => !below.includes(edge)),
    below,
    gap: walk.headed.has(node.id) && !holding.length && !isFiltered(model.about) ? gapOf(model, headships, days, reading) : null,
    badges: node.type === "Person" ? responsesOf(model, node, days) : [],
  };
}

// Who is documented last before the days asked, and who first after them, each with the day as its claim has it.
function gapOf(model, headships, days, reading) {
  const weaker = reading === "strict" ? headships.filter((edge) => edge.grade) : [];
  const held = headships.filter((edge) => !edge.grade).flatMap((edge) => heldIn(model, edge));
  const last = held.filter((one) => days.first && one.last < days.first).sort((one, two) => (one.last < two.last ? 1 : -1));
  const next = held.filter((one) => days.last && one.first > days.last).sort((one, two) => (one.first < two.first ? -1 : 1));
  return { weaker, last: last[0] ?? null, next: next[0] ?? null };
}

// The days on which claims have somebody in a post, with the words of the claims.
function heldIn(model, edge) {
  return claimsBehind(model, edge)
    .filter((claim) => claim.started || claim.ended)
    .map((claim) => {
      const [from, to] = [claim.started || claim.ended, claim.ended || claim.started];
      return { edge, first: outermost(from).first, last: outermost(to).last, from, to };
    });
}

// Sanctions, awards and other responses to a person, and whether they came before or after the act.
export function responsesOf(model, person, days) {
  const found = model.edgesOf(person.id).filter((edge) => {
    const event = model.node.get(edge.end);
    const answers = event && model.words.events[event.kind]?.group === "response";
    return edge.edge === "involved_in" && edge.start === person.id && answers && side(model, edge) === "affected";
  });
  const badges = found.map((edge) => badgeOf(model, edge, days));
  return badges.sort((one, two) => (one.event.day_from < two.event.day_from ? -1 : 1));
}

function badgeOf(model, edge, days) {
  const event = model.node.get(edge.end);
  const ties = model.edgesOf(event.id).filter((tie) => tie.edge === "involved_in" && tie.role === "authority");
  const { award = "", programme = "", legal_basis: basis = "" } = edge.qualifiers;
  return {
    event,
    edge,
    when: whenOf(event, days),
    by: ties.map((tie) => model.nameOf(tie.start)),
    what: [award, programme, basis].filter(Boolean).join("; "),
    claims: claimsBehind(model, edge),
  };
}

function whenOf(event, days) {
  if (!event.day_from || !event.day_to || !days.first) return "timeUnknown";
  if (event.day_to < days.first) return "before";
  if (event.day_from > days.last) return "after";
  return event.day_from === days.first && event.day_to === days.last ? "sameTime" : "timeUnknown";
}

// The first and last day that the chain is for: those asked, or else those of the act.
function daysAsked(model, act) {
  return model.about.on ? outermost(model.about.on) : { first: act?.day_from ?? "", last: act?.day_to ?? "" };
}

// The first and the last day of a day, month, year or range as it is written; empty where a range is open.
function outermost(text) {
  const [from, to = from] = text.split("/");
  return { first: filled(from, "-01", "-01"), last: filled(to, "-12", "-31") };
}

function filled(text, inYear, inMonth) {
  const [year, month, day] = text.split("-");
  if (!/^\d{4}$/.test(year)) return "";
  return `${year}${month ? `-${month}` : inYear}${day ? `-${day}` : inMonth}`;
}
