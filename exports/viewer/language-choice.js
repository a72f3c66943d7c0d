// Which language the page speaks, and the buttons that choose another.
import { html } from "./html.js";
import { language, say } from "./texts.js";

export const USUAL = "en";

// The one that was asked for, else the first that the reader's browser asks for, else English; of those that are there.
export function preferred(asked, codes) {
  const wished = [asked, ...navigator.languages.map((one) => one.split("-")[0])];
  return wished.find((one) => codes.includes(one)) ?? USUAL;
}

// Each language by its own name, and for those who hear it in its own sounds.
//   languages   [{code, name}]
export function LanguageChoice({ languages, store }) {
  if (languages.length < 2) return null;
  return html`<div class="choice languages" role="group" aria-label=${say("languageLabel")}>
    ${languages.map(({ code, name }) => html`<button type="button" key=${code} lang=${code} aria-pressed=${String(code === language())} onClick=${() => store.set({ lang: code })}>${name}</button>`)}
  </div>`;
}
