// The explorer: its head with the search, and below it either the first page or what was asked.
import { useEffect } from "preact/hooks";

import { html } from "../viewer/html.js";
import { useStore } from "../viewer/store.js";
import { say } from "../viewer/texts.js";
import { askWords } from "./api.js";
import { useAnswer } from "./asking.js";
import { Finder } from "./finder.js";
import { Front } from "./front.js";
import { Subject } from "./subject.js";

export function Explorer({ store }) {
  const state = useStore(store);
  const words = useAnswer(askWords, "words");
  const open = (of) => store.set({ of, day: "", kind: "", id: "", asked: 0 });
  useEffect(() => void (document.documentElement.dataset.theme = state.theme), [state.theme]);
  return html`<header class="explorer-head">
      <div><p class="kicker"><a href="/" onClick=${(event) => home(event, open)}>${say("kicker")}</a></p>
      ${!state.of && html`<h1>${say("explorer.title")}</h1><p class="notice">${say("explorer.notice")}</p>`}</div>
      <div class="bar"><${Finder} words=${words.value} open=${open} /><${Theme} state=${state} store=${store} /></div>
    </header>
    ${state.of ? html`<${Subject} key=${state.of} state=${state} store=${store} open=${open} />` : html`<${Front} />`}`;
}

function home(event, open) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open("");
}

function Theme({ state, store }) {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const next = dark ? "light" : "dark";
  const theme = say(`themeTo.${next}`);
  return html`<button type="button" class="theme" aria-label=${say("themeLabel", { theme })} onClick=${() => store.set({ theme: next })}>${theme}</button>`;
}
