// The checklist beside the form: gates, criteria, acts, and what is in the way. It judges the file, never the person.
import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { count, say } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { linkTo } from "./address.js";

const KEYS = { PASS: "pass", WEAK: "weak", MISSING: "missing", "n/a": "none" };
const INFORMATION = "information";

export function Checklist({ list }) {
  const asked = list.criteria.filter((one) => one.required !== INFORMATION);
  const beside = list.criteria.filter((one) => one.required === INFORMATION);
  return html`<p class="notice" ...${inEnglish()}>${list.notice}</p>
    <p><strong ...${inEnglish()}>${list.checked_by}</strong> · ${say("referral.lawChecked", { day: dayInWords(list.law_checked_on) })}${list.stale ? ` · ${say("referral.stale")}` : ""}</p>
    <p class="verdict">${list.blocked_by.length ? say("referral.blocked", { codes: list.blocked_by.join(", ") }) : say("referral.free")}</p>
    <h3>${say("referral.gates")}</h3>
    <ul class="judged">${list.gates.map((one) => html`<${Line} key=${one.code} one=${one} state=${one.open ? "open" : "closed"} because=${[one.because, one.overridden_by && say("referral.overridden", { by: one.overridden_by })]} />`)}</ul>
    <h3>${say("referral.asked", { programme: list.programme.name })}</h3>
    <ul class="judged">${asked.map((one) => html`<${Criterion} key=${one.code} one=${one} />`)}</ul>
    <details><summary>${say("referral.information")}</summary><ul class="judged">${beside.map((one) => html`<${Criterion} key=${one.code} one=${one} />`)}</ul></details>
    <h3>${say("referral.acts")}</h3>
    <${Acts} acts=${list.acts} />
    <${Near} near=${list.near} />
    ${list.suggestions.length > 0 && html`<h3>${say("referral.suggestions")}</h3><ul ...${inEnglish()}>${list.suggestions.map((one) => html`<li><bdi>${one}</bdi></li>`)}</ul>`}
    ${[...list.withheld, list.cut].some(Boolean) && html`<h3>${say("referral.withheld")}</h3><ul ...${inEnglish()}>${[...list.withheld, list.cut].filter(Boolean).map((one) => html`<li><bdi>${one}</bdi></li>`)}</ul>`}`;
}

const Criterion = ({ one }) => html`<${Line} one=${one} state=${KEYS[one.status]} because=${one.because} contested=${one.contested}
  more=${[one.required.replace(/^required(, )?/, ""), one.claims.length ? count("claims", one.claims.length) : ""]} />`;

// One gate or criterion: how it stands as a word, what it asks, why, and what would lift it.
function Line({ one, state, because, contested, more = [] }) {
  return html`<li class=${`state-${state}`}><p class="judged-head"><span class="state-word">${say(`referral.states.${state}`)}</span>
      <span><strong>${one.code}</strong> <strong ...${inEnglish()}>${one.title}</strong>${contested && html` · <strong class="disputed">${say("referral.contested")}</strong>`}
      <span class="quiet" ...${inEnglish()}>${more.filter(Boolean).map((text) => ` · ${text}`)}</span></span></p>
    <div class="judged-why" ...${inEnglish()}>${because.filter(Boolean).map((text) => html`<p><bdi>${text}</bdi></p>`)}
      ${one.lifts.length > 0 && html`<ul class="lifts" aria-label=${say("referral.lifts")}>${one.lifts.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`}</div>
  </li>`;
}

const strength = (link) => say(`referral.states.${KEYS[link.strength]}`);

function Acts({ acts }) {
  if (!acts.length) return html`<p>${say("referral.noActs")}</p>`;
  return html`<ul class="judged-acts">${acts.map((act) => {
    const ways = new Set(act.links.filter((link) => link.known).map((link) => `${link.mode.replaceAll("-", " ")} (${strength(link)})`));
    const name = act.protected ? html`<bdi>${act.name}</bdi>` : html`<a href=${linkTo(act.id)}><bdi>${act.name}</bdi></a>`;
    return html`<li key=${act.id}><strong>${act.number}</strong> <span ...${inEnglish()}>${name}</span> <span class="quiet">${act.on ? dayInWords(act.on) : say("referral.undated")} ·
      ${act.reached ? (ways.size ? html`<span ...${inEnglish()}>${[...ways].join(", ")}</span>` : say("referral.noLink")) : say("referral.notReached")}</span></li>`;
  })}</ul>`;
}

const Near = ({ near }) =>
  near.length > 0 && html`<details><summary>${say("referral.near")}</summary><ul ...${inEnglish()}>${near.map((one) => html`<li><bdi>${one.why}</bdi>
    ${one.lifts.length > 0 && html`<ul class="lifts" aria-label=${say("referral.lifts")}>${one.lifts.map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>`}</li>`)}</ul></details>`;
