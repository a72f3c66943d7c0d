// Files in every format: for whom, what is in them, what is withheld and what a format loses, before one is fetched.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { copy } from "../viewer/saving.js";
import { count, say } from "../viewer/texts.js";
import { formatTitle, inEnglish } from "../viewer/vocabulary.js";
import { ask } from "./api.js";
import { useAnswer, Waiting } from "./asking.js";
import { commandFor } from "./taking-asked.js";
import { Compared, useCompared } from "./taking-compared.js";

const CIRCLES = ["public", "partner", "authority"];

export function Files({ asked }) {
  const [audience, choose] = useState("public");
  const answer = useAnswer(() => ask("exports"), "exports");
  return html`<section><h3>${say("taking.files")}</h3>
    <fieldset class="circles"><legend>${say("taking.forWhom")}</legend>
      ${CIRCLES.map((one) => html`<label><input type="radio" name="circle" checked=${one === audience} onChange=${() => choose(one)} /> ${say(`taking.circles.${one}`)}</label>`)}
    </fieldset>
    ${asked.labels > 0 && html`<p class="note">${count("taking.labels", asked.labels)}</p>`}
    <${Waiting} answer=${answer} />
    ${answer.value && (audience === "public" && !asked.cut ? html`<${ForPublic} formats=${answer.value.items} asked=${asked.parameters} seen=${asked.seen} />` : html`<${ByCommand} formats=${answer.value.items} asked=${asked.parameters} audience=${audience} cut=${asked.cut} />`)}
  </section>`;
}

function ForPublic({ formats, asked, seen }) {
  const query = new URLSearchParams(asked);
  const preview = useAnswer(() => ask("subgraph/about", asked), String(query));
  const there = useCompared(seen, asked);
  const fits = new Map(preview.value?.formats.map((one) => [one.name, one.fits]));
  return html`<${Waiting} answer=${preview.value ? there : preview} />
    ${preview.value && there.value && html`<${Preview} about=${preview.value.about} />
    ${seen && html`<${Compared} seen=${seen} there=${there.value} />`}
    <ul class="formats">${formats.map((one) => html`<li key=${one.name}>
      ${fits.get(one.name) === false ? html`<bdi>${formatTitle(one)}</bdi>: ${say("taking.tooMuch")}` : html`<a href=${`/api/v1/exports/${one.name}?${query}`} download><bdi>${formatTitle(one)}</bdi></a>`} <span class="quiet">${one.suffix}</span>
      <${Loses} one=${one} />
    </li>`)}</ul>`}`;
}

// How much is in it, and what is left out or said less exactly to protect people: how often, and why.
function Preview({ about }) {
  const sizes = Object.fromEntries(["nodes", "edges", "claims", "sources"].map((key) => [key, count(key, about[key])]));
  return html`<div class="preview" role="status">
    <p><strong>${say("taking.holds")}</strong> ${say("counts", sizes)}.</p>
    ${about.empty && html`<p><bdi ...${inEnglish()}>${about.empty}</bdi></p>`}
    ${about.cut && html`<p><strong>${say("cutTitle")}.</strong> <bdi ...${inEnglish()}>${about.cut}</bdi></p>`}
    <p><strong>${say("withheldTitle")}:</strong> ${about.withheld.length ? "" : say("explorer.withheldNone")}</p>
    ${about.withheld.length > 0 && html`<ul>${about.withheld.map((line) => html`<li ...${inEnglish()}><bdi>${line}</bdi></li>`)}</ul>`}
  </div>`;
}

const Loses = ({ one }) => (one.loses.length ? html`<p class="quiet loses">${say("taking.loses")} <bdi ...${inEnglish()}>${one.loses.join(" ")}</bdi></p>` : null);

// Smaller circles are answered on the machine that holds the graph, where nobody but its owner asks.
function ByCommand({ formats, asked, audience, cut }) {
  const [name, choose] = useState("html");
  const [came, tell] = useState("");
  const how = formats.find((one) => one.name === name) ?? formats[0];
  const command = commandFor(how.name, how.suffix, asked, audience);
  return html`<p class="note">${say(audience === "public" && cut ? "taking.tooLong" : "taking.byCommand")}</p>
    <p><label>${say("taking.format")} <select aria-label=${say("taking.format")} value=${how.name} onChange=${(event) => choose(event.target.value)}>${formats.map((one) => html`<option value=${one.name} selected=${one.name === how.name}>${one.name}</option>`)}</select></label></p>
    <${Loses} one=${how} />
    <pre class="command" tabindex="0" role="region" aria-label=${say("taking.command")}><code>${command}</code></pre>
    <p><button type="button" class="theme" onClick=${async () => tell(say((await copy(command)) ? "taking.copied" : "taking.notCopied"))}>${say("taking.copyCommand")}</button> <span role="status">${came}</span></p>`;
}
