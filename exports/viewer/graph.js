// The graph, drawn by Cytoscape: shapes and colours of the schema, lines by grade, denials in sight.
import cytoscape from "cytoscape";
import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";
import { edgeElement, isBehind, layers, MOST_WORDED, nodeElement, partWords } from "./graph-elements.js";
import { graphStyle } from "./graph-style.js";
import { degrees, layout } from "./layout.js";
import { say } from "./texts.js";

// Room around the graph, for the buttons too.
const ROOM = 48;

export function GraphView({ model, state, store, pick }) {
  const holder = useRef();
  const drawn = useRef();
  useEffect(() => {
    drawn.current = draw(holder.current, model, pick);
    choose(drawn.current, store.get());
    return () => drawn.current.destroy();
  }, [model]);
  useEffect(() => choose(drawn.current, state), [state.id]);
  useEffect(() => void drawn.current?.style(graphStyle(model, holder.current)), [state.theme]);
  useEffect(() => onSchemeChange(() => drawn.current?.style(graphStyle(model, holder.current))), [model]);
  const zoom = (by) => drawn.current.zoom({ level: drawn.current.zoom() * by, renderedPosition: middle(holder.current) });
  return html`<div class="graph">
    <div class="graph-buttons">
      <button type="button" onClick=${() => drawn.current.fit(undefined, ROOM)}>${say("fit")}</button>
      <button type="button" aria-label=${say("zoomIn")} onClick=${() => zoom(1.3)}>+</button>
      <button type="button" aria-label=${say("zoomOut")} onClick=${() => zoom(1 / 1.3)}>−</button>
    </div>
    <div class="canvas" ref=${holder} role="img" aria-label=${say("graphLabel")}></div>
    <p class="quiet">${say("graphHint")}</p>
  </div>`;
}

const middle = (element) => ({ x: element.clientWidth / 2, y: element.clientHeight / 2 });

function onSchemeChange(listener) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

function draw(element, model, pick) {
  const given = layers(model);
  const places = layout(model.nodes, model.edges, given);
  const ties = degrees(model.edges);
  const many = model.nodes.length > MOST_WORDED;
  const worded = model.edges.length <= MOST_WORDED;
  const graph = cytoscape({
    container: element,
    elements: [...model.nodes.map((node) => nodeElement(node, places, ties.get(node.id), many, given.get(node.id)?.layer)), ...model.edges.map((edge) => edgeElement(model, edge, { worded, behind: isBehind(edge, places, given) }))],
    layout: { name: "preset", fit: true, padding: ROOM },
    style: graphStyle(model, element),
    minZoom: 0.05,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  graph.on("tap", "node", (event) => pick("node", event.target.data("record")));
  graph.on("tap", "edge", (event) => pick("edge", event.target.data("record")));
  element.graph = graph;
  if (worded) partWords(graph);
  return graph;
}

function choose(graph, state) {
  if (!graph) return;
  graph.elements().removeClass("picked near");
  const chosen = state.id ? graph.getElementById(`${state.kind === "edge" ? "e" : "n"}:${state.id}`) : graph.collection();
  chosen.addClass("picked");
  chosen.connectedEdges().addClass("near");
}
