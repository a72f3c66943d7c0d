// Starts the explorer, and starts it anew in another language when that is chosen.
import { render } from "preact";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { addressed } from "./address.js";
import { Explorer } from "./app.js";
import { languageOf, learn } from "./languages.js";
import { takeKey } from "./referral-key.js";

const root = document.getElementById("page");
takeKey();
const store = addressed();
let spoken;

async function speakAndDraw() {
  const wanted = languageOf(store.get());
  if (wanted === spoken) return;
  await learn(wanted);
  if (wanted !== languageOf(store.get())) return;
  if (!spoken) root.textContent = "";
  spoken = wanted;
  document.documentElement.lang = wanted;
  try {
    render(html`<${Explorer} key=${wanted} store=${store} />`, root);
  } catch (error) {
    root.prepend(say("changed", { error: error.message }));
    throw error;
  }
}

store.listen(speakAndDraw);
await speakAndDraw();
