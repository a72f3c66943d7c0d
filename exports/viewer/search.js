// The search box: finds a name in any spelling as one types, by keyboard alone if one likes.
import { useMemo, useRef, useState } from "preact/hooks";

import { html } from "./html.js";
import { Glyph } from "./glyphs.js";
import { nodeLine } from "./sentences.js";
import { fits, spelled } from "./spelling.js";
import { count, say } from "./texts.js";

const MOST = 12;

export function found(index, typed) {
  const hits = index.map((entry) => ({ ...entry, ...best(entry, typed) })).filter((hit) => hit.score);
  return hits.sort((one, two) => two.score - one.score || Number(one.node.mentioned) - Number(two.node.mentioned) || one.node.name.localeCompare(two.node.name));
}

export const indexed = (model) => [...model.entities.values()].map((node) => ({ node, names: node.names.map(spelled) }));

function best(entry, typed) {
  let score = 0;
  let as = "";
  for (const name of entry.names) {
    const fit = fits(typed, name);
    if (fit > score) [score, as] = [fit, name.text];
  }
  return { score, as };
}

export function Search({ model, pick }) {
  const index = useMemo(() => indexed(model), [model]);
  const [typed, type] = useState("");
  const [active, activate] = useState(0);
  const [open, show] = useState(false);
  const input = useRef();
  const hits = useMemo(() => (typed.trim() ? found(index, typed) : []), [index, typed]);
  const shown = open ? hits.slice(0, MOST) : [];
  const choose = (hit) => {
    show(false);
    type(hit.node.name);
    pick("node", hit.node.id);
  };
  const keys = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) {
      event.preventDefault();
      activate((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter" && shown[active]) choose(shown[active]);
    else if (event.key === "Escape") show(false);
  };
  const write = (event) => {
    type(event.target.value);
    activate(0);
    show(true);
  };
  return html`<div class="search">
    <label for="search">${say("searchLabel")}</label>
    <input id="search" ref=${input} type="search" autocomplete="off" spellcheck="false" placeholder=${say("searchHint")} value=${typed}
      role="combobox" aria-autocomplete="list" aria-expanded=${String(shown.length > 0)} aria-controls="hits"
      aria-activedescendant=${shown[active] ? `hit-${active}` : undefined} onInput=${write} onKeyDown=${keys} onFocus=${() => show(true)} onBlur=${() => setTimeout(() => show(false), 150)} />
    <ul id="hits" role="listbox" aria-label=${say("searchLabel")} hidden=${!shown.length}>
      ${shown.map((hit, at) => html`<li id=${`hit-${at}`} key=${hit.node.id} role="option" aria-selected=${String(at === active)} onMouseDown=${() => choose(hit)} onMouseMove=${() => activate(at)}>
        <${Glyph} model=${model} type=${hit.node.type} />
        <span><bdi>${hit.node.name}</bdi>${hit.as !== hit.node.name && html` <span class="quiet">(<bdi>${hit.as}</bdi>)</span>`}
        <span class="quiet"> ${nodeLine(model, hit.node)}${hit.node.mentioned ? `, ${say("searchMentioned")}` : ""}</span></span>
      </li>`)}
    </ul>
    <p class="found" role="status">${open && typed.trim() ? (hits.length ? count("searchFound", hits.length) : say("searchNone")) : ""}</p>
  </div>`;
}
