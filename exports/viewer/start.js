// Starts the page from the records that it bears.
import { render } from "preact";

import { App } from "./app.js";
import { html } from "./html.js";
import { chainsOf } from "./layers.js";
import { createModel } from "./model.js";
import { createStore, readAddress } from "./store.js";
import { StoryFile, storyHere } from "./story-file.js";
import { language, say, speak } from "./texts.js";
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
  speak(records.texts);
  const model = createModel({ ...records, words: inLanguage(records.words) });
  const isChain = chainsOf(model, "wide").length > 0;
  const usual = { view: isChain ? "chain" : "graph", reading: "wide", theme: "", kind: "", id: "", from: "", to: "" };
  const known = {
    view: among("timeline", "graph", "table", ...(isChain ? ["chain"] : [])),
    reading: among("wide", "strict"),
    theme: among("dark", "light"),
    kind: among("node", "edge"),
    from: isDay,
    to: isDay,
  };
  const store = createStore({ ...usual, ...firstHop(model), ...readAddress(location.hash, known) });
  document.documentElement.lang = language();
  const root = document.getElementById("page");
  root.textContent = "";
  const here = storyHere();
  render(here ? html`<${StoryFile} ...${{ here, model, store, usual }} />` : html`<${App} model=${model} store=${store} usual=${usual} />`, root);
}

try {
  start();
} catch (error) {
  document.getElementById("page").prepend(say("changed", { error: error.message }));
  throw error;
}
