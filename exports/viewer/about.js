// What the file says of itself: the question, its day and audience, what was cut or withheld, and how to check it.
import { html } from "./html.js";
import { dayInWords } from "./dates.js";
import { count, say } from "./texts.js";
import { inEnglish } from "./vocabulary.js";

export function Masthead({ model }) {
  const { about, notice } = model;
  const sizes = ["nodes", "edges", "claims", "sources"].map((key) => [key, count(key, about[key])]);
  const unasked = about.question === "chain" ? say("ownDays") : say("anyDay");
  const facts = [about.on ? say("asOf", { on: dayInWords(about.on) }) : unasked, say(`audience.${about.audience}`), say("counts", Object.fromEntries(sizes))];
  return html`<header class="masthead">
    <div class="headline"><div><p class="kicker">${say("kicker")}</p>
    <h1><bdi>${about.title}</bdi></h1>
    <p class="facts">${facts.map((fact, at) => html`${at > 0 && html`<span aria-hidden="true"> · </span>`}<span>${fact}</span>`)}</p></div>
    <p class="notice" ...${inEnglish()}>${notice}</p></div>
    ${about.empty && html`<div class="warning"><strong>${say("emptyTitle")}.</strong> <bdi>${about.empty}</bdi></div>`}
    ${about.cut && html`<div class="warning"><strong>${say("cutTitle")}.</strong> ${about.cut}</div>`}
    ${about.withheld.length > 0 && html`<div class="warning"><strong>${say("withheldTitle")}.</strong> ${about.withheld.join(" ")}</div>`}
  </header>`;
}

export function Colophon({ model }) {
  const { about, libraries } = model;
  const asked = Object.entries(about.parameters).map(([key, value]) => `${key} = ${value}`);
  const rows = [
    [say("aboutAsked"), [about.question, ...asked]],
    [say("aboutDrawn"), about.datasets.map((one) => say("aboutDataset", one))],
    [say("aboutLatest"), [about.latest_record]],
    [say("aboutMade"), [about.program]],
    [say("aboutLibraries"), libraries.map((one) => say("libraryLine", one))],
  ];
  return html`<footer class="colophon">
    <h2 class="kicker">${say("aboutTitle")}</h2>
    <dl>${rows.filter(([, values]) => values.length).map(([key, values]) => html`<div><dt>${key}</dt>${values.map((value) => html`<dd><bdi>${value}</bdi></dd>`)}</div>`)}</dl>
    <p>${say("aboutOffline")}</p>
    <p>${say("aboutChecked")}</p>
  </footer>`;
}
