// The language of the page: which there are, which is chosen, and its texts.
import { preferred } from "../viewer/language-choice.js";

const fetched = new Map();

// The languages that there are, as the page tells them in its head: [{ code, name }].
export const languages = () =>
  [...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => ({ code: link.hreflang, name: link.title }));

export const languageOf = (state) => preferred(state.lang, languages().map((one) => one.code));

// The texts of a language; only its own are fetched, and each once.
export function textsOf(code) {
  if (!fetched.has(code)) fetched.set(code, fetchTexts(code));
  fetched.get(code).catch(() => fetched.delete(code));
  return fetched.get(code);
}

async function fetchTexts(code) {
  const answer = await fetch(`/static/texts/${code}.json`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}
