// Asking our own server, and telling in words what went wrong.
import { language, say } from "../viewer/texts.js";
import { inLanguage } from "../viewer/vocabulary.js";

// Days between which evidence is looked for; wider than any that is curated.
export const EVER = "1900/2100";

export class Refused extends Error {}

export async function ask(path, parameters = {}, signal = undefined) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "");
  const query = given.length ? `?${new URLSearchParams(given)}` : "";
  let answer;
  try {
    answer = await fetch(`/api/v1/${path}${query}`, { signal, headers: { Accept: "application/json" } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused(say("explorer.offline"));
  }
  const body = await answer.json().catch(() => null);
  if (answer.ok && body) return body;
  throw new Refused([body?.title, body?.detail].filter(Boolean).join(": ") || say("explorer.failed", { status: answer.status }));
}

export const askQuestion = (path, parameters) => ask(`queries/${path}`, parameters).then((answer) => answer.rows);

const words = new Map();

// The vocabulary as the views want it; `refers` has the qualifiers whose values are ids.
export async function askWords() {
  if (!words.has(language())) words.set(language(), fetchWords());
  words.get(language()).catch(() => words.clear());
  return words.get(language());
}

async function fetchWords() {
  const { vocabulary } = await ask("schema");
  const all = [...Object.values(vocabulary.edges), ...Object.values(vocabulary.properties)];
  const refers = all.flatMap((one) => Object.entries(one.qualifiers).filter(([, told]) => told.refers).map(([key]) => key));
  return { ...inLanguage(vocabulary), refers: [...new Set(refers)] };
}
