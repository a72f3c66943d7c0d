// What is seen of the records: what is not hidden and passes the filters.
import { isLabel } from "./records.js";

// Gives `{nodes, edges}` as records of the model.
export function sceneOf(model, view, start) {
  const { filters } = view;
  const hidden = new Set(view.hidden);
  const kept = model.nodes.filter((node) => !hidden.has(node.id) && passes(filters.types, [node.type]) && fromThese(filters, node));
  const there = new Set(kept.map((node) => node.id));
  const between = model.edges.filter((edge) => there.has(edge.start) && there.has(edge.end));
  const edges = between.filter((edge) => passes(filters.edges, [edge.edge]) && passes(filters.grades, [edge.grade || "none"]) && fromThese(filters, edge) && mayHold(edge, filters.on));
  if (edges.length === between.length) return { nodes: kept, edges };
  const tied = new Set(edges.flatMap((edge) => [edge.start, edge.end]));
  const lost = new Set(between.flatMap((edge) => [edge.start, edge.end]).filter((id) => !tied.has(id) && id !== start && !view.pinned[id]));
  return { nodes: kept.filter((node) => !lost.has(node.id)), edges };
}

// A filter lists what is left out; a record with several words stays as long as one of them is in.
const passes = (left, words) => !left?.length || words.some((word) => !left.includes(word));

// What is behind a label tells no dataset, and no filter may find out which it is from.
const fromThese = (filters, record) => !record.datasets?.length || passes(filters.datasets, record.datasets);

// On a day outside what is possible a tie cannot have held; without any date it may have held on every day.
function mayHold(edge, on) {
  return !on || ((!edge.possible_from || edge.possible_from <= on) && (!edge.possible_to || on <= edge.possible_to));
}

// What can be filtered by, with how many records there are of each, in the order of the schema.
export function choicesOf(model) {
  return {
    types: counted(model.nodes.map((node) => node.type), Object.keys(model.words.nodes)),
    edges: counted(model.edges.map((edge) => edge.edge), Object.keys(model.words.edges)),
    grades: counted(model.edges.map((edge) => edge.grade || "none"), ["covered", "bracketed", "assumed", "possible", "undated", "none"]),
    datasets: counted(model.edges.flatMap((edge) => edge.datasets), model.about.datasets.map((one) => one.id)),
  };
}

function counted(words, order) {
  const counts = new Map(order.map((word) => [word, 0]));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].filter(([, n]) => n);
}

export const askable = (id) => !isLabel(id);
