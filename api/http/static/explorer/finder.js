// The search box of the explorer: the server finds any spelling and script as one types; keyboard first.
import { useEffect, useRef, useState } from "preact/hooks";

import { Glyph } from "../viewer/glyphs.js";
import { html } from "../viewer/html.js";
import { count, say } from "../viewer/texts.js";
import { ask } from "./api.js";

const MOST = 10;
// A pause in typing, in milliseconds, after which it is worth asking.
const PAUSE = 90;

function useHits(typed) {
  const [found, set] = useState({ items: [] });
  useEffect(() => {
    const text = typed.trim();
    if (!text) return void set({ items: [] });
    const stop = new AbortController();
    const asking = () =>
      ask("search", { text, limit: MOST }, stop.signal).then(
        (answer) => set({ text, items: answer.items }),
        (error) => error.name !== "AbortError" && set({ text, items: [], error: error.message }),
      );
    const timer = setTimeout(asking, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);
  return found;
}

export function Finder({ words, open: choose }) {
  const [typed, type] = useState("");
  const [active, activate] = useState(0);
  const [open, show] = useState(false);
  const input = useRef();
  const { text, items, error } = useHits(typed);
  const shown = open ? items : [];
  const take = (item) => {
    show(false);
    type("");
    choose(item.id);
  };
  useEffect(() => slashFocuses(input), []);
  const keys = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) {
      event.preventDefault();
      activate((active + step + shown.length) % shown.length);
    } else if (event.key === "Enter" && shown[active]) take(shown[active]);
    else if (event.key === "Escape") show(false);
  };
  const write = (event) => {
    type(event.target.value);
    activate(0);
    show(true);
  };
  const told = !open || !typed.trim() || text !== typed.trim() ? "" : error || (items.length ? count("searchFound", items.length) : say("explorer.searchNone"));
  return html`<div class="search">
    <label for="search">${say("explorer.searchLabel")}</label>
    <input id="search" ref=${input} type="search" autocomplete="off" spellcheck="false" maxlength="200" placeholder=${say("searchHint")} value=${typed}
      role="combobox" aria-autocomplete="list" aria-expanded=${String(shown.length > 0)} aria-controls="hits"
      aria-activedescendant=${shown[active] ? `hit-${active}` : undefined} onInput=${write} onKeyDown=${keys} onFocus=${() => show(true)} onBlur=${() => setTimeout(() => show(false), 150)} />
    <ul id="hits" role="listbox" aria-label=${say("explorer.searchLabel")} hidden=${!shown.length}>
      ${shown.map((item, at) => html`<li id=${`hit-${at}`} key=${item.id} role="option" aria-selected=${String(at === active)} onMouseDown=${() => take(item)} onMouseMove=${() => activate(at)}>
        ${words && html`<${Glyph} model=${{ words }} type=${item.type} />`}
        <span><bdi>${item.name}</bdi>${item.names.filter((name) => name !== item.name).slice(0, 3).map((name) => html` <span class="quiet">(<bdi>${name}</bdi>)</span>`)}
        <span class="quiet"> ${words?.nodes[item.type]?.title ?? ""}</span></span>
      </li>`)}
    </ul>
    <p class="found" role="status">${told}</p>
  </div>`;
}

// As on many pages, a slash goes to the search.
function slashFocuses(input) {
  const pressed = (event) => {
    if (event.key !== "/" || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "")) return;
    event.preventDefault();
    input.current?.focus();
  };
  addEventListener("keydown", pressed);
  return () => removeEventListener("keydown", pressed);
}
