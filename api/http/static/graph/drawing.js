// The canvas for up to some 1,500 elements: Cytoscape, changed by as little as a step changes.
import cytoscape from "cytoscape";

import { graphStyle } from "../viewer/graph-style.js";
import { edgeElement, MOST_WORDED, nodeElement, weightOf } from "../viewer/graph-elements.js";
import { degrees } from "../viewer/layout.js";

// Room around the graph.
const ROOM = 40;
// How near to a node, in pixels, a click with the shift key has to be.
const NEAR = 26;
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
  const middle = () => ({ x: element.clientWidth / 2, y: element.clientHeight / 2 });
  return {
    show: (scene) => show(graph, scene),
    look: (words) => graph.style(styleOf(words, element)),
    fit: () => graph.fit(undefined, ROOM),
    zoom: (by) => graph.zoom({ level: graph.zoom() * by, renderedPosition: middle() }),
    pan: (x, y) => graph.panBy({ x, y }),
    seen: (id) => graph.getElementById(`n:${id}`).renderedPosition(),
    within: (box) => graph.nodes().filter((node) => inside(node.renderedPosition(), box)).map((node) => node.data("record")),
    nearest: (point) => nearest(graph.nodes(), point),
    reveal: (id) => reveal(graph, element, id),
    destroy: () => graph.destroy(),
  };
}

function styleOf(model, element) {
  const colour = (name) => getComputedStyle(element).getPropertyValue(`--${name}`).trim();
  return [
    ...graphStyle(model, element),
    { selector: "node.pinned", style: { "border-width": 2, "border-color": colour("ink") } },
    { selector: "node.marked", style: { "border-width": 5, "border-style": "double", "border-color": colour("accent") } },
    { selector: "node.picked", style: { "border-width": 4, "border-style": "solid", "border-color": colour("picked") } },
    { selector: "edge.on-path", style: { width: 5, "line-color": colour("accent"), "target-arrow-color": colour("accent"), label: "data(label)" } },
  ];
}

// A tie is drawn anew when it looks otherwise: on another day, or with words where there is room for them.
const lookOf = (edge, worded) => [edge.grade, edge.evidence.disputed, worded, edge.attested_from, edge.attested_to].join();

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
}

function addNodes(graph, scene, ties, many) {
  const fresh = [];
  for (const node of scene.nodes) {
    const drawn = graph.getElementById(`n:${node.id}`);
    const size = sizeOf(weightOf(node, ties.get(node.id), many), scene.nodes.length);
    if (drawn.length) settle(drawn, scene.places.get(node.id), size);
    else {
      const element = nodeElement(node, scene.places, ties.get(node.id), many, scene.layers.get(node.id)?.layer);
      fresh.push({ ...element, data: { ...element.data, ...size } });
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
  const siblings = new Map();
  const fresh = [];
  for (const edge of scene.edges) {
    if (graph.getElementById(`e:${edge.id}`).length) continue;
    const element = edgeElement(scene.model, edge, worded, siblings);
    fresh.push({ ...element, data: { ...element.data, look: lookOf(edge, worded) } });
  }
  graph.add(fresh);
}

function dress(graph, { picked, marked, pinned, onPath }) {
  graph.elements().removeClass("picked near marked pinned on-path");
  const chosen = picked.id ? graph.getElementById(`${picked.kind === "edge" ? "e" : "n"}:${picked.id}`) : graph.collection();
  chosen.addClass("picked");
  // Words on every tie of a hub would hide them.
  const around = chosen.connectedEdges();
  if (around.length <= MOST_WORDED) around.addClass("near");
  for (const id of marked) graph.getElementById(`n:${id}`).addClass("marked");
  for (const id of Object.keys(pinned)) graph.getElementById(`n:${id}`).addClass("pinned");
  for (const id of onPath) graph.getElementById(`e:${id}`).addClass("on-path");
}
