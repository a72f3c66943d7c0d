// Where the nodes stand: at once near what they hang on, then as a worker arranges them.
let worker;
let ticket = 0;
const waiting = new Map();

function started() {
  if (worker) return worker;
  worker = new Worker("/static/graph/worker.js", { type: "module" });
  worker.onmessage = ({ data }) => {
    waiting.get(data.ticket)?.resolve(new Map(data.places));
    waiting.delete(data.ticket);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    // One that could not be started answers nobody: the next question starts another.
    worker.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(new Error(event.message ?? "worker"));
    waiting.clear();
  };
  return worker;
}

// Gives a promise of the places.
//   fixed, seeds   [[id, {x, y}], …]: who stays, and where others start
export function arrange({ nodes, edges, fixed = [], seeds = [], start, manner }) {
  ticket += 1;
  const asked = { ticket, fixed, seeds, start, manner, nodes: nodes.map(({ id, type }) => ({ id, type })), edges: edges.map(({ start: from, end }) => ({ start: from, end })) };
  return new Promise((resolve, reject) => {
    waiting.set(asked.ticket, { resolve, reject });
    started().postMessage(asked);
  });
}

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const REST = 66;

// A place for everybody who has none: around the one that they are tied to, or in a spiral from the middle.
export function seeded(nodes, edges, places) {
  const free = nodes.filter((node) => !places.has(node.id));
  if (!free.length) return;
  const missing = new Set(free.map((node) => node.id));
  const hangs = new Map();
  for (const { start, end } of edges) {
    if (missing.has(start) && places.has(end)) hangs.set(start, end);
    if (missing.has(end) && places.has(start)) hangs.set(end, start);
  }
  const around = new Map();
  for (const { id } of free) {
    const centre = places.get(hangs.get(id)) ?? { x: 0, y: 0 };
    const nth = (around.get(hangs.get(id)) ?? 0) + 1;
    around.set(hangs.get(id), nth);
    const distance = REST * Math.sqrt(nth + 2);
    places.set(id, { x: Math.round(centre.x + Math.cos(nth * GOLDEN) * distance), y: Math.round(centre.y + Math.sin(nth * GOLDEN) * distance) });
  }
}
