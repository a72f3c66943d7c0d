// The canvas for larger graphs: sigma, which draws by the graphics card, fetched only when it is needed.
import { degrees } from "../viewer/layout.js";
import { isBehind, weightOf } from "../viewer/graph-elements.js";
import { isolated, shortened, tieWords } from "../viewer/sentences.js";
import { say } from "../viewer/texts.js";
import { coloursOf, hoverOf, labelOf } from "./overview-looks.js";
import { nodeProgram, shapeNumber } from "./overview-nodes.js";
import { asides, tieAt, tieProgram } from "./overview-ties.js";

const NEAR = 20;
let libraries;

// Both libraries are plain scripts that put one name each into the page.
export function loadOverview() {
  libraries ??= script("graphology.js").then(() => script("sigma.js")).then(() => ({ Graph: window.graphology.MultiDirectedGraph, Sigma: window.Sigma }));
  libraries.catch(() => (libraries = undefined));
  return libraries;
}

function script(name) {
  return new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = `/static/vendor/${name}`;
    element.onload = resolve;
    element.onerror = () => reject(new Error(say("explorer.offline")));
    document.head.append(element);
  });
}

export function createOverview({ Graph, Sigma }, element, model, on) {
  const graph = new Graph();
  const state = { colours: coloursOf(model, element), scene: null };
  const sigma = new Sigma(graph, element, settings(Sigma, state));
  element.sigma = sigma;
  element.redraw = () => sigma.refresh();
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    on.expand(node);
  });
  pointing(graph, sigma, element, on);
  dragging(graph, sigma, on);
  const seen = (id) => (graph.hasNode(id) ? sigma.graphToViewport(graph.getNodeAttributes(id)) : null);
  const camera = () => sigma.getCamera();
  return {
    show: (scene) => show(graph, state, scene),
    look: (words) => {
      state.colours = coloursOf(words, element);
      if (state.scene) show(graph, state, state.scene);
    },
    fit: () => camera().setState({ x: 0.5, y: 0.5, ratio: 1.05, angle: 0 }),
    zoom: (by) => camera().setState({ ratio: camera().ratio / by }),
    pan: (x, y) => moveBy(sigma, x, y),
    seen,
    within: (box) => graph.filterNodes((id) => inside(seen(id), box)),
    nearest: (point) => nearest(graph, seen, point),
    reveal: (id) => {
      if (graph.hasNode(id) && !inside(seen(id), { left: 0, top: 0, right: element.clientWidth, bottom: element.clientHeight })) camera().setState(placeOf(sigma, id));
    },
    destroy: () => {
      delete element.redraw;
      sigma.kill();
    },
  };
}

// Nodes are above ties: a tie is pointed at where no node is.
function pointing(graph, sigma, element, on) {
  let last = "";
  const over = (node, tie) => {
    element.style.cursor = node || tie ? "pointer" : "";
    if (tie !== last) on.hover((last = tie));
  };
  let node = "";
  sigma.on("enterNode", (event) => over((node = event.node), ""));
  sigma.on("leaveNode", () => over((node = ""), ""));
  sigma.on("moveBody", ({ event }) => {
    // Nobody tells that whoever was pointed at has been taken away.
    if (!graph.hasNode(node)) over((node = ""), tieAt(graph, sigma, event));
  });
  sigma.on("leaveStage", () => over("", ""));
  sigma.on("clickStage", ({ event }) => {
    const tie = tieAt(graph, sigma, event);
    if (tie) on.pick("edge", tie);
  });
}

// Where somebody is for the camera.
const placeOf = (sigma, id) => (({ x, y }) => ({ x, y }))(sigma.getNodeDisplayData(id));

// Who is dragged stays where they are let go, as on the small canvas.
function dragging(graph, sigma, on) {
  let [held, moved] = ["", false];
  sigma.on("clickNode", ({ node }) => moved || on.pick("node", node));
  sigma.on("downNode", ({ node }) => ([held, moved] = [node, false]));
  sigma.on("moveBody", ({ event, preventSigmaDefault }) => {
    if (!held) return;
    preventSigmaDefault();
    event.original.preventDefault();
    if (!moved) sigma.setCustomBBox(sigma.getBBox());
    moved = true;
    graph.mergeNodeAttributes(held, sigma.viewportToGraph(event));
  });
  const drop = () => {
    const { x, y } = held && graph.hasNode(held) ? graph.getNodeAttributes(held) : {};
    if (moved && x !== undefined) on.move(held, { x, y: -y });
    held = "";
  };
  sigma.on("upNode", drop);
  sigma.on("upStage", drop);
}

const settings = (Sigma, state) => ({
  nodeProgramClasses: { shape: nodeProgram(Sigma) },
  edgeProgramClasses: { tie: tieProgram(Sigma.rendering) },
  defaultNodeType: "shape",
  defaultEdgeType: "tie",
  zIndex: true,
  labelRenderedSizeThreshold: 7,
  labelDensity: 0.6,
  minCameraRatio: 0.02,
  maxCameraRatio: 4,
  stagePadding: 40,
  allowInvalidContainer: true,
  defaultDrawNodeLabel: labelOf(state),
  defaultDrawNodeHover: hoverOf(state),
});

function moveBy(sigma, x, y) {
  const [from, to] = [sigma.viewportToFramedGraph({ x: 0, y: 0 }), sigma.viewportToFramedGraph({ x: -x, y: -y })];
  const camera = sigma.getCamera();
  camera.setState({ x: camera.x + to.x - from.x, y: camera.y + to.y - from.y });
}

const inside = (at, box) => at && at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom;

function nearest(graph, seen, point) {
  let [found, least] = ["", NEAR];
  graph.forEachNode((id) => {
    const at = seen(id);
    const distance = Math.hypot(at.x - point.x, at.y - point.y);
    if (distance < least) [found, least] = [id, distance];
  });
  return found;
}

// Sigma hears of each change, and draws all of them once, with the next frame.
function show(graph, state, scene) {
  state.scene = scene;
  const ties = degrees(scene.edges);
  graph.clear();
  for (const node of scene.nodes) graph.addNode(node.id, nodeOf(node, ties.get(node.id), scene, state.colours));
  const aside = asides(scene.edges, (edge) => isBehind(edge, scene.places, scene.layers));
  for (const edge of scene.edges) graph.addDirectedEdgeWithKey(edge.id, edge.start, edge.end, { ...edgeOf(edge, scene, state.colours), aside: aside.get(edge.id) });
}

// Whoever is picked or marked has a ring of that colour around their own, and stands above the others.
function nodeOf(node, ties, { places, model, picked, marked, pinned }, colours) {
  const { x, y } = places.get(node.id);
  const chosen = picked.kind === "node" && picked.id === node.id;
  const isMarked = marked.includes(node.id);
  return {
    x, y: -y,
    size: 4 + weightOf(node, ties, true) / 5,
    label: isolated(shortened(node.name, 60)),
    color: colours.types[node.type] ?? colours.ink,
    halo: isMarked ? colours.accent : chosen ? colours.picked : "",
    shape: shapeNumber(model.words.nodes[node.type]?.shape, { hollow: Boolean(node.placeholder), pinned: Boolean(pinned[node.id]) }),
    zIndex: chosen || isMarked ? 2 : 1,
    forceLabel: chosen || isMarked,
  };
}

function edgeOf(edge, { model, picked, onPath }, colours) {
  const chosen = picked.kind === "edge" && picked.id === edge.id;
  const above = chosen || onPath.has(edge.id);
  // Here a denial has no words at its line: whatever else is to be told of a disputed tie is told by its width.
  const told = chosen ? colours.picked : above ? colours.accent : edge.grade ? colours.graded : colours.line;
  const color = edge.evidence.disputed ? colours.denial : told;
  return { color, size: above ? 4 : edge.grade ? 1.8 : 1, zIndex: above ? 2 : edge.grade ? 1 : 0, grade: edge.grade, label: tieWords(model, edge) };
}
