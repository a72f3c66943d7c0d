// The days over which there is evidence, with a mark where something changes, and a handle to move along them.
import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { Changes } from "./changes.js";
import { toDay, toNumber } from "../viewer/days.js";

export function DaySlider({ model, parts, shown, day, set }) {
  const first = Math.min(...parts.map((one) => toNumber(one.first)));
  const last = Math.max(...parts.map((one) => toNumber(one.last)));
  const starts = [...new Set(parts.map((one) => toNumber(one.first)))].sort((one, two) => one - two);
  const now = toNumber(day);
  const before = starts.filter((one) => one < now).at(-1);
  const after = starts.find((one) => one > now);
  const place = (number) => `${((number - first) / Math.max(1, last - first)) * 100}%`;
  const step = (to, key) => html`<button type="button" class="theme" disabled=${to === undefined} onClick=${() => set(toDay(to))}>${say(`explorer.${key}`)}${to !== undefined && html`<span class="step-day">${dayInWords(toDay(to))}</span>`}</button>`;
  const acts = parts.filter((one) => !one.isLine && parts.some((other) => other.isLine));
  return html`<div class="days" role="group" aria-label=${say("explorer.days")}>
    <p class="days-now"><label for="day">${say("explorer.day")}</label> <output for="day"><strong>${dayInWords(day)}</strong></output>
      <span class="quiet"> ${shown.part.on.includes("/") && say("explorer.same", { days: dayInWords(shown.part.on) })}</span></p>
    <div class="days-line">
      <input id="day" type="range" min=${first} max=${last} step="1" value=${now} aria-valuetext=${dayInWords(day)} onInput=${(event) => set(toDay(Number(event.target.value)))} />
      <svg class="marks" width="100%" height="14" aria-hidden="true">
        ${starts.map((one) => html`<line key=${one} x1=${place(one)} x2=${place(one)} y1="0" y2="8" />`)}
        ${acts.map((one) => html`<circle cx=${place(toNumber(one.first))} cy="9" r="4" />`)}
      </svg>
    </div>
    <div class="days-ends quiet"><span>${dayInWords(toDay(first))}</span><span>${dayInWords(toDay(last))}</span></div>
    <div class="days-steps">${step(before, "before")}${step(after, "after")}
      <p class="marks-read quiet"><svg width="3" height="12" aria-hidden="true"><line x1="1.5" x2="1.5" y1="1" y2="11" /></svg> ${say("explorer.markChange")}
        ${acts.length > 0 && html`<svg width="10" height="12" aria-hidden="true"><circle cx="5" cy="6" r="4" /></svg> ${say("explorer.markAct")}`}</p>
    </div>
    <${Changes} model=${model} parts=${parts} shown=${shown} />
  </div>`;
}
