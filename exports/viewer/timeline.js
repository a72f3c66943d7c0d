// The time line of a person, a case or a body: everything that has a day in one picture, what is uncertain drawn as such.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { html } from "./html.js";
import { measurer } from "./paragraphs.js";
import { count, say } from "./texts.js";
import { centreOf, entriesOf, GROUPS } from "./timeline-entries.js";
import { placeEntries } from "./timeline-placing.js";
import { touches, wholeSpan, windowOf } from "./timeline-scale.js";
import { Shape, TimeLegend } from "./timeline-shapes.js";
import { TimeTable } from "./timeline-table.js";
import { TimeWindow } from "./timeline-window.js";

export function TimelineView({ model, state, store, pick }) {
  const entries = useMemo(() => entriesOf(model, centreOf(model)), [model]);
  const whole = useMemo(() => wholeSpan(entries), [entries]);
  const shown = windowOf(whole, state);
  const [tabled, table] = useState(false);
  const seen = useMemo(() => entries.filter((one) => touches(one, shown)), [entries, shown.first, shown.last]);
  if (!entries.length) return html`<p class="note">${say("timeline.none")}</p>`;
  const away = entries.length - seen.length;
  return html`<section class="timeline" aria-label=${say("timeline.label")}>
    <${TimeWindow} entries=${entries} whole=${whole} shown=${shown} set=${(days) => store.set(days)} />
    <p class="quiet" role="status">${count("timeline.entries", seen.length)}${away ? `; ${count("timeline.away", away)}` : ""}</p>
    <${Drawing} entries=${seen} shown=${shown} state=${state} pick=${pick} />
    <${TimeLegend} groups=${GROUPS.filter((group) => entries.some((one) => one.group === group))} />
    <p class="as-table"><button type="button" class="theme" aria-expanded=${String(tabled)} onClick=${() => table(!tabled)}>${say("timeline.asTable")}</button></p>
    <div class=${tabled ? "" : "only-print"}><${TimeTable} model=${model} entries=${seen} state=${state} pick=${pick} /></div>
  </section>`;
}

function Drawing({ entries, shown, state, pick }) {
  const holder = useRef();
  const [width, setWidth] = useState(0);
  const measured = () => holder.current && setWidth(Math.floor(holder.current.clientWidth));
  useLayoutEffect(measured, []);
  useEffect(() => {
    const seen = new ResizeObserver(measured);
    seen.observe(holder.current);
    return () => seen.disconnect();
  }, []);
  const drawn = useMemo(() => width > 0 && placeEntries(entries, width, shown, measurer(familiesOf(holder.current))), [entries, width, shown.first, shown.last]);
  return html`<div class="drawing time-drawing" ref=${holder}>
    ${drawn && html`<${Axis} drawn=${drawn} /><${Rows} drawn=${drawn} state=${state} pick=${pick} />`}
  </div>`;
}

function familiesOf(element) {
  const look = getComputedStyle(element);
  return { sans: look.getPropertyValue("--sans"), serif: look.getPropertyValue("--serif") };
}

// The axis stays in sight while the rows are scrolled.
function Axis({ drawn }) {
  return html`<svg class="axis" width=${drawn.width} height="24" viewBox="0 0 ${drawn.width} 24" aria-hidden="true">
    ${drawn.ticks.map((tick) => html`<line x1=${tick.x} x2=${tick.x} y1="17" y2="24" /><text x=${tick.x} y="13" text-anchor="middle">${tick.text}</text>`)}
  </svg>`;
}

// Each head and row is a drawing of its own, so that paper breaks between them and never through one.
function Rows({ drawn, state, pick }) {
  const last = drawn.rows.findIndex(({ entry }) => entry.id === state.id && entry.kind === state.kind);
  const reached = Math.max(0, last);
  const bands = [...drawn.heads.map((head) => ({ head, y: head.y, h: head.h })), ...drawn.rows.map((row, nth) => ({ row, nth, y: row.y, h: row.h }))].sort((one, two) => one.y - two.y);
  return html`<div class="rows" role="group" aria-label=${say("timeline.label")} onKeyDown=${walk}>
    ${bands.map((band) => html`<svg key=${band.row ? `${band.row.entry.kind} ${band.row.entry.id}` : band.head.text} class=${band.row ? "" : "head"} width=${drawn.width} height=${band.h} viewBox="0 ${band.y} ${drawn.width} ${band.h}">
      <g class="grid" aria-hidden="true">${gridOf(drawn, band).map(([x, y1, y2]) => html`<line x1=${x} x2=${x} y1=${y1} y2=${y2} />`)}</g>
      ${band.head && html`<text class="time-head" x="8" y=${band.y + 23}>${band.head.text}</text><line class="head-line" x1="0" x2=${drawn.width} y1=${band.y + 31} y2=${band.y + 31} />`}
      ${band.row && html`<${Row} row=${band.row} reached=${band.nth === reached} picked=${band.nth === last} pick=${pick} />`}
    </svg>`)}
  </div>`;
}

// Where words and days stand under each other, the lines of the axis do not cross the words.
function gridOf({ ticks, stacked, datedUntil }, { row, y, h }) {
  if (y >= datedUntil || (stacked && !row)) return [];
  const [from, to] = stacked ? [row.line - 11, row.line + 11] : [y, y + h];
  return ticks.map(({ x }) => [x, from, to]);
}

function Row({ row, reached, picked, pick }) {
  const { entry } = row;
  const press = () => pick(entry.kind, entry.id);
  const keys = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  };
  return html`<g class=${`time-row${picked ? " picked" : ""}`} role="button" tabindex=${reached ? 0 : -1} data-record=${entry.id} aria-pressed=${String(picked)} onClick=${press} onKeyDown=${keys}>
    <rect x=${row.x} y=${row.y} width=${row.w} height=${row.h} />
    ${row.rows.filter((one) => one.bar).map((one) => html`<rect class=${`bar ${one.bar}`} x=${one.left} y=${one.top} width="3" height=${one.leading} />`)}
    ${row.rows.map((one) => html`<text class=${one.style} x=${one.x} y=${one.y}>${one.text} </text>`)}
    <g aria-hidden="true">${row.shapes.map((one) => html`<${Shape} one=${one} />`)}</g>
  </g>`;
}

// One stop for the tab key; from there up and down, to the first and to the last.
function walk(event) {
  const rows = [...event.currentTarget.querySelectorAll(".time-row")];
  const at = rows.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (at < 0 || !rows[to]) return;
  event.preventDefault();
  rows[at].setAttribute("tabindex", "-1");
  rows[to].setAttribute("tabindex", "0");
  rows[to].focus();
}
