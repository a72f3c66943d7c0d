// The small shapes that stand for types, the same in the drawing, the graph, the legend and the text; and the lines.
import { html } from "./html.js";

const POINTS = {
  diamond: "8,1 15,8 8,15 1,8",
  hexagon: "4.5,2 11.5,2 15,8 11.5,14 4.5,14 1,8",
  triangle: "8,1.5 15,14 1,14",
  tag: "1,3 10.5,3 15,8 10.5,13 1,13",
};

// One type as a shape of 16 by 16; inside a drawing it stands at x and y, in text it is an element of its own.
export function Glyph({ model, type, x, y }) {
  const { shape = "ellipse", title = type, colour = "#888888" } = model.words.nodes[type] ?? {};
  const drawn = shapeOf(shape, { class: "glyph", style: { "--type": colour } });
  if (x !== undefined) return html`<g transform="translate(${x} ${y})" aria-hidden="true">${drawn}</g>`;
  return html`<svg class="glyph-box" width="16" height="16" viewBox="0 0 16 16" role="img" aria-label=${title}>${drawn}</svg>`;
}

function shapeOf(shape, look) {
  if (POINTS[shape]) return html`<polygon ...${look} points=${POINTS[shape]} />`;
  if (shape.includes("rectangle")) return html`<rect ...${look} x="1" y="2.5" width="14" height="11" rx="2.5" />`;
  return html`<ellipse ...${look} cx="8" cy="8" rx="7" ry="7" />`;
}

export const gradeClass = (grade) => `grade-${grade || "none"}`;

export const LineSample = ({ grade }) =>
  html`<svg class="line-sample" width="64" height="10" viewBox="0 0 64 10" aria-hidden="true"><path class=${`line ${gradeClass(grade)}`} d="M2 5L62 5" /></svg>`;
