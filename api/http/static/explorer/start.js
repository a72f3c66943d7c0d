// Starts the explorer, and starts it anew in another language when that is chosen.
import { render } from "preact";

import { html } from "../viewer/html.js";
import { USUAL } from "../viewer/language-choice.js";
import { say, speak } from "../viewer/texts.js";
import { addressed } from "./address.js";
import { Explorer } from "./app.js";
import { languageOf, textsOf } from "./languages.js";
import { takeKey } from "./referral-key.js";

const root = document.getElementById("page");
takeKey();
const store = addressed();
let spoken;

async function speakAndDraw() {
  const wanted = languageOf(store.get());
  if (wanted === spoken) return;
  const [code, texts] = await had(wanted, ...(spoken ? [] : [USUAL]));
  if (wanted !== languageOf(store.get())) return;
  if (texts) draw(code, texts);
  // The address and the buttons tell what is spoken, whatever was wanted.
  if (spoken) store.set(spoken === wanted ? { unspoken: "" } : { lang: spoken, unspoken: wanted });
  else unreached();
}

// The first of some languages whose texts can be had, with them.
async function had(...codes) {
  for (const code of codes) {
    const texts = await textsOf(code).catch(() => null);
    if (texts) return [code, texts];
  }
  return [];
}

function draw(code, texts) {
  if (!spoken) root.textContent = "";
  spoken = code;
  speak(texts);
  document.documentElement.lang = code;
  try {
    render(html`<${Explorer} key=${code} store=${store} />`, root);
  } catch (error) {
    root.prepend(say("changed", { error: error.message }));
    throw error;
  }
}

// Without any texts, those that came with the page say that it has none.
function unreached() {
  const told = document.getElementById("unreached");
  told.hidden = false;
  told.querySelector("button").onclick = () => {
    told.hidden = true;
    speakAndDraw();
  };
}

// Whatever is fetched later takes what it needs from this script: that must never fail with the texts.
store.listen(speakAndDraw);
speakAndDraw();
