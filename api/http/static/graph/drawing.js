// The canvas for up to some 1,500 elements: Cytoscape, changed by as little as a step changes.
import cytoscape from "cytoscape";

import { graphStyle } from "../viewer/graph-style.js";
import { edgeElement, isBehind, MOST_WORDED, nodeElement, partWords, weightOf } from "../viewer/graph-elements.js";
import { degrees } from "../viewer/layout.js";

// Room around the graph, above and below and, for names, at the sides.
const ROOM = 45;
const ASIDE = 80;
// A graph of few is not blown up to fill the canvas.
const CLOSEST = 1.6;
// How near to a node, in pixels, a click with the shift key has to be.
const NEAR = 26;
// The smallest letters that can be read, in pixels, and how long the canvas has to be still, in milliseconds.
const READABLE = 10;
const PAUSE = 150;
// From so many nodes on a graph is seen from afar.
const FAR = 250;

// Gives what the view needs of a canvas; `overview.js` gives the same for larger graphs.
//   on   {pick(kind, id), expand(id), move(id, place)}: what the reader does on it
export function createDrawing(element, model, on) {
  const graph = cytoscape({ container: element, style: styleOf(model, element), minZoom: 0.03, maxZoom: 4, autounselectify: true, boxSelectionEnabled: false, layout: { name: "null" } });
  element.graph = graph;
  graph.on("tap", "node", (event) => on.pick("node", event.target.data("record")));
  graph.on("tap", "edge", (event) => on.pick("edge", event.target.data("record")));
  graph.on("dbltap", "node", (event) => on.expand(event.target.data("record")));
  graph.on("dragfree", "node", (event) => on.move(event.target.data("record"), { ...event.target.position() }));
  const stop = naming(graph, element);
  const middle = () => ({ x: element.clientWidth / 2, y: element.clientHeight / 2 });
  return {
    show: (scene) => show(graph, scene),
    look: (words) => graph.style(styleOf(words, element)),
    fit: () => fit(graph, element),
    zoom: (by) => graph.zoom({ level: graph.zoom() * by, renderedPosition: middle() }),
    pan: (x, y) => graph.panBy({ x, y }),
    seen: (id) => graph.getElementById(`n:${id}`).renderedPosition(),
    within: (box) => graph.nodes().filter((node) => inside(node.renderedPosition(), box)).map((node) => node.data("record")),
    nearest: (point) => nearest(graph.nodes(), point),
    reveal: (id) => reveal(graph, element, id),
    destroy: () => {
      stop();
      graph.destroy();
    },
  };
}

function styleOf(model, element) {
  const colour = (name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  return [
    ...graphStyle(model, element),
    { selector: "node.pinned", style: { "border-width": 2, "border-color": colour("ink") } },
    { selector: "node.marked", style: { "border-width": 5, "border-style": "double", "border-color": colour("accent") } },
    { selector: "node.picked", style: { "border-width": 4, "border-style": "solid", "border-color": colour("picked") } },
    { selector: "edge.on-path", style: { width: 5, "line-color": colour("accent"), "target-arrow-color": colour("accent") } },
    { selector: "edge.on-path[label]", style: { label: "data(label)" } },
  ];
}

// A tie is drawn anew when it looks otherwise: on another day, or with words where there is room for them.
const lookOf = (edge, worded) => [edge.grade, edge.evidence.disputed, worded, edge.attested_from, edge.attested_to].join();

// In a crowd only those are named whose names can be read where they are now: measuring the others takes longer than
// drawing them all.
function naming(graph, element) {
  let timer;
  const name = () => {
    const seen = { left: 0, top: 0, right: element.clientWidth, bottom: element.clientHeight };
    graph.batch(() => graph.nodes("[words]").forEach((node) => void word(node, node.hasClass("picked") || node.hasClass("marked") || (node.data("letters") * graph.zoom() >= READABLE && inside(node.renderedPosition(), seen)))));
  };
  graph.on("viewport add position", () => {
    clearTimeout(timer);
    timer = setTimeout(name, PAUSE);
  });
  return () => clearTimeout(timer);
}

// Puts the words of a node or a tie on the canvas, or takes them off.
function word(element, wanted) {
  if (!element.data("words") || wanted === Boolean(element.data("label"))) return;
  if (wanted) element.data("label", element.data("words"));
  else element.removeData("label");
}

// Words that are not on the canvas until they are wanted.
const withheld = ({ label, ...data }) => ({ ...data, words: label });

// By where the nodes stand: measuring every name first, as the library does, takes longer than drawing.
function fit(graph, element) {
  const places = graph.nodes().map((node) => node.position());
  if (!places.length) return;
  const [left, right, top, bottom] = [least(places, "x"), -least(places, "x", -1), least(places, "y"), -least(places, "y", -1)];
  const [width, height] = [element.clientWidth, element.clientHeight];
  const zoom = Math.min((width - 2 * Math.min(ASIDE, width / 8)) / Math.max(1, right - left), (height - 2 * ROOM) / Math.max(1, bottom - top), CLOSEST);
  graph.viewport({ zoom, pan: { x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 } });
}

const least = (places, axis, sign = 1) => places.reduce((found, place) => Math.min(found, sign * place[axis]), Infinity);

const inside = ({ x, y }, box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

function nearest(nodes, point) {
  let [found, least] = ["", NEAR];
  nodes.forEach((node) => {
    const { x, y } = node.renderedPosition();
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance < least) [found, least] = [node.data("record"), distance];
  });
  return found;
}

function reveal(graph, element, id) {
  const node = graph.getElementById(`n:${id}`);
  if (!node.length) return;
  const { x, y } = node.renderedPosition();
  if (x < 0 || y < 0 || x > element.clientWidth || y > element.clientHeight) graph.center(node);
}

// Brings the canvas to what is to be seen: takes away, adds, moves, and says anew what is picked, marked and pinned.
function show(graph, scene) {
  const ties = degrees(scene.edges);
  const many = scene.nodes.length > MOST_WORDED;
  const worded = scene.edges.length <= MOST_WORDED;
  const wanted = new Set([...scene.nodes.map((node) => `n:${node.id}`), ...scene.edges.map((edge) => `e:${edge.id}`)]);
  graph.batch(() => {
    const looks = new Map(scene.edges.map((edge) => [edge.id, lookOf(edge, worded)]));
    graph.elements().filter((one) => !wanted.has(one.id()) || (one.isEdge() && one.data("look") !== looks.get(one.data("record")))).remove();
    addNodes(graph, scene, ties, many);
    addEdges(graph, scene, worded);
    dress(graph, scene);
  });
  if (worded) partWords(graph);
}

function addNodes(graph, scene, ties, many) {
  const fresh = [];
  const known = new Set(graph.nodes().map((node) => node.data("record")));
  for (const node of scene.nodes) {
    const size = sizeOf(weightOf(node, ties.get(node.id), many), scene.nodes.length);
    if (known.has(node.id)) settle(graph.getElementById(`n:${node.id}`), scene.places.get(node.id), size);
    else {
      const element = nodeElement(node, scene.places, ties.get(node.id), many, scene.layers.get(node.id)?.layer);
      const data = { ...element.data, ...size };
      fresh.push({ ...element, data: scene.nodes.length < FAR ? data : withheld(data) });
    }
  }
  graph.add(fresh);
}

// In a large graph, which is seen from afar, the letters grow with the shape.
const sizeOf = (weight, nodes) => ({ size: 26 + weight, letters: 14 + (nodes < FAR ? weight / 5 : weight) });

function settle(drawn, place, size) {
  if (drawn.data("size") !== size.size || drawn.data("letters") !== size.letters) drawn.data(size);
  const { x, y } = drawn.position();
  if (x !== place.x || y !== place.y) drawn.position({ ...place });
}

function addEdges(graph, scene, worded) {
  const pairs = pairsOf(scene.edges);
  const known = new Set(graph.edges().map((edge) => edge.data("record")));
  const fresh = [];
  for (const edge of scene.edges) {
    if (known.has(edge.id)) continue;
    const element = edgeElement(scene.model, edge, { worded, behind: isBehind(edge, scene.places, scene.layers) });
    const single = !worded && pairs.get(pairOf(edge)) === 1;
    const data = { ...(worded ? element.data : withheld(element.data)), look: lookOf(edge, worded) };
    if (single) delete data.bow;
    fresh.push({ ...element, data });
  }
  graph.add(fresh);
}

const pairOf = ({ start, end }) => (start < end ? `${start} ${end}` : `${end} ${start}`);

// A line that is alone between two needs no bow, which takes long to work out.
function pairsOf(edges) {
  const pairs = new Map();
  for (const edge of edges) pairs.set(pairOf(edge), (pairs.get(pairOf(edge)) ?? 0) + 1);
  return pairs;
}

function dress(graph, { picked, marked, pinned, onPath }) {
  // Of all others the looks need not be worked out again.
  const before = graph.elements(".picked, .near, .marked, .pinned, .on-path").removeClass("picked near marked pinned on-path");
  before.edges().forEach((edge) => void word(edge, false));
  const chosen = picked.id ? graph.getElementById(`${picked.kind === "edge" ? "e" : "n"}:${picked.id}`) : graph.collection();
  chosen.addClass("picked");
  // Words on every tie of a hub would hide them.
  const around = chosen.connectedEdges();
  if (around.length <= MOST_WORDED) around.addClass("near");
  for (const id of marked) graph.getElementById(`n:${id}`).addClass("marked");
  for (const id of Object.keys(pinned)) graph.getElementById(`n:${id}`).addClass("pinned");
  for (const id of onPath) graph.getElementById(`e:${id}`).addClass("on-path");
  graph.elements(".picked, .near, .marked, .on-path").forEach((one) => void word(one, true));
}
