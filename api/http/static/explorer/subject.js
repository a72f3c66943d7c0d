// What is shown of one entity: its chain on a day, or its records; the evidence of what is chosen; the same as tables.
import { useEffect, useMemo, useState } from "preact/hooks";

import { Chain } from "../viewer/chain.js";
import { datesInWords, dayInWords } from "../viewer/dates.js";
import { EvidencePanel } from "../viewer/evidence.js";
import { html } from "../viewer/html.js";
import { Legend } from "../viewer/legend.js";
import { usePrinting } from "../viewer/printing.js";
import { nodeLine } from "../viewer/sentences.js";
import { TableView } from "../viewer/table.js";
import { say } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { linkTo } from "./address.js";
import { useAnswer, Waiting } from "./asking.js";
import { later } from "./later.js";
import { askSubject } from "./loading.js";
import { drawingOf, modelOf, partOn } from "../viewer/part.js";
import { ReferralLink } from "./referral-link.js";
import { DaySlider } from "./slider.js";
import { stage } from "./stage.js";
import { TakeAway } from "./taking.js";

const Graph = later(() => import("../graph/view.js"), "GraphExplorer");
const bringCanvas = (claims) => void import("../graph/view.js").then((module) => module.bringCanvas(claims)).catch(() => {});
const TimelineScreen = later(() => import("./timeline.js"), "TimelineScreen");

// A longer table is drawn only when it is asked for.
const MOST_ROWS = 600;

export function Subject({ state, store, open }) {
  // Whoever opens the page with the graph waits for its modules, the library and the records at the same time.
  const graphed = state.view === "graph";
  useEffect(() => void (graphed && Graph.bring()), []);
  const answer = useAnswer(() => askSubject(state.of, ({ total }) => graphed && bringCanvas(total)), state.of);
  useEffect(() => {
    document.title = answer.value ? `${answer.value.entity.name} · ${say("kicker")}` : say("kicker");
    return () => (document.title = say("kicker"));
  }, [answer.value]);
  if (!answer.value) return html`<main id="main">${answer.error && html`<h1 class="state-title">${say("explorer.failedTitle")}</h1>`}<${Waiting} answer=${answer} /></main>`;
  return html`<${Shown} subject=${answer.value} state=${state} store=${store} open=${open} />`;
}

function Shown({ subject, state, store }) {
  const { entity, parts } = subject;
  const asked = state.day || parts.find((one) => one.first)?.first || "";
  const shown = parts.length ? partOn(parts, asked) : null;
  const day = shown?.first ? within(asked, shown) : asked;
  const model = useMemo(() => modelOf(subject, shown), [subject, shown]);
  // By the arrow keys one passes many: the evidence follows, and takes the focus only when it is asked for.
  const pick = (kind, id, asked = true) => store.set({ kind, id, ...(asked ? { asked: (store.get().asked ?? 0) + 1 } : {}) });
  const [wider, widen] = useState({});
  const view = viewOf(state, shown);
  const chosen = state.id || state.asked ? state : { ...state, ...usual(shown, entity) };
  const isWider = wider.base === model && (wider.view ?? "graph") === view;
  const seen = isWider ? wider.model : model;
  stage.name = entity.name;
  const drawn = isWider && view === "graph" ? wider : null;
  stage.ids = drawn?.ids ?? null;
  const printing = usePrinting();
  const few = model.nodes.length + model.edges.length <= MOST_ROWS;
  const tabled = view === "table" || (printing && few);
  const node = model.entities.get(entity.id) ?? entity;
  return html`<main id="main"><div class="masthead">
      <p class="kicker">${nodeLine(model, node)}</p>
      <h1><bdi>${entity.name}</bdi></h1>
      <p class="notice">${say("explorer.claimsNotice")}</p>
      ${model.about.cut && html`<div class="warning"><strong>${say("cutTitle")}.</strong> ${model.about.cut}</div>`}
    </div>
    <${Controls} model=${model} subject=${subject} state=${state} store=${store} shown=${shown} day=${day} />
    ${view === "timeline" && html`<${TimelineScreen} subject=${subject} state=${state} store=${store} pick=${pick} widen=${(of) => widen({ base: model, model: of, view: "timeline" })} />`}
    ${view !== "timeline" && html`<div class=${`split view-${view === "table" ? "table" : "chain"}`}>
      <div class="picture">
        ${subject.empty && html`<p class="note"><bdi ...${inEnglish()}>${subject.empty}</bdi></p>`}
        ${shown && html`<div class=${view === "chain" ? "" : "only-print"}><${Drawn} model=${model} subject=${subject} shown=${shown} state=${state} pick=${pick} /></div>`}
        ${view === "graph" && html`<${Graph} subject=${subject} model=${model} state=${chosen} store=${store} pick=${pick} widen=${widen} />`}
        ${!shown && html`<${Acts} model=${model} entity=${entity} />`}
        <${Elsewhere} model=${seen} state=${state} entity=${entity} />
        ${tabled && html`<div class=${view === "table" ? "" : "only-print"}><${TableView} model=${model} state=${state} pick=${pick} /></div>`}
        ${!tabled && !few && html`<p class="quiet only-print">${say("tooMany")}</p>`}
      </div>
      <${EvidencePanel} model=${seen} state=${chosen} pick=${pick} />
    </div>`}
    <${TakeAway} subject=${subject} model=${seen} shown=${shown} view=${view} state=${state} drawn=${drawn} />
    <${ReferralLink} entity=${entity} /></main>
    <${Legend} model=${seen} />`;
}

// Where there is no chain, the table is shown unless something else is asked for.
const viewOf = (state, shown) => (shown || state.view !== "chain" ? state.view : "table");

// A day for which there is no evidence is never said to be the day that is shown.
const within = (day, { first, last }) => (day < first ? first : day > last ? last : day);

// Where the evidence stands beside the picture, that of the first hop is open from the beginning.
function usual(shown, entity) {
  if (!matchMedia("(min-width: 60rem)").matches) return {};
  if (!shown) return { kind: "node", id: entity.id };
  const [hop] = shown.part.hops;
  return hop ? { kind: "edge", id: hop.id } : {};
}

function Controls({ model, subject, state, store, shown, day }) {
  const value = { reading: state.reading, view: viewOf(state, shown) };
  const choice = (label, names, key, words) => html`<div class="choice" role="group" aria-label=${say(`${label}Label`)}>
    ${names.map((name) => html`<button type="button" aria-pressed=${String(name === value[key])} onClick=${() => store.set({ [key]: name })}>${say(`${words}.${name}`)}</button>`)}
  </div>`;
  return html`<div class="controls">
    ${shown?.first && value.view !== "timeline" && html`<${DaySlider} model=${model} parts=${subject.parts} shown=${shown} day=${day} set=${(to) => store.set({ day: to })} />`}
    <div class="bar-buttons">
      ${choice("views", shown ? ["chain", "timeline", "graph", "table"] : ["timeline", "graph", "table"], "view", "views")}
      ${shown && value.view !== "timeline" && choice("reading", ["wide", "strict"], "reading", "readings")}
    </div>
  </div>`;
}

function Drawn({ model, subject, shown, state, pick }) {
  const chain = useMemo(() => drawingOf(model, shown, state.reading), [model, shown, state.reading]);
  const { part } = shown;
  return html`${shown.isLine && html`<p class="note" role="status">${say("explorer.line", { name: subject.line.name, days: dayInWords(part.on) })}</p>`}
    ${chain ? html`<${Chain} model=${model} chain=${chain} state=${state} pick=${pick} several=${false} />` : html`<p class="note">${say("chainNone")}</p>`}
    ${part.alarms.map((text) => html`<p class="note"><bdi ...${inEnglish()}>${datesInWords(text)}</bdi></p>`)}
    ${state.reading === "strict" && part.stops.map((text) => html`<p class="note"><bdi ...${inEnglish()}>${datesInWords(text)}</bdi></p>`)}
    ${part.next_best_citation && html`<p class="note"><strong>${say("explorer.next")}</strong> <bdi ...${inEnglish()}>${datesInWords(part.next_best_citation.text)}</bdi></p>`}`;
}

// The acts among the records, each with its chain, in the order of their days.
function Acts({ model, entity }) {
  const acts = model.nodes.filter((node) => node.type === "Event" && node.id !== entity.id && model.words.events[node.kind]?.answered_for !== false);
  if (!acts.length) return html`<p class="note">${say("explorer.noActs")}</p>`;
  acts.sort((one, two) => (one.day_from < two.day_from ? -1 : 1));
  return html`<section class="acts"><h2>${say("explorer.acts")}</h2>
    <ul>${acts.map((act) => html`<li key=${act.id}><a href=${linkTo(act.id)}><bdi>${act.name}</bdi></a> <span class="quiet">${nodeLine(model, act)}</span></li>`)}</ul></section>`;
}

function Elsewhere({ model, state, entity }) {
  const node = state.kind === "node" && state.id !== entity.id && model.entities.get(state.id);
  return node ? html`<p class="elsewhere"><a href=${linkTo(node.id)}>${say("explorer.go")} <bdi>${node.name}</bdi></a></p>` : null;
}
