// Everything that the view of one entity needs: its records, and the parts of its chain, each for days without change.
import { ask, askWords, EVER } from "./api.js";
import { bounds } from "../viewer/days.js";

// As many entities as the server draws at most.
const MOST = 2000;
const PARTS = ["nodes", "mentioned", "edges", "claims", "sources"];

const at = (id) => encodeURIComponent(id);

// Gives `{ entity, words, data, parts, line, empty }`; without parts there is no chain of it.
//   met   hears of the entity before its records are there
export async function askSubject(id, met = () => {}) {
  const [entity, words] = await Promise.all([ask(`entities/${at(id)}`, { limit: 1 }), askWords()]);
  met(entity);
  if (entity.type === "Event" && words.events[entity.kind]?.answered_for !== false) return ofAct(entity, words);
  if (entity.type === "Agency" || entity.type === "Organization") return ofBody(entity, words);
  return alone(entity, words);
}

async function ofAct(entity, words) {
  const [answer, data] = await Promise.all([ask(`chains/${at(entity.id)}`), ask("subgraph", { chain: entity.id, limit: MOST })]);
  if (!answer.acts.length) return alone(entity, words, answer.empty);
  const parts = partsOf(answer, false);
  const body = firstBody(answer.acts[0], data);
  if (!body || !parts.every((one) => one.first)) return { entity, words, data, parts, line: null, empty: answer.empty };
  const [line, more] = await Promise.all([askLine(body.id), recordsOfLine(body.id)]);
  return { entity, words, data: merged(data, more), parts: [...parts, ...documented(partsOf(line, true))], line: body, empty: answer.empty };
}

// Many a body has nobody above it: its records are asked for only if there is a line.
async function ofBody(entity, words) {
  const answer = await askLine(entity.id);
  const parts = documented(partsOf(answer, false));
  if (!parts.length) return alone(entity, words, answer.empty);
  return { entity, words, data: await recordsOfLine(entity.id), parts, line: null, empty: answer.empty };
}

async function alone(entity, words, empty = "") {
  return { entity, words, data: await ask("subgraph", { entity: entity.id, limit: MOST }), parts: [], line: null, empty };
}

const askLine = (id) => ask(`chains/${at(id)}`, { on: EVER });
const recordsOfLine = (id) => ask("subgraph", { chain: id, on: EVER, limit: MOST });

const partsOf = (answer, isLine) => answer.acts.map((part) => ({ part, isLine, ...(part.on ? bounds(part.on) : {}) }));

// Without the years before the first evidence and after the last.
function documented(parts) {
  const held = parts.map((one) => one.part.hops.length > 0);
  return held.includes(true) ? parts.slice(held.indexOf(true), held.lastIndexOf(true) + 1) : [];
}

// The body whose line is shown on other days than those of the act: that of the first doer that has one.
function firstBody(part, data) {
  const bodies = new Map(data.nodes.filter((node) => node.type === "Agency" || node.type === "Organization").map((node) => [node.id, node]));
  const doers = part.hops.filter((hop) => hop.edge === "involved_in" || hop.edge === "holds_post");
  return doers.flatMap((hop) => [hop.to, hop.from]).map((ref) => bodies.get(ref.id)).find(Boolean) ?? null;
}

// The records of two answers, each once; the first says how a record is written.
function merged(one, other) {
  const together = (key) => {
    const name = key === "claims" ? "version" : "id";
    return [...new Map([...other[key], ...one[key]].map((record) => [record[name], record])).values()];
  };
  const data = { ...one, ...Object.fromEntries(PARTS.map((key) => [key, together(key)])) };
  const nodes = new Set(data.nodes.map((node) => node.id));
  return { ...data, mentioned: data.mentioned.filter((node) => !nodes.has(node.id)) };
}
