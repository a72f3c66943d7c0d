// The view of a step in a file without a server: from the records that were put into it, as the explorer showed them.
import { useMemo, useState } from "preact/hooks";

import { Chain } from "./chain.js";
import { EvidencePanel } from "./evidence.js";
import { GraphView } from "./graph.js";
import { html } from "./html.js";
import { createModel } from "./model.js";
import { drawingOf, modelOf, partOn } from "./part.js";
import { createStore, useStore } from "./store.js";
import { TableView } from "./table.js";
import { say } from "./texts.js";
import { TimelineView } from "./timeline.js";
import { inEnglish } from "./vocabulary.js";

const USUAL = { view: "chain", reading: "wide", day: "", kind: "", id: "", from: "", to: "" };

export function StoryFrame({ frame, step, words }) {
  const [store] = useState(() => createStore({ ...USUAL, ...Object.fromEntries(new URLSearchParams(step.view.slice(1))) }));
  const state = useStore(store);
  const day = state.day || frame.parts.find((one) => one.first)?.first || "";
  const shown = frame.parts.length ? partOn(frame.parts, day) : null;
  const isChain = state.view === "chain" && shown;
  const model = useMemo(() => (isChain ? modelOf({ data: frame.data, words }, shown) : createModel({ ...frame.data, words })), [frame, shown]);
  const pick = (kind, id, asked = true) => store.set({ kind, id, ...(asked ? { asked: (store.get().asked ?? 0) + 1 } : {}) });
  return html`<main class=${`split view-${state.view === "timeline" ? "timeline" : "chain"}`}>
    <div class="picture"><h2 class="story-subject"><bdi>${frame.entity.name}</bdi></h2><${Picture} ...${{ frame, shown, isChain, model, state, store, pick }} /></div>
    <${EvidencePanel} model=${model} state=${state} pick=${pick} />
  </main>`;
}

function Picture({ frame, shown, isChain, model, state, store, pick }) {
  if (state.view === "timeline") return html`<${TimelineView} model=${model} state=${state} store=${store} pick=${pick} />`;
  if (state.view === "graph") return html`<${GraphView} model=${model} state=${state} store=${store} pick=${pick} />`;
  if (!isChain) return html`<${TableView} model=${model} state=${state} pick=${pick} />`;
  const chain = drawingOf(model, shown, state.reading);
  return html`${frame.empty && html`<p class="note"><bdi ...${inEnglish()}>${frame.empty}</bdi></p>`}
    ${chain ? html`<${Chain} model=${model} chain=${chain} state=${state} pick=${pick} several=${false} />` : html`<p class="note">${say("chainNone")}</p>`}`;
}
