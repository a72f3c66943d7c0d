// What is on the screen, taken away: as a file for a circle of readers, as a picture, or as a link.
import { useEffect, useState } from "preact/hooks";

import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { PictureButtons } from "../viewer/picture-buttons.js";
import { copy } from "../viewer/saving.js";
import { say } from "../viewer/texts.js";
import { Files } from "./taking-files.js";
import { askedFor, dayOf } from "./taking-asked.js";

export function Opened({ subject, model, shown, view, state, drawn }) {
  const asked = askedFor(subject, shown, view, state, drawn);
  const told = () => ({ title: subject.entity.name, lines: linesOf(shown, view, state, drawn), records: view === "graph" ? idsOn(model, drawn) : accusedOf(model, shown), model });
  return html`<section><h3>${say("taking.link")}</h3><${Link} state=${state} /></section>
    <section><h3>${say("taking.picture")}</h3><p class="quiet">${say("taking.pictureHint")}</p><${PictureButtons} told=${told} /></section>
    <${Files} asked=${asked} />`;
}

// What is drawn in a graph, who and which ties.
const idsOn = (model, drawn) => (drawn ? [...drawn.ids, ...drawn.ties.map((edge) => edge.id)] : [...model.node.keys(), ...model.edge.keys()]);

// Those who are merely accused stand in words under the drawing of a chain.
const accusedOf = (model, shown) => (shown ? model.edges.filter((edge) => edge.edge === "accused_of" && edge.end === shown.part.event.id).map((edge) => edge.id) : []);

const linesOf = (shown, view, { reading, from, to }, drawn) =>
  [view === "graph" && dayLine(dayOf(shown, drawn)), view === "graph" && shown && drawn?.on && say("picture.mayHold", { on: dayInWords(drawn.on) }), view === "chain" && shown?.part.on && say("asOf", { on: dayInWords(shown.part.on) }), view === "chain" && `${say("readingLabel")}: ${say(`readings.${reading}`)}`, view === "timeline" && from && say("timeline.shown", { from: dayInWords(from), to: dayInWords(to) })].filter(Boolean);

const dayLine = (on) => (on ? say("asOf", { on: dayInWords(on) }) : say("anyDay"));

// The address holds the whole state, so that a copy of it is all that is needed.
function Link({ state }) {
  const [came, tell] = useState("");
  useEffect(() => tell(""), [state]);
  const take = async () => tell(say((await copy(location.href)) ? "taking.copied" : "taking.notCopied"));
  return html`<p class="taking-link">
    <input type="text" readonly aria-label=${say("taking.link")} value=${location.href} onFocus=${(event) => event.target.select()} />
    <button type="button" class="theme" onClick=${take}>${say("taking.copy")}</button> <span role="status">${came}</span>
  </p>`;
}
