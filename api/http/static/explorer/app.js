// The explorer: its head with the search, and below it either the first page or what was asked.
import { useLayoutEffect } from "preact/hooks";

import { html } from "../viewer/html.js";
import { LanguageChoice } from "../viewer/language-choice.js";
import { useStore } from "../viewer/store.js";
import { say } from "../viewer/texts.js";
import { askWords } from "./api.js";
import { useAnswer, Waiting } from "./asking.js";
import { Finder } from "./finder.js";
import { languages } from "./languages.js";
import { later } from "./later.js";
import { hasKey } from "./referral-key.js";
import { Story, StoryButton } from "./story-button.js";
import { Subject } from "./subject.js";

const Front = later(() => import("./front.js"), "Front");
const Circle = later(() => import("./referral-circle.js"), "Circle");
const Referral = later(() => import("./referral.js"), "Referral");

export function Explorer({ store }) {
  const state = useStore(store);
  const words = useAnswer(askWords, "words");
  const open = (of) => store.set({ of, day: "", kind: "", id: "", from: "", to: "", graph: "", asked: 0, ...leavingReferral(store.get()) });
  // Before anything below looks at the colours of the page.
  useLayoutEffect(() => void (document.documentElement.dataset.theme = state.theme), [state.theme]);
  return html`<header class=${`explorer-head${state.of ? " within" : ""}`}>
      <a class="skip" href="#main" onClick=${skip}>${say("explorer.skip")}</a>
      <div><p class="kicker"><a href="/" onClick=${(event) => home(event, open)}>${say("kicker")}</a></p>
      ${!state.of && html`<h1>${say("explorer.title")}</h1><p class="notice">${say("explorer.notice")}</p>`}</div>
      <div class="bar"><${Finder} words=${words.value} open=${open} /><div class="bar-buttons"><${StoryButton} /><${LanguageChoice} languages=${languages()} store=${store} /><${Theme} state=${state} store=${store} /></div></div>
      ${hasKey() && html`<${Circle} />`}
    </header>
    ${state.unspoken && html`<${Unspoken} code=${state.unspoken} store=${store} />`}
    <${Story} store=${store} />
    ${state.of && state.view === "referral" ? html`<${Referral} key=${`referral of ${state.of}`} state=${state} store=${store} />` : state.of ? html`<${Subject} key=${state.of} state=${state} store=${store} open=${open} />` : html`<${Front} />`}`;
}

// The page goes on in another language than the one that was wanted.
function Unspoken({ code, store }) {
  const language = languages().find((one) => one.code === code)?.name ?? code;
  return html`<${Waiting} answer=${{ error: say("explorer.unspoken", { language }), again: () => store.set({ lang: code, unspoken: "" }) }} />`;
}

// A dossier is about one official: whoever opens another sees first what is on record.
const leavingReferral = ({ view }) => (view === "referral" ? { view: "chain", programme: "" } : {});

function skip(event) {
  event.preventDefault();
  const main = document.getElementById("main");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
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
