// The graph, drawn by Cytoscape: shapes and colours of the schema, lines by grade, denials in sight.
import cytoscape from "cytoscape";
import { useEffect, useRef } from "preact/hooks";

import { html } from "./html.js";
import { chainsOf } from "./layers.js";
import { degrees, layout } from "./layout.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, shortened, tieWords } from "./sentences.js";
import { graphStyle } from "./graph-style.js";
import { say } from "./texts.js";

// Above this, the words on lines would hide the lines.
const MOST_WORDED = 60;
// How far apart the layers of a chain stand, and what stands beside each other in one.
const UPWARD = 150;
const ACROSS = 320;
// More room above the act: what its doers are said to have done is what is denied most.
const DENIALS = 90;
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
  const siblings = new Map();
  const worded = model.edges.length <= MOST_WORDED;
  const graph = cytoscape({
    container: element,
    elements: [...model.nodes.map((node) => nodeElement(node, places, ties.get(node.id), many, given.get(node.id)?.layer)), ...model.edges.map((edge) => edgeElement(model, edge, worded, siblings))],
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
  return graph;
}

// In a chain the graph stands in the same layers as the chain, with heads, former and later heads, and those to whom
// the act was done beside them.
function layers(model) {
  const given = new Map();
  let left = 0;
  for (const chain of chainsOf(model, "wide")) {
    const rows = new Map();
    for (const unit of chain.units) {
      const nth = rows.get(unit.level) ?? 0;
      rows.set(unit.level, nth + 1);
      const y = -unit.level * UPWARD - (unit.level ? DENIALS : 0);
      put(given, unit.node.id, left + nth * ACROSS, y, "spine");
      const beside = unit.node === chain.act ? chain.affected : [...unit.heads, unit.gap?.last?.edge, unit.gap?.next?.edge].filter(Boolean);
      beside.forEach((edge, at) => put(given, edge.start, left + (nth + 1) * ACROSS, y + at * UPWARD * 0.6, "beside"));
    }
    left += (Math.max(1, ...rows.values()) + 1) * ACROSS;
  }
  return given;
}

const put = (given, id, x, y, layer) => void (given.has(id) || given.set(id, { x, y, layer }));

// In a large graph those with many ties are larger, and their names can be read from afar.
function nodeElement(node, places, ties, many, layer) {
  const weight = many ? 1.6 * Math.min(ties ?? 0, 24) : 2;
  return {
    group: "nodes",
    data: { id: `n:${node.id}`, record: node.id, label: isolated(shortened(node.name, 60)), type: node.type, size: 26 + weight, letters: 14 + weight },
    position: places.get(node.id),
    classes: [node.placeholder ? "placeholder" : "", layer ?? ""].join(" "),
  };
}

function edgeElement(model, edge, worded, siblings) {
  const pair = [edge.start, edge.end].sort().join("\n");
  siblings.set(pair, (siblings.get(pair) ?? 0) + 1);
  const { standing, disputed } = edge.evidence;
  // A tie that is drawn from an act needs no words where the act itself is in sight.
  const told = edge.edge !== "involved_in" && model.node.has(edge.event) && edge.edge !== "accused_of";
  const words = [tieWords(model, edge), standing && say(`standings.${standing}`), disputed && say("disputed")];
  const denials = worded ? answersTo(model, claimsBehind(model, edge)).map((claim) => answerLine(model, claim).head) : [];
  return {
    group: "edges",
    data: {
      id: `e:${edge.id}`,
      record: edge.id,
      source: `n:${edge.start}`,
      target: `n:${edge.end}`,
      aside: [0, 40, -40][(siblings.get(pair) - 1) % 3],
      label: [isolated(shortened(words.filter(Boolean).join(" · "), 90)), ...denials.map((line) => shortened(line, 60))].join("\n"),
    },
    classes: [`grade-${edge.grade || "none"}`, disputed ? "disputed" : "", worded && !told ? "worded" : ""].join(" "),
  };
}

function choose(graph, state) {
  if (!graph) return;
  graph.elements().removeClass("picked near");
  const chosen = state.id ? graph.getElementById(`${state.kind === "edge" ? "e" : "n"}:${state.id}`) : graph.collection();
  chosen.addClass("picked");
  chosen.connectedEdges().addClass("near");
}
