// The canvas itself: drawn by Cytoscape, or by sigma if there is more than it can move; places by a worker.
import { useEffect, useRef, useState } from "preact/hooks";

import { missing } from "../explorer/later.js";
import { layers } from "../viewer/graph-elements.js";
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { arrange, seeded } from "./places.js";

// Above this many nodes and ties Cytoscape is no longer quick.
const MOST_DRAWN = 1500;
// Looked for once, since it takes a while, and let go, since a browser gives only so many.
let card;
const hasCard = () => (card ??= foundCard());

function foundCard() {
  const found = document.createElement("canvas").getContext("webgl2");
  found?.getExtension("WEBGL_lose_context")?.loseContext();
  return Boolean(found);
}

export const isLarge = (scene) => scene.nodes.length + scene.edges.length > MOST_DRAWN;

// Fetches what will draw somebody of whom there are so many claims, while the records are on their way: each claim may
// bring a tie and whoever is at its other end. Whoever guesses wrong waits no longer than whoever does not guess.
export const bring = (claims) => void libraryFor(2 * claims > MOST_DRAWN && hasCard()).catch(() => {});

// Gives `{holder, canvas, failed}`: where it is drawn, what can be done with it, and why it is not there if it is not.
//   places    a map that is kept with the steps, so that a picture is found again as it was left
export function useCanvas({ scene, whole, view, state, places, onPath, start, on }) {
  const holder = useRef();
  const canvas = useRef();
  const acting = useRef();
  acting.current = on;
  const [ready, setReady] = useState(0);
  const [failed, fail] = useState(null);
  const [tries, retry] = useState(0);
  const large = isLarge(scene) && hasCard();
  useEffect(() => {
    let wanted = true;
    setReady(0);
    fail(null);
    begun(large, holder.current, whole, acting).then(
      (drawn) => {
        if (!wanted) return drawn.destroy();
        canvas.current = drawn;
        setReady((nth) => nth + 1);
      },
      ({ message: error, anew }) => wanted && fail({ error, anew, again: () => retry(tries + 1) }),
    );
    return () => {
      wanted = false;
      canvas.current?.destroy();
      canvas.current = null;
    };
  }, [large, tries]);
  const given = layersOf(whole, scene);
  // Whoever has waited for something draws what is to be seen by then, not what was when they began to wait.
  const drawn = useRef();
  drawn.current = () => canvas.current?.show({ ...scene, model: whole, places, layers: given, onPath, picked: { kind: state.kind, id: state.id }, marked: view.marked, pinned: view.pinned });
  const draw = () => drawn.current();
  usePlaces({ ready, scene, view, places, given, start, draw, canvas });
  useEffect(draw, [ready, state.id, state.kind, view.marked, view.pinned, onPath]);
  useEffect(() => canvas.current?.look(whole), [state.theme]);
  useEffect(() => onScheme(() => canvas.current?.look(whole)), []);
  return { holder, canvas, failed, large, again: () => rearrange({ scene, view, places, given, start, draw, canvas, anew: true }) };
}

async function begun(large, element, model, acting) {
  const on = Object.fromEntries(["pick", "expand", "move", "hover"].map((name) => [name, (...told) => acting.current[name](...told)]));
  const create = await libraryFor(large);
  try {
    return create(element, model, on);
  } catch (cause) {
    throw new Error(say("canvas.notDrawn"), { cause });
  }
}

async function libraryFor(large) {
  if (!large) return (await import("./drawing.js").catch(missing)).createDrawing;
  const { createOverview, loadOverview } = await import("./overview.js").catch(missing);
  const libraries = await loadOverview();
  return (...given) => createOverview(libraries, ...given);
}

// In a chain its layers stay as the chain has them.
const layersOf = (whole) => (whole.about.question === "chain" ? layers(whole) : new Map());

function usePlaces(parts) {
  const { ready, scene, view, places, draw, canvas } = parts;
  const last = useRef({});
  useEffect(() => {
    if (!ready) return;
    const first = !places.size;
    const manner = last.current.layout && last.current.layout !== view.layout;
    const fresh = scene.nodes.some((node) => !places.has(node.id));
    const opened = last.current.ready !== ready;
    last.current = { layout: view.layout, ready };
    for (const [id, place] of Object.entries(view.pinned)) places.set(id, { ...place });
    if (first) for (const [id, { x, y }] of parts.given) places.set(id, { x, y });
    seeded(scene.nodes, scene.edges, places);
    draw();
    if (first || opened) canvas.current.fit();
    if (fresh || manner) rearrange({ ...parts, anew: first || manner, fitting: true });
  }, [ready, scene, view.layout]);
}

// Asks the worker, and draws what it answers if nothing newer was asked meanwhile.
let newest = 0;

async function rearrange({ scene, view, places, given, start, draw, canvas, anew = false, fitting = anew }) {
  const mine = (newest += 1);
  const here = new Set(scene.nodes.map((node) => node.id));
  const stay = (id) => view.pinned[id] || (view.layout === "spread" && given.get(id));
  const old = places.settled ?? new Set();
  const fixed = [...here].filter((id) => stay(id) || (!anew && old.has(id))).map((id) => [id, places.get(id)]);
  const seeds = [...here].map((id) => [id, places.get(id)]);
  try {
    const found = await arrange({ ...scene, fixed, seeds: anew ? [] : seeds, start, manner: view.layout });
    if (mine !== newest || !canvas.current) return;
    for (const [id, place] of found) places.set(id, place);
    places.settled = new Set([...old, ...found.keys()]);
    draw();
    if (fitting) canvas.current.fit();
  } catch {
    // Without a worker the places stay those near what each hangs on.
  }
}

function onScheme(listener) {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", listener);
  return () => dark.removeEventListener("change", listener);
}

export const CanvasArea = ({ holder, label, keys, children }) => html`<div class="canvas-frame">
  <div class="canvas" ref=${holder} tabindex="0" role="application" aria-label=${label} aria-describedby="canvas-keys" onKeyDown=${keys}></div>
  ${children}
  <p id="canvas-keys" class="hidden-words">${say("canvas.keysHint")}</p>
</div>`;
