// The shapes of the schema as small pictures for sigma, which knows circles only: each drawn once.
const SIDE = 64;
const CORNERS = {
  diamond: [[0.5, 0], [1, 0.5], [0.5, 1], [0, 0.5]],
  hexagon: [[0.27, 0.05], [0.73, 0.05], [1, 0.5], [0.73, 0.95], [0.27, 0.95], [0, 0.5]],
  triangle: [[0.5, 0.03], [1, 0.93], [0, 0.93]],
  tag: [[0, 0.14], [0.62, 0.14], [1, 0.5], [0.62, 0.86], [0, 0.86]],
};
const drawn = new Map();

// Gives an address of the picture, which holds it itself.
//   look   {hollow, ringed}: a stand-in for somebody whom no source names; somebody who was pinned
export function shapePicture(shape = "ellipse", colour, look) {
  const key = [shape, colour, look.hollow, look.ringed].join(" ");
  if (!drawn.has(key)) drawn.set(key, picture(shape, colour, look));
  return drawn.get(key);
}

function picture(shape, colour, { hollow, ringed }) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext("2d");
  context.beginPath();
  outline(context, shape);
  context.closePath();
  context.fillStyle = context.strokeStyle = colour;
  context.lineWidth = 6;
  if (hollow) context.setLineDash([8, 6]);
  else context.fill();
  if (hollow) context.stroke();
  if (ringed) ring(context);
  return canvas.toDataURL();
}

function ring(context) {
  context.setLineDash([]);
  context.beginPath();
  context.arc(SIDE / 2, SIDE / 2, SIDE / 8, 0, 2 * Math.PI);
  context.fillStyle = "#fff";
  context.fill();
}

function outline(context, shape) {
  const [edge, span] = [4, SIDE - 8];
  if (CORNERS[shape]) CORNERS[shape].forEach(([x, y], nth) => context[nth ? "lineTo" : "moveTo"](edge + x * span, edge + y * span));
  else if (shape.includes("rectangle")) context.roundRect(edge, edge + span * 0.12, span, span * 0.76, 8);
  else context.arc(SIDE / 2, SIDE / 2, span / 2, 0, 2 * Math.PI);
}
