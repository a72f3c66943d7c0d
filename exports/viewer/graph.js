// The graph, drawn by Cytoscape: shapes and colours of the schema, lines by grade, denials in sight.
import cytoscape from "cytoscape";
import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";
import { chainsOf } from "./layers.js";
import { layout } from "./layout.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, shortened, tieWords } from "./sentences.js";
import { graphStyle } from "./graph-style.js";
import { say } from "./texts.js";

// Above this, the words on lines would hide the lines.
const MOST_WORDED = 60;

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
      <button type="button" onClick=${() => drawn.current.fit(undefined, 30)}>${say("fit")}</button>
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
  const places = layout(model.nodes, model.edges, levelsOf(model));
  const worded = model.edges.length <= MOST_WORDED;
  const graph = cytoscape({
    container: element,
    elements: [...model.nodes.map((node) => nodeElement(node, places)), ...model.edges.map((edge) => edgeElement(model, edge, worded))],
    layout: { name: "preset", fit: true, padding: 30 },
    style: graphStyle(model, element),
    minZoom: 0.05,
    maxZoom: 4,
    autounselectify: true,
    boxSelectionEnabled: false,
  });
  graph.on("tap", "node", (event) => pick("node", event.target.data("record")));
  graph.on("tap", "edge", (event) => pick("edge", event.target.data("record")));
  element.graph = graph;
  return graph;
}

// In a chain the graph stands in the same layers as the chain.
function levelsOf(model) {
  const levels = new Map();
  for (const chain of chainsOf(model, "wide")) for (const unit of chain.units) levels.set(unit.node.id, unit.level);
  return levels;
}

const nodeElement = (node, places) => ({
  group: "nodes",
  data: { id: `n:${node.id}`, record: node.id, label: isolated(shortened(node.name, 60)), type: node.type },
  position: places.get(node.id),
  classes: node.placeholder ? "placeholder" : "",
});

function edgeElement(model, edge, worded) {
  const { standing, disputed } = edge.evidence;
  const words = [tieWords(model, edge), standing && say(`standings.${standing}`), disputed && say("disputed")];
  const denials = worded ? answersTo(model, claimsBehind(model, edge)).map((claim) => answerLine(model, claim).head) : [];
  return {
    group: "edges",
    data: {
      id: `e:${edge.id}`,
      record: edge.id,
      source: `n:${edge.start}`,
      target: `n:${edge.end}`,
      label: [isolated(shortened(words.filter(Boolean).join(" · "), 90)), ...denials.map((line) => shortened(line, 60))].join("\n"),
    },
    classes: [`grade-${edge.grade || "none"}`, disputed ? "disputed" : "", worded ? "worded" : ""].join(" "),
  };
}

function choose(graph, state) {
  if (!graph) return;
  graph.elements().removeClass("picked near");
  const chosen = state.id ? graph.getElementById(`${state.kind === "edge" ? "e" : "n"}:${state.id}`) : graph.collection();
  chosen.addClass("picked");
  chosen.connectedEdges().addClass("near");
}
