// The words of the schema in the language of the page: titles of types, ties, roles, kinds of act and properties by
// their keys. English is the language of the schema itself, and stands wherever a language has no word.
import { told } from "./texts.js";

const KINDS = ["nodes", "edges", "roles", "events", "properties"];

export const inLanguage = (words) => ({ ...words, ...Object.fromEntries(KINDS.map((kind) => [kind, titled(words[kind], told(`schema.${kind}`))])) });

function titled(entries, titles = {}) {
  return Object.fromEntries(Object.entries(entries).map(([key, word]) => [key, { ...word, title: titles[key] ?? word.title }]));
}
