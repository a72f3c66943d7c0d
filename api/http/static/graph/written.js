// The graph's state as a part of the address, and read from it. What is too long for an address is said to be so.
import { UNTOUCHED } from "./steps.js";

// Longer addresses are cut by mail programs and refused by some servers.
const LONGEST = 3000;
export const TOO_LONG = "long";

export const LAYOUTS = ["spread", "rings", "columns"];
const LEFT_OUT = ["types", "edges", "datasets", "grades"];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

// Only letters that an address takes as they are: a full stop between parts, a star between records.
const plain = (text) => encodeURIComponent(text).replace(/[.*]/g, (sign) => (sign === "." ? "%2E" : "%2A"));
const tuple = (...parts) => parts.map((part) => plain(String(part))).join(".");

// Gives the state as text; empty if nothing was done, `long` if it does not fit.
export function written(view) {
  const records = [
    ...view.grown.map((one) => (one.kind === "path" ? tuple("p", one.from, one.to) : tuple("e", one.id, one.edge, one.direction, one.pages))),
    ...view.hidden.map((id) => tuple("h", id)),
    ...Object.entries(view.pinned).map(([id, at]) => tuple("f", id, Math.round(at.x), Math.round(at.y))),
    ...view.marked.map((id) => tuple("m", id)),
    ...LEFT_OUT.flatMap((key) => (view.filters[key] ?? []).map((word) => tuple("o", key, word))),
    ...(view.filters.on ? [tuple("d", view.filters.on)] : []),
    ...(view.layout !== UNTOUCHED.layout ? [tuple("l", view.layout)] : []),
  ];
  const text = records.join("*");
  return text.length > LONGEST ? TOO_LONG : text;
}

// Gives the state that a text stands for; what cannot be read is left out.
export function readGraph(text) {
  const view = { ...UNTOUCHED, grown: [], hidden: [], pinned: {}, marked: [], filters: {} };
  if (!text || text === TOO_LONG) return view;
  for (const record of text.split("*")) {
    try {
      const [sign, ...parts] = record.split(".").map(decodeURIComponent);
      READ[sign]?.(view, ...parts);
    } catch {
      // A part that somebody broke restores nothing; the others still do.
    }
  }
  return view;
}

const READ = {
  e: (view, id, edge, direction, pages) => {
    const many = Math.min(Math.max(1, Number(pages) || 1), 40);
    if (id && /^[a-z_]+$/.test(edge) && ["in", "out"].includes(direction)) view.grown.push({ kind: "ties", id, edge, direction, pages: many });
  },
  p: (view, from, to) => void (from && to && view.grown.push({ kind: "path", from, to })),
  h: (view, id) => void (id && view.hidden.push(id)),
  m: (view, id) => void (id && view.marked.push(id)),
  f: (view, id, x, y) => {
    if (id && Number.isFinite(Number(x)) && Number.isFinite(Number(y))) view.pinned[id] = { x: Number(x), y: Number(y) };
  },
  o: (view, key, word) => {
    if (LEFT_OUT.includes(key) && word) (view.filters[key] ??= []).push(word);
  },
  d: (view, day) => void (DAY.test(day) && (view.filters.on = day)),
  l: (view, layout) => void (LAYOUTS.includes(layout) && (view.layout = layout)),
};
