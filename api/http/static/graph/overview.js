// The canvas for larger graphs: sigma, which draws by the graphics card, fetched only when it is needed.
import { degrees } from "../viewer/layout.js";
import { weightOf } from "../viewer/graph-elements.js";
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
  sigma.on("clickNode", ({ node }) => on.pick("node", node));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    on.expand(node);
  });
  ties(graph, sigma, element, on);
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
    reveal: () => {},
    destroy: () => {
      delete element.redraw;
      sigma.kill();
    },
  };
}

// Nodes are above ties: a tie is pointed at where no node is.
function ties(graph, sigma, element, on) {
  let last = "";
  const over = (node, tie) => {
    element.style.cursor = node || tie ? "pointer" : "";
    if (tie !== last) on.hover((last = tie));
  };
  let node = "";
  sigma.on("enterNode", (event) => over((node = event.node), ""));
  sigma.on("leaveNode", () => over((node = ""), ""));
  sigma.on("moveBody", ({ event }) => node || over("", tieAt(graph, sigma, event)));
  sigma.on("leaveStage", () => over("", ""));
  sigma.on("clickStage", ({ event }) => {
    const tie = tieAt(graph, sigma, event);
    if (tie) on.pick("edge", tie);
  });
}

const settings = (Sigma, state) => ({
  nodeProgramClasses: { shape: nodeProgram(Sigma.rendering) },
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
  const aside = asides(scene.edges);
  for (const edge of scene.edges) graph.addDirectedEdgeWithKey(edge.id, edge.start, edge.end, { ...edgeOf(edge, scene, state.colours), aside: aside.get(edge.id) });
}

// Whoever is picked, marked or pinned wears a colour of their own and stands above the others; nobody else does.
function nodeOf(node, ties, { places, model, picked, marked, pinned }, colours) {
  const { x, y } = places.get(node.id);
  const chosen = picked.kind === "node" && picked.id === node.id;
  const colour = chosen ? colours.picked : marked.includes(node.id) ? colours.accent : colours.types[node.type] ?? colours.ink;
  return {
    x, y: -y,
    size: 4 + weightOf(node, ties, true) / 5,
    label: isolated(shortened(node.name, 60)),
    color: colour,
    shape: shapeNumber(model.words.nodes[node.type]?.shape, { hollow: Boolean(node.placeholder), ringed: Boolean(pinned[node.id]) }),
    zIndex: chosen ? 2 : 1,
    forceLabel: chosen || marked.includes(node.id),
  };
}

function edgeOf(edge, { model, picked, onPath }, colours) {
  const chosen = picked.kind === "edge" && picked.id === edge.id;
  const above = chosen || onPath.has(edge.id);
  const plain = edge.evidence.disputed ? colours.denial : edge.grade ? colours.graded : colours.line;
  const color = chosen ? colours.picked : above ? colours.accent : plain;
  return { color, size: above ? 4 : edge.grade ? 1.8 : 1, zIndex: above ? 2 : edge.grade ? 1 : 0, grade: edge.grade, label: tieWords(model, edge) };
}
