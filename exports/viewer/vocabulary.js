// The words of the schema in the language of the page: titles of types, ties, roles, kinds of act and properties by
// their keys. English is the language of the schema itself, and stands wherever a language has no word.
import { language, told } from "./texts.js";

const KINDS = ["nodes", "edges", "roles", "events", "properties"];

export const inLanguage = (words) => ({ ...words, ...Object.fromEntries(KINDS.map((kind) => [kind, titled(words[kind], told(`schema.${kind}`))])) });

// What sort of thing a node is, in a word: a kind of act, or what a source calls a body.
export function kindTitle(model, node) {
  return model.words.events[node.kind]?.title ?? told("schema.kinds")?.[node.kind] ?? node.kind;
}

export const qualifierTitle = (key) => told("schema.qualifiers")?.[key] ?? key.replaceAll("_", " ");
export const formatTitle = (format) => told("schema.formats")?.[format.name] ?? format.title;
export const sourceKind = (source) => told("schema.sources")?.[source.kind] ?? source.kind;

// What curators and the server write is English, and says so where the page speaks another language.
export const inEnglish = () => (language() === "en" ? {} : { lang: "en" });

function titled(entries, titles = {}) {
  return Object.fromEntries(Object.entries(entries).map(([key, word]) => [key, { ...word, title: titles[key] ?? word.title }]));
}
