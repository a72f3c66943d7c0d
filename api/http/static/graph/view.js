// The graph of the explorer: the canvas with its buttons, what can be added, left out and found, told in words too.
import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { Waiting } from "../explorer/asking.js";
import { later } from "../explorer/later.js";
import { html } from "../viewer/html.js";
import { count, say } from "../viewer/texts.js";
import { createActions } from "./actions.js";
import { Box } from "./box.js";
import { bring, CanvasArea, useCanvas } from "./canvas.js";
import { answersOf, createGrowth, forget, useDated, useGrown } from "./growing.js";
import { keysOf } from "./keys.js";
import { neighbourOf } from "./moving.js";
import { together } from "./records.js";
import { sceneOf } from "./scene.js";
import { createSteps, useSteps } from "./steps.js";
import { Doing, Tools } from "./tools.js";
import { readGraph, TOO_LONG, written } from "./written.js";

const Expansion = later(() => import("./expansion.js"), "Expansion");
const Filters = later(() => import("./filters.js"), "Filters");
const Keys = later(() => import("./keys-told.js"), "Keys");
const CanvasList = later(() => import("./list.js"), "CanvasList");
const PathWords = later(() => import("./path.js"), "PathWords");

// For whoever knows already how many claims there are of whom the graph will begin with.
export const bringCanvas = bring;

// The steps of a picture stay as long as its subject does, so that they are there again after a look at the table.
const kept = new WeakMap();

function keptOf(subject, text) {
  if (!kept.has(subject)) kept.set(subject, { steps: createSteps(readGraph(text)), growth: createGrowth(), places: new Map() });
  return kept.get(subject);
}

export function GraphExplorer({ subject, model, state, store, pick, widen }) {
  const { steps, growth, places } = useMemo(() => keptOf(subject, state.graph), [subject]);
  const view = useSteps(steps);
  const [cut] = useState(state.graph === TOO_LONG);
  const shown = useRef([]);
  const dated = useDated(model, subject.entity.id, view.filters.on);
  // What was asked for goes on from what is there: whoever takes that back, or changes it, does not want it any more.
  const [asked, ask] = useState(null);
  const next = asked?.from === view.grown ? asked : null;
  const pages = useGrown(growth, view, next, () => shown.current);
  const grown = { ...pages, waiting: pages.waiting || dated.waiting, error: pages.error || dated.error, again: (pages.error ? pages : dated).again };
  const answers = grown.answers.filter((one) => one.data);
  const key = answers.map((one) => one.nth).join();
  const whole = useMemo(() => together(dated.model, answers), [dated.model, key]);
  const scene = useMemo(() => sceneOf(whole, view, subject.entity.id), [whole, view.hidden, view.filters, view.pinned]);
  shown.current = scene.nodes.map((node) => node.id);
  useAddress(steps, growth, view, next, state, store);
  useEffect(() => widen({ base: model, model: whole, ids: shown.current, ties: scene.edges, on: view.filters.on ?? "" }), [whole, scene]);
  return html`<${Picture} ...${{ subject, model, whole, scene, view, steps, growth, places, state, pick, grown, next, ask, cut }} />`;
}

// The address follows the steps, and the steps an address that somebody opened or went back to.
function useAddress(steps, growth, view, next, state, store) {
  const last = useRef(state.graph);
  useEffect(() => {
    forget(growth, [...steps.states(), ...(next ? [{ ...view, grown: next.grown }] : [])]);
    last.current = written(view);
    store.set({ graph: last.current });
  }, [view]);
  useEffect(() => {
    if (state.graph === last.current || state.graph === TOO_LONG) return;
    steps.take(readGraph(state.graph), say("canvas.did.address"));
  }, [state.graph]);
}

function Picture({ subject, model, whole, scene, view, steps, growth, places, state, pick, grown, next, ask, cut }) {
  const [told, tell] = useState("");
  const [panel, setPanel] = useState("");
  const [boxing, setBoxing] = useState(false);
  const now = useRef();
  now.current = { whole, scene, places, waiting: grown.waiting };
  const act = useMemo(() => createActions({ steps, growth, model, now: () => now.current, tell, ask }), [steps, model]);
  const open = (name) => setPanel(panel === name ? "" : name);
  const path = view.grown.filter((one) => one.kind === "path").flatMap((one) => answersOf(growth, one, view.filters.on)).at(-1);
  const onPath = useMemo(() => new Set(path?.data?.edges.map((edge) => edge.id)), [path]);
  const picked = state.kind === "node" && whole.node.has(state.id) ? state.id : "";
  const there = new Set(scene.nodes.map((node) => node.id));
  const marked = view.marked.filter((id) => there.has(id));
  const ids = marked.length ? marked : picked && there.has(picked) ? [picked] : [];
  const on = {
    pick: (kind, id) => {
      pick(kind, id, false);
      tell(kind === "edge" ? edgeWords(whole, id) : whole.nameOf(id));
    },
    hover: (id) => tell(id ? edgeWords(whole, id) : ""),
    expand: (id) => { pick("node", id); setPanel("expand"); },
    move: act.move,
  };
  const { holder, canvas, failed, large, again } = useCanvas({ scene, whole, view, state, places, onPath, start: subject.entity.id, on });
  const tool = { fit: () => canvas.current?.fit(), zoom: (by) => canvas.current?.zoom(by), pan: (x, y) => canvas.current?.pan(x, y), again };
  const go = (way) => {
    const id = canvas.current && neighbourOf(canvas.current, scene.nodes, picked, way);
    if (id) step(canvas.current, whole, id, pick, tell);
  };
  const keys = keysOf({ canvas: tool, ids, picked, act, open, pick, neighbourOf: go });
  useAnnounced(scene, grown, tell);
  return html`<div class="graph explored">
    ${cut && html`<p class="note">${say("canvas.notRestorable")}</p>`}
    ${written(view) === TOO_LONG && html`<p class="note">${say("canvas.tooLong")}</p>`}
    <${Tools} view=${view} act=${act} steps=${steps} canvas=${tool} boxing=${boxing} box=${() => setBoxing(!boxing)} open=${open} panel=${panel} />
    <${Doing} ids=${ids} whole=${whole} view=${view} act=${act} panel=${panel} open=${open} waiting=${grown.waiting} />
    ${grown.error && html`<${Waiting} answer=${{ error: grown.error, again: grown.again }} />`}
    ${failed && html`<${Waiting} answer=${failed} />`}
    ${panel === "expand" && picked && html`<${Expansion} key=${picked} id=${picked} whole=${whole} view=${view} growth=${growth} act=${act} grown=${grown} next=${next} />`}
    ${panel === "filters" && html`<${Filters} whole=${whole} view=${view} act=${act} dayFixed=${whole.about.question === "chain"} />`}
    ${panel === "keys" && html`<${Keys} />`}
    <${CanvasArea} holder=${holder} label=${say("canvas.label")} keys=${keys}>
      <${Box} on=${boxing} take=${(box) => canvas.current && act.mark(canvas.current.within(box))} touch=${(point) => canvas.current && touch(canvas.current, point, view, act)} />
    <//>
    <p class="canvas-told" role="status">${grown.waiting ? say("explorer.loading") : told}</p>
    <p class="quiet">${say("canvas.hint")}${large && ` ${say("canvas.overview")}`}</p>
    ${scene.nodes.some((node) => node.id.includes("·")) && html`<p class="quiet">${say("canvas.labels")}</p>`}
    ${path && html`<${PathWords} answer=${path} whole=${whole} pick=${pick} act=${act} />`}
    ${panel === "list" && html`<${CanvasList} scene=${scene} whole=${whole} view=${view} state=${state} act=${act} pick=${pick} />`}
  </div>`;
}

function touch(canvas, point, view, act) {
  const id = canvas.nearest(point);
  if (id) act[view.marked.includes(id) ? "unmark" : "mark"]([id]);
}

// By an arrow key to somebody else, without taking the focus off the canvas.
function step(canvas, whole, id, pick, tell) {
  pick("node", id, false);
  canvas.reveal(id);
  tell(whole.nameOf(id));
}

const edgeWords = (whole, id) => {
  const edge = whole.edge.get(id);
  return edge ? [whole.nameOf(edge.start), whole.words.edges[edge.edge]?.title ?? edge.edge, whole.nameOf(edge.end), edge.grade && say(`grades.${edge.grade}`), edge.evidence.disputed && say("disputed")].filter(Boolean).join(" · ") : "";
};

// What came or went, for whoever does not see it.
function useAnnounced(scene, grown, tell) {
  const before = useRef(null);
  useEffect(() => {
    if (grown.waiting) return;
    const size = { nodes: scene.nodes.length, edges: scene.edges.length };
    const last = before.current;
    before.current = size;
    if (!last || (last.nodes === size.nodes && last.edges === size.edges)) return;
    tell((told) => `${told} ${say("canvas.onCanvas", { nodes: count("nodes", size.nodes), edges: count("edges", size.edges) })}`.trim());
  }, [scene, grown.waiting]);
}
