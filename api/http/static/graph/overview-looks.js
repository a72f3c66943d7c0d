// What sigma draws on its layers of letters: names, and the name of whatever the pointer is on, in the page's colours.
import { lighter } from "../viewer/graph-style.js";

export function coloursOf(model, element) {
  const look = getComputedStyle(element);
  const colour = (name) => look.getPropertyValue(`--${name}`).trim();
  const dark = colour("scheme") === "dark";
  const types = Object.entries(model.words.nodes).map(([type, word]) => [type, dark ? lighter(word.colour) : word.colour]);
  return {
    types: Object.fromEntries(types), ink: colour("ink"), paper: colour("paper"), line: colour("ink-3"), graded: colour("ink-2"), picked: colour("picked"), accent: colour("accent"),
    denial: colour("denial"), sans: colour("sans"),
  };
}

const SIZE = 12;

export const labelOf = (state) => (context, data) => {
  if (!data.label) return;
  const { colours } = state;
  context.font = `600 ${SIZE}px ${colours.sans}`;
  context.lineWidth = 3;
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  const [x, y] = [data.x + data.size + 3, data.y + SIZE / 3];
  context.strokeText(data.label, x, y);
  context.fillText(data.label, x, y);
};

export const hoverOf = (state) => (context, data) => {
  const { colours } = state;
  context.font = `600 ${SIZE}px ${colours.sans}`;
  const width = context.measureText(data.label ?? "").width;
  context.fillStyle = colours.paper;
  context.strokeStyle = colours.ink;
  context.lineWidth = 1;
  context.beginPath();
  context.rect(data.x + data.size, data.y - SIZE, width + 8, SIZE * 2);
  context.fill();
  context.stroke();
  labelOf(state)(context, { ...data, x: data.x + 2 });
};
