// The question that gives exactly what is on the screen: as parameters for HTTP, and as a command to type.
import { askedOfTime } from "./timeline.js";

// As many ids as may be given by hand, and as long a question as an address takes.
const MOST_IDS = 1000;
const LONGEST = 7000;
const LABEL = /^[A-Z]-\d/;

// Gives `{ parameters, cut, labels, seen }`; `cut` if there is too much to be asked for in one address, `labels` is how
// many of those on the screen are protected and have no id to ask by, `seen` what a file of a graph is compared with.
//   drawn   of a graph {ids, ties, on, model}: who is on the canvas, with which ties, and the day of the filter
export function askedFor({ entity, line }, shown, view, state, drawn) {
  if (view === "timeline") return { parameters: { ...askedOfTime(entity), ...windowOf(state) } };
  if (view === "graph" && drawn) return ofGraph(drawn, dayOf(shown, drawn));
  if (!shown) return { parameters: { entity: entity.id } };
  const on = shown.part.on ? { on: shown.part.on, ...(state.reading === "strict" ? { grade: "bracketed" } : {}) } : {};
  return { parameters: { chain: shown.isLine ? line.id : shown.part.event.id, ...on } };
}

const windowOf = ({ from, to }) => (from && to ? { on: `${from}/${to}` } : {});

// The day for which the ties of a graph are graded: that of the chain, which stays, or else that of the filter.
export const dayOf = (shown, drawn) => shown?.part.on || drawn?.on || "";

// Labels such as V-1 hold in one answer only, so that nobody can be asked for by one, and no tie of theirs either.
function ofGraph({ ids, ties, model }, on) {
  const plain = ids.filter((id) => !LABEL.test(id));
  const tied = ties.filter((edge) => ![edge.id, edge.start, edge.end].some((id) => LABEL.test(id))).map((edge) => edge.id);
  const parameters = { ids: plain.join(","), ...(on ? { on } : {}), ...(tied.length ? { ties: tied.join(",") } : {}) };
  const cut = Math.max(plain.length, tied.length) > MOST_IDS || new URLSearchParams(parameters).toString().length > LONGEST;
  return { parameters, labels: ids.length - plain.length, cut, seen: { ids: plain, ties, model } };
}

// The same for a terminal; every word that a shell could take for something else stands in quotes.
export function commandFor(format, suffix, parameters, audience) {
  const [[kind, start], ...options] = Object.entries(parameters);
  const ids = kind === "ids" ? start.split(",") : [start];
  const more = options.flatMap(([name, value]) => [`--${name}`, String(value)]);
  const circle = audience === "public" ? [] : ["--audience", audience];
  return ["answerable", "export", format, kind, ...ids, ...more, ...circle, "-o", `answerable-${kind}${suffix}`].map(quoted).join(" ");
}

const quoted = (word) => (/^[\w./:@,+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`);
