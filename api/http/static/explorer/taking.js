// What is on the screen, taken away: opened by those only who want it, and fetched then.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { later } from "./later.js";

const Opened = later(() => import("./taking-opened.js"), "Opened");

export function TakeAway({ subject, model, shown, view, state, drawn }) {
  const [open, set] = useState(false);
  return html`<details class="taking" onToggle=${(event) => set(event.currentTarget.open)}>
    <summary><h2>${say("explorer.take")}</h2></summary>
    ${open && html`<${Opened} ...${{ subject, model, shown, view, state, drawn }} />`}
  </details>`;
}
