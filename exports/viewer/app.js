// The whole page: its head, the ways to look at it, the evidence, how to read it, and what the file says of itself.
import { useEffect, useLayoutEffect, useMemo } from "preact/hooks";

import { Colophon, Masthead } from "./about.js";
import { ChainView } from "./chain.js";
import { EvidencePanel } from "./evidence.js";
import { GraphView } from "./graph.js";
import { html } from "./html.js";
import { LanguageChoice } from "./language-choice.js";
import { chainsOf } from "./layers.js";
import { Legend } from "./legend.js";
import { Search } from "./search.js";
import { useStore, writeAddress } from "./store.js";
import { TableView } from "./table.js";
import { say } from "./texts.js";
import { TimelineView } from "./timeline.js";

// A longer table is drawn only when it is asked for.
const MOST_ROWS = 600;

export function App({ model, languages, store, usual }) {
  const state = useStore(store);
  const isChain = useMemo(() => chainsOf(model, "wide").length > 0, [model]);
  const pick = (kind, id) => store.set({ kind, id, asked: (store.get().asked ?? 0) + 1 });
  useEffect(() => keepAddress(state, usual), [state]);
  // Before anything below looks at the colours of the page.
  useLayoutEffect(() => void (document.documentElement.dataset.theme = state.theme), [state.theme]);
  const rows = model.edges.length + model.nodes.length;
  const tabled = state.view === "table" || rows <= MOST_ROWS;
  return html`<a class="skip" href="#evidence" onClick=${skip}>${say("skip")}</a>
    <${Masthead} model=${model} />
    <nav class="bar" aria-label=${say("viewsLabel")}>
      <${Search} model=${model} pick=${pick} />
      <div class="bar-buttons">
        <${Choice} label=${say("viewsLabel")} names=${[...(isChain ? ["chain"] : []), "timeline", "graph", "table"]} texts="views" value=${state.view} set=${(view) => store.set({ view })} />
        ${isChain && html`<${Choice} label=${say("readingLabel")} names=${["wide", "strict"]} texts="readings" hints="readingHint" value=${state.reading} set=${(reading) => store.set({ reading })} />`}
        <${LanguageChoice} languages=${languages} store=${store} />
        <${Theme} state=${state} store=${store} />
      </div>
    </nav>
    <main class=${`split view-${state.view}`}>
      <div class="picture">
        ${isChain && html`<div class=${state.view === "chain" ? "" : "only-print"}><${ChainView} model=${model} state=${state} pick=${pick} /></div>`}
        ${state.view === "timeline" && html`<${TimelineView} model=${model} state=${state} store=${store} pick=${pick} />`}
        ${state.view === "graph" && html`<${GraphView} model=${model} state=${state} store=${store} pick=${pick} />`}
        ${tabled && html`<div class=${state.view === "table" ? "" : "only-print"}><${TableView} model=${model} state=${state} pick=${pick} /></div>`}
        ${!tabled && html`<p class="quiet only-print">${say("tooMany")}</p>`}
      </div>
      <${EvidencePanel} model=${model} state=${state} pick=${pick} />
    </main>
    <${Legend} model=${model} />
    <${Colophon} model=${model} />`;
}

function skip(event) {
  event.preventDefault();
  const first = document.querySelector("#evidence h2");
  first?.setAttribute("tabindex", "-1");
  first?.focus();
}

function Choice({ label, names, texts, hints, value, set }) {
  return html`<div class="choice" role="group" aria-label=${label}>
    ${names.map((name) => html`<button type="button" key=${name} aria-pressed=${String(name === value)} title=${hints ? say(`${hints}.${name}`) : undefined} onClick=${() => set(name)}>${say(`${texts}.${name}`)}</button>`)}
  </div>`;
}

function Theme({ state, store }) {
  const dark = state.theme ? state.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const next = dark ? "light" : "dark";
  const theme = say(`themeTo.${next}`);
  return html`<button type="button" class="theme" aria-label=${say("themeLabel", { theme })} onClick=${() => store.set({ theme: next })}>${theme}</button>`;
}

function keepAddress(state, usual) {
  try {
    history.replaceState(null, "", writeAddress(state, usual) || location.pathname + location.search);
  } catch {
    // A browser that does not let a file change its address still shows it.
  }
}
