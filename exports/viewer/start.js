// Starts the page from the records that it bears.
import { render } from "preact";

import { App } from "./app.js";
import { html } from "./html.js";
import { chainsOf } from "./layers.js";
import { preferred } from "./language-choice.js";
import { createModel } from "./model.js";
import { createStore, readAddress } from "./store.js";
import { StoryFile, storyHere } from "./story-file.js";
import { say, speak } from "./texts.js";
import { inLanguage } from "./vocabulary.js";

const among = (...names) => (value) => names.includes(value);
const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value);

// Where the evidence stands beside the picture, that of the first hop is open from the beginning.
function firstHop(model) {
  const hops = chainsOf(model, "wide").flatMap((chain) => chain.hops);
  const hop = matchMedia("(min-width: 60rem)").matches && hops[0];
  return hop ? { kind: "edge", id: hop.id } : {};
}

function start() {
  const records = JSON.parse(document.getElementById("records").textContent);
  const [here, root] = [storyHere(), document.getElementById("page")];
  const languages = Object.entries(records.texts).map(([code, texts]) => ({ code, name: texts.languageName }));
  const { store, usual } = addressed(createModel(records));
  let spoken;
  const draw = () => {
    const wanted = preferred(store.get().lang, languages.map((one) => one.code));
    if (wanted === spoken) return;
    if (!spoken) root.textContent = "";
    spoken = document.documentElement.lang = wanted;
    speak(records.texts[wanted]);
    const given = { model: createModel({ ...records, words: inLanguage(records.words) }), languages, store, usual };
    render(here ? html`<${StoryFile} here=${here} ...${given} />` : html`<${App} ...${given} />`, root);
  };
  store.listen(draw);
  draw();
}

// What is seen, as the address says, and what is seen where it says nothing.
function addressed(model) {
  const isChain = chainsOf(model, "wide").length > 0;
  const usual = { view: isChain ? "chain" : "graph", reading: "wide", theme: "", lang: "", kind: "", id: "", from: "", to: "" };
  const known = {
    view: among("timeline", "graph", "table", ...(isChain ? ["chain"] : [])),
    reading: among("wide", "strict"),
    theme: among("dark", "light"),
    kind: among("node", "edge"),
    from: isDay,
    to: isDay,
  };
  return { usual, store: createStore({ ...usual, ...firstHop(model), ...readAddress(location.hash, known) }) };
}

try {
  start();
} catch (error) {
  document.getElementById("page").prepend(say("changed", { error: error.message }));
  throw error;
}
