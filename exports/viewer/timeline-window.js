// Which days of a time line are shown: a strip with the years to point at, and the same by keyboard.
import { useRef } from "preact/hooks";

import { dayInWords } from "./dates.js";
import { toDay, toNumber } from "./days.js";
import { html } from "./html.js";
import { count, say } from "./texts.js";
import { moved, named, perYear } from "./timeline-scale.js";

const HEIGHT = 36;

export function TimeWindow({ entries, whole, shown, set }) {
  const years = perYear(entries, whole);
  const all = shown.first <= whole.first && shown.last >= whole.last;
  const step = (key, change, off) => html`<button type="button" class="theme" disabled=${off} onClick=${() => set(moved(shown, whole, change))}>${say(`timeline.${key}`)}</button>`;
  return html`<div class="time-window" role="group" aria-label=${say("timeline.window")}>
    ${years.length > 1 && html`<${Strip} years=${years} whole=${whole} shown=${shown} set=${set} />`}
    <div class="time-steps">
      <${Years} years=${years} whole=${whole} shown=${shown} set=${set} />
      <span class="time-buttons">
        ${step("closer", { by: 0.5 }, shown.last - shown.first <= 31)}
        ${step("wider", { by: 2 }, all)}
        ${step("earlier", { along: -0.5 }, shown.first <= whole.first)}
        ${step("later", { along: 0.5 }, shown.last >= whole.last)}
        <button type="button" class="theme" disabled=${all} onClick=${() => set({ from: "", to: "" })}>${say("timeline.all")}</button>
      </span>
    </div>
    <p class="quiet">${say("timeline.shown", { from: dayInWords(toDay(shown.first)), to: dayInWords(toDay(shown.last)) })}</p>
  </div>`;
}

// The first and the last year by name.
function Years({ years, whole, shown, set }) {
  const [first, last] = [shown.first, shown.last].map((number) => Number(toDay(number).slice(0, 4)));
  const choose = (from, to) => set(named({ first: toNumber(`${pad(Math.min(from, to))}-01-01`), last: toNumber(`${pad(Math.max(from, to))}-12-31`) }, whole));
  const list = (key, value, change) => html`<label>${say(`timeline.${key}`)} <select aria-label=${say(`timeline.${key}`)} value=${String(value)} onChange=${(event) => change(Number(event.target.value))}>
    ${years.map((one) => html`<option value=${String(one.year)} selected=${one.year === value}>${one.year}${one.count ? ` (${count("timeline.entries", one.count)})` : ""}</option>`)}
  </select></label>`;
  return html`<span class="time-years">${list("fromYear", first, (year) => choose(year, Math.max(year, last)))} ${list("toYear", last, (year) => choose(Math.min(first, year), year))}</span>`;
}

const pad = (year) => String(year).padStart(4, "0");

// A column for each year; pressing one shows it, and drawing over several shows these.
function Strip({ years, whole, shown, set }) {
  const holder = useRef();
  const began = useRef(null);
  const most = Math.max(1, ...years.map((one) => one.count));
  const place = (number) => ((number - whole.first) / Math.max(1, whole.last - whole.first)) * 100;
  const yearAt = (event) => {
    const box = holder.current.getBoundingClientRect();
    const share = Math.max(0, Math.min(0.9999, (event.clientX - box.left) / box.width));
    return Number(toDay(Math.round(whole.first + share * (whole.last - whole.first))).slice(0, 4));
  };
  const end = (event) => {
    if (began.current === null) return;
    const [from, to] = [began.current, yearAt(event)].sort((one, two) => one - two);
    began.current = null;
    set(named({ first: toNumber(`${pad(from)}-01-01`), last: toNumber(`${pad(to)}-12-31`) }, whole));
  };
  return html`<svg class="time-strip" ref=${holder} width="100%" height=${HEIGHT} aria-hidden="true" onPointerDown=${(event) => (began.current = yearAt(event))} onPointerUp=${end}>
    <rect class="ground" width="100%" height=${HEIGHT} />
    ${years.map((one) => {
      const [from, to] = [place(Math.max(whole.first, toNumber(`${pad(one.year)}-01-01`))), place(Math.min(whole.last, toNumber(`${pad(one.year)}-12-31`) + 1))];
      const high = one.count ? 4 + (one.count / most) * (HEIGHT - 8) : 0;
      return html`<rect class="year" key=${one.year} x=${`${from + 0.15}%`} width=${`${Math.max(0.2, to - from - 0.3)}%`} y=${HEIGHT - high} height=${high}><title>${one.year}</title></rect>`;
    })}
    <rect class="frame" x=${`${place(shown.first)}%`} width=${`${place(shown.last) - place(shown.first)}%`} y="1" height=${HEIGHT - 2} />
  </svg>`;
}
