// The marks of a time line: a shape for each group, so that none is told by its colour alone, and what they mean.
import { html } from "./html.js";
import { say } from "./texts.js";

const SIZE = 6;
// Groups of acts have shapes; everything that lasts is a bar.
const MARKS = { posts: "round", structure: "round", ties: "round", accusations: "diamond", response: "square", civic: "triangle" };

export function Shape({ one }) {
  if (one.shape === "mark") return html`<${Mark} ...${one} />`;
  if (one.shape === "bar" || one.shape === "band") return html`<rect class=${`time-${one.shape}`} x=${one.x} y=${one.y} width=${one.w} height=${one.h} rx=${one.h / 2} />`;
  if (one.shape === "possible") return html`<path class="line grade-possible" d=${`M${one.x1} ${one.y}L${one.x2} ${one.y}`} />`;
  if (one.shape === "end") return html`<path class="time-open" d=${`M${one.x} ${one.y - 6}L${one.x} ${one.y + 6}`} />`;
  if (one.shape === "open") return html`<${Open} ...${one} />`;
  return html`<${Said} ...${one} />`;
}

export function Mark({ group, x, y, loose = false }) {
  const kind = MARKS[group] ?? "circle";
  const look = `time-mark ${kind}${loose ? " loose" : ""}`;
  if (kind === "diamond") return html`<path class=${look} d=${`M${x} ${y - SIZE - 1}L${x + SIZE + 1} ${y}L${x} ${y + SIZE + 1}L${x - SIZE - 1} ${y}Z`} />`;
  if (kind === "square") return html`<rect class=${look} x=${x - SIZE + 1} y=${y - SIZE + 1} width=${2 * SIZE - 2} height=${2 * SIZE - 2} />`;
  if (kind === "triangle") return html`<path class=${look} d=${`M${x} ${y - SIZE}L${x + SIZE} ${y + SIZE - 1}L${x - SIZE} ${y + SIZE - 1}Z`} />`;
  if (kind === "round") return html`<rect class=${look} x=${x - SIZE} y=${y - 4} width=${2 * SIZE} height="8" rx="4" />`;
  return html`<circle class=${look} cx=${x} cy=${y} r=${SIZE} />`;
}

// An end that nobody knows: dots that fade, and an arrow.
function Open({ x, to, y }) {
  const at = (step) => x + to * step;
  return html`<g class="time-open">
    ${[0, 6, 12].map((step, nth) => html`<circle cx=${at(step)} cy=${y} r="1.5" opacity=${1 - nth * 0.25} />`)}
    <path d=${`M${at(16)} ${y - 4}L${at(20)} ${y}L${at(16)} ${y + 4}`} />
  </g>`;
}

// When a source said it: a tick, or two with a line between, if the source bears no certain day.
function Said({ what, x, to, y }) {
  const line = to - x < 3 ? `M${x} ${y - 10}L${x} ${y + 10}` : `M${x} ${y - 7}L${x} ${y + 7}M${x} ${y}L${to} ${y}M${to} ${y - 7}L${to} ${y + 7}`;
  return html`<path class=${`time-said ${what}`} d=${line} />`;
}

const SAMPLES = [
  ["certain", { shape: "bar", x: 8, y: 5, w: 48, h: 10 }],
  ["possible", { shape: "possible", x1: 8, x2: 56, y: 10 }],
  ["loose", { shape: "band", x: 8, y: 5, w: 48, h: 10 }],
  ["openEnd", { shape: "open", x: 24, to: 1, y: 10 }],
  ["accusedIn", { shape: "said", what: "accusation", x: 32, to: 32, y: 10 }],
  ["deniedIn", { shape: "said", what: "denial", x: 32, to: 32, y: 10 }],
  ["silentIn", { shape: "said", what: "silent", x: 32, to: 32, y: 10 }],
];

// How to read the marks, beside the drawing itself.
export function TimeLegend({ groups }) {
  const sample = (shape) => html`<svg width="64" height="20" viewBox="0 0 64 20" aria-hidden="true">${shape}</svg>`;
  return html`<details class="time-legend" open>
    <summary>${say("timeline.legend")}</summary>
    <ul>${SAMPLES.map(([key, one]) => html`<li>${sample(html`<${Shape} one=${one} />`)}<span>${say(`timeline.means.${key}`)}</span></li>`)}
      ${groups.map((group) => html`<li>${sample(html`<${Mark} group=${group} x=${32} y=${10} />`)}<span>${say(`timeline.groups.${group}`)}</span></li>`)}</ul>
  </details>`;
}
