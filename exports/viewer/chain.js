// The chain as a drawing: one act at the bottom, bodies and their heads above it, each hop in the line of its grade.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";

import { Glyph, gradeClass } from "./glyphs.js";
import { html } from "./html.js";
import { chainsOf, isFiltered } from "./layers.js";
import { claimsBehind } from "./model.js";
import { measurer } from "./paragraphs.js";
import { place } from "./placing.js";
import { isolated, roleTitle, speaker, tieWords } from "./sentences.js";
import { count, say } from "./texts.js";
import { answers, badgeCard, gapCard, hopWords, missingWords, nodeCard } from "./wording.js";

// Room around the drawing, in which the focus of its outermost parts is seen.
const EDGE = 4;

export function ChainView({ model, state, pick }) {
  const chains = useMemo(() => chainsOf(model, state.reading), [model, state.reading]);
  if (!chains.length) return html`<p class="quiet">${say("chainNone")}</p>`;
  return html`<div class="chains">
    ${isFiltered(model.about) && html`<p class="quiet">${say("filtered")}</p>`}
    ${chains.map((chain) => html`<${Chain} key=${chain.start.id} model=${model} chain=${chain} state=${state} pick=${pick} several=${chains.length > 1} />`)}
  </div>`;
}

// One chain, with what is said under it.
export function Chain({ model, chain, state, pick, several }) {
  const empty = chain.act && !chain.hops.length;
  const strict = state.reading === "strict";
  return html`<section class="chain" aria-label=${`${chain.start.name}: ${say(chain.act ? "chainLabel" : "lineLabel")}`}>
    ${several && html`<h2 class="chain-title"><bdi>${chain.start.name}</bdi></h2>`}
    ${chain.days.first !== chain.days.last && chain.hops.length > 1 && html`<p class="quiet many-days">${say("manyDays")}</p>`}
    <${Drawing} model=${model} chain=${chain} state=${state} pick=${pick} />
    ${empty && html`<p class="note">${strict ? say("strictEmpty") : say("chainNone")}</p>`}
    ${chain.missing.map((role) => html`<p class="note">${missingWords(model, role)}</p>`)}
    ${strict && chain.left.length > 0 && html`<${LeftOut} model=${model} edges=${chain.left} pick=${pick} />`}
    ${chain.accused.length > 0 && html`<${Accused} model=${model} chain=${chain} pick=${pick} state=${state} />`}
  </section>`;
}

function LeftOut({ model, edges, pick }) {
  return html`<div class="note">
    <p>${count("strictOut", edges.length)}:</p>
    <ul>
      ${edges.map((edge) => html`<li><button type="button" class="link" onClick=${() => pick("edge", edge.id)}><bdi>${model.nameOf(edge.start)}</bdi>, ${tieWords(model, edge)}, <bdi>${model.nameOf(edge.end)}</bdi></button>: ${say(`grades.${edge.grade}`)}, ${say(`gradeMeans.${edge.grade}`)}</li>`)}
    </ul>
  </div>`;
}

// Those who are merely accused: apart from the chain, with who accuses them and what was answered.
function Accused({ model, chain, pick, state }) {
  const inChain = new Set(chain.hops.map((edge) => edge.start));
  return html`<div class="accused">
    <h2>${say("accusedTitle")}</h2>
    <ul>
      ${chain.accused.map((edge) => {
        const claims = claimsBehind(model, edge);
        const by = claims.map((claim) => speaker(model, claim).name);
        return html`<li key=${edge.id} class=${state.id === edge.id ? "picked" : ""}>
          <button type="button" class="accused-who" onClick=${() => pick("edge", edge.id)} aria-pressed=${String(state.id === edge.id)}>
            <${Glyph} model=${model} type=${model.entities.get(edge.start)?.type} />
            <span><strong><bdi>${model.nameOf(edge.start)}</bdi></strong>${edge.qualifiers.organ ? ` (${edge.qualifiers.organ})` : ""}, ${say("accusedBy", { name: [...new Set(by)].map(isolated).join(", ") })} · ${say(`standings.${edge.evidence.standing}`)}${inChain.has(edge.start) ? ` · ${say("alsoInChain")}` : ""}</span>
          </button>
          ${answers(model, claims).map((line) => line.text && html`<p class=${`answer ${line.bar} ${line.style}`}>${line.text}</p>`)}
        </li>`;
      })}
    </ul>
  </div>`;
}

// The units with their cards, as the drawing wants them.
function cards(model, chain) {
  const units = chain.units.map((unit) => ({ ...unit, card: unitCard(model, chain, unit), sides: sidesOf(model, chain, unit) }));
  const rising = chain.hops.filter((edge) => edge.edge !== "involved_in");
  const hops = [
    ...chain.hops.filter((edge) => edge.edge === "involved_in").map((edge) => ({ edge, low: edge.end, high: edge.start })),
    ...rising.map((edge) => ({ edge, low: edge.start, high: edge.end })),
  ];
  return { units, hops: hops.map((hop) => ({ ...hop, words: hopWords(model, hop.edge) })) };
}

function unitCard(model, chain, unit) {
  const { node } = unit;
  const card = nodeCard(model, node);
  const places = chain.places.map((edge) => model.nameOf(edge.end));
  if (node === chain.act) {
    card.look = "act";
    if (places.length) card.lines.push({ text: `${say("at")} ${places.map(isolated).join(", ")}`, style: "text" });
  }
  for (const edge of unit.below) card.lines.push({ text: say("headBelow", { name: isolated(model.nameOf(edge.start)) }), style: "text" });
  return card;
}

function sidesOf(model, chain, unit) {
  const badges = (person) => person.badges.map((badge) => ({ card: badgeCard(model, badge) }));
  if (unit.node === chain.act) {
    return chain.affected.map((edge) => ({ edge, words: hopWords(model, edge), card: nodeCard(model, model.node.get(edge.start), say("affected")) }));
  }
  const heads = unit.heads.map((edge) => ({ edge, words: hopWords(model, edge), card: nodeCard(model, model.node.get(edge.start)) }));
  return [...heads, ...(unit.gap ? [{ card: gapCard(model, unit.gap) }] : []), ...badges(unit)];
}

function Drawing({ model, chain, state, pick }) {
  const holder = useRef();
  const [width, setWidth] = useState(0);
  const measured = () => holder.current && setWidth(Math.floor(holder.current.clientWidth) - 2 * EDGE);
  useLayoutEffect(measured, []);
  useEffect(() => {
    const seen = new ResizeObserver(measured);
    seen.observe(holder.current);
    return () => seen.disconnect();
  }, []);
  const drawn = useMemo(() => width > 0 && drawnChain(model, chain, width, holder.current), [model, chain, width]);
  const wide = drawn && drawn.width > width;
  return html`<div class="drawing" ref=${holder} ...${wide ? { tabindex: 0, role: "group", "aria-label": say("chainLabel") } : {}}>
    ${drawn && html`<svg width=${drawn.width} height=${drawn.height} viewBox="0 0 ${drawn.width} ${drawn.height}" role="group" aria-label=${say("chainLabel")}>
      ${drawn.boxes.filter((one) => one.look === "frame").map((one) => html`<rect class="frame" x=${one.x} y=${one.y} width=${one.w} height=${one.h} rx="3" />`)}
      <g class="lines" aria-hidden="true">${drawn.lines.map((line) => html`<path class=${lineClass(line.edge, state)} d=${pathOf(line.path)} />`)}</g>
      ${drawn.boxes.filter((one) => one.look !== "frame").map((one) => html`<${Box} model=${model} one=${one} picked=${Boolean(one.pick) && one.pick.id === state.id} pick=${pick} />`)}
    </svg>`}
  </div>`;
}

function drawnChain(model, chain, width, element) {
  const look = getComputedStyle(element);
  const families = { sans: look.getPropertyValue("--sans"), serif: look.getPropertyValue("--serif") };
  const { units, hops } = cards(model, chain);
  return place(units, hops, width, measurer(families));
}

const lineClass = (edge, state) => `line ${gradeClass(edge.grade)}${edge.id === state.id ? " picked" : ""}`;

// Straight where it can be, and a curve where a line has to move aside on its way up.
function pathOf([[x, y], ...rest]) {
  let last = [x, y];
  const steps = rest.map(([toX, toY]) => {
    const [fromX, fromY] = last;
    last = [toX, toY];
    if (Math.abs(toX - fromX) < 1 || Math.abs(toY - fromY) < 1) return `L${toX} ${toY}`;
    const middle = (fromY + toY) / 2;
    return `C${fromX} ${middle} ${toX} ${middle} ${toX} ${toY}`;
  });
  return `M${x} ${y}${steps.join("")}`;
}

function Box({ model, one, picked, pick }) {
  const press = one.pick && (() => pick(one.pick.kind, one.pick.id));
  const keys = (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    press();
  };
  const acts = press ? { role: "button", tabindex: 0, "data-record": one.pick.id, "aria-pressed": String(picked), onClick: press, onKeyDown: keys } : {};
  const text = one.x + (one.pad ?? 0) + (one.indent ?? 0);
  const top = one.y + (one.pad ?? 0);
  return html`<g class=${`box ${one.look}${picked ? " picked" : ""}`} ...${acts}>
    <rect x=${one.x} y=${one.y} width=${one.w} height=${one.h} rx=${one.look === "words" ? 2 : 3} />
    ${one.glyph && html`<${Glyph} model=${model} type=${one.glyph} x=${one.x + 12} y=${top} />`}
    ${one.rows.filter((row) => row.bar).map((row) => html`<rect class=${`bar ${row.bar}`} x=${text} y=${top + row.top} width="3" height=${row.leading} />`)}
    ${one.rows.map((row) => html`<text class=${row.style} x=${text + row.x} y=${top + row.y}>${row.text} </text>`)}
  </g>`;
}
