// Starts the explorer.
import { render } from "preact";

import { html } from "../viewer/html.js";
import { language, say } from "../viewer/texts.js";
import { addressed } from "./address.js";
import { Explorer } from "./app.js";

const root = document.getElementById("page");
document.documentElement.lang = language();
root.textContent = "";
try {
  render(html`<${Explorer} store=${addressed()} />`, root);
} catch (error) {
  root.prepend(say("changed", { error: error.message }));
  throw error;
}
