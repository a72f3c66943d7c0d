// The records of several answers as one, each once. Labels of one answer are kept apart from those of another.
import { createModel } from "../viewer/model.js";

const PARTS = ["nodes", "mentioned", "edges", "claims", "sources"];
// Behind a label such as V-1 stands somebody or something that must not be recognised. It holds in one answer only: that
// of the next may be another, and nothing here may tell which are the same.
const LABEL = /^[A-Z]-\d+(?:-[a-z]+\d+)?$/;

export const isLabel = (id) => /^[A-Z]-\d/.test(id);

// Gives the records with every label marked by the number of their answer: `V-1·2`.
export function apart(answer, nth) {
  const ids = PARTS.flatMap((part) => answer[part].flatMap((record) => [record.id, record.version ?? record.id]));
  const labels = new Map(ids.filter((id) => LABEL.test(id)).map((id) => [id, `${id}·${nth}`]));
  return labels.size ? Object.fromEntries(PARTS.map((part) => [part, renamed(answer[part], labels)])) : answer;
}

function renamed(value, labels) {
  if (typeof value === "string") return labels.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamed(one, labels));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamed(inner, labels)]));
}

// The model of what is asked about with what was added to it; of a record that both have, the first one stays.
export function together(model, answers) {
  if (!answers.length) return model;
  const all = [{ ...model, mentioned: mentionedIn(model) }, ...answers.map((one) => one.data)];
  const data = Object.fromEntries(PARTS.map((part) => [part, once(all.flatMap((one) => one[part]), part === "claims" ? "version" : "id")]));
  const nodes = new Set(data.nodes.map((node) => node.id));
  const mentioned = data.mentioned.filter((node) => !nodes.has(node.id));
  return createModel({ about: model.about, notice: model.notice, words: model.words, ...data, mentioned });
}

const mentionedIn = (model) => [...model.entities.values()].filter((one) => !model.node.has(one.id));

function once(records, key) {
  const found = new Map();
  for (const record of records) if (!found.has(record[key])) found.set(record[key], record);
  return [...found.values()];
}
