// The sections of the form, in the order in which a dossier needs them.
import { dayInWords } from "../viewer/dates.js";
import { html } from "../viewer/html.js";
import { say, told } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { CHECKS, ROWS } from "./referral-draft.js";
import { Area, Choice, Day, Line, Lines, Rows, Tick, Ticks } from "./referral-fields.js";

const RECIPIENTS = ["authority", "sponsor", "co-counsel", "public"];
const DECISIONS = ["asked, replied", "asked, no reply", "not asked"];
const options = (key, values) => values.map((value) => [value, told(`referral.${key}`)?.[value] ?? value]);

const Section = ({ name, hint, children }) => html`<section class="part" aria-labelledby=${`part-${name}`}>
  <h2 id=${`part-${name}`}>${say(`referral.parts.${name}`)}</h2>${hint && html`<p class="hint">${hint}</p>`}${children}</section>`;

export function Form({ form, base, programme }) {
  return html`<form class="referral-form" onSubmit=${(event) => event.preventDefault()} autocomplete="off">
    <${Setting} form=${form} />
    <${Incidents} form=${form} acts=${base.acts} />
    <${Identity} form=${form} base=${base} />
    <${Submitter} form=${form} />
    <${Searches} form=${form} />
    <${Checks} form=${form} />
    <${Consents} form=${form} />
    <${Texts} form=${form} programme=${programme} />
    <${Further} form=${form} programme=${programme} />
  </form>`;
}

const Setting = ({ form }) => html`<${Section} name="setting">
  <div class="pair"><${Choice} form=${form} path=${["recipient"]} options=${options("recipients", RECIPIENTS)} hint=${form.elsewhere && say("referral.elsewhere")} />
  <${Day} form=${form} path=${["as_of"]} /></div>
  <${Line} form=${form} path=${["purpose"]} hint=${say("referral.purposeHint")} />
<//>`;

function Incidents({ form, acts }) {
  const open = acts.filter((act) => !act.protected);
  const other = form.draft.incidents.filter((id) => !open.some((act) => act.id === id));
  const told = (act) => html`<bdi ...${inEnglish()}>${act.name}</bdi> <span class="quiet">${act.on ? dayInWords(act.on) : say("referral.undated")}${act.reached ? "" : ` · ${say("referral.notReached")}`}</span>`;
  return html`<${Section} name="incidents" hint=${say(open.length ? "referral.incidentsHint" : "referral.noActs")}>
    <${Ticks} form=${form} path=${["incidents"]} legend=${say("referral.incidentsLegend")} options=${[...open.map((act) => [act.id, told(act)]), ...other.map((id) => [id, id])]} />
    ${acts.length > open.length && html`<p class="hint">${say("referral.protectedActs")}</p>`}
  <//>`;
}

const Listed = ({ title, items }) =>
  items.length > 0 && html`<div class="listed"><p>${title}</p><ul ...${inEnglish()}>${items.map((item) => html`<li key=${item}><bdi>${item}</bdi></li>`)}</ul></div>`;

const Identity = ({ form, base }) => html`<${Section} name="identity" hint=${say("referral.identityHint")}>
  <${Listed} title=${say("referral.namesakes")} items=${base.namesakes.map((one) => `${one.name} (${one.id})`)} />
  <div class="pair"><${Line} form=${form} path=${["identity", "confirmed_by"]} /><${Day} form=${form} path=${["identity", "confirmed_on"]} /></div>
  <${Lines} form=${form} path=${["identity", "open_questions"]} hint=${say("referral.lineEach")} />
  <${Listed} title=${say("referral.conflicts")} items=${base.conflicts} />
  <${Line} form=${form} path=${["conflicts_seen_by"]} hint=${base.conflicts.length ? "" : say("referral.noConflicts")} />
<//>`;

const Submitter = ({ form }) => html`<${Section} name="submitter">
  <${Line} form=${form} path=${["submitter", "name"]} />
  <${Area} form=${form} path=${["submitter", "description"]} rows=${3} hint=${say("referral.descriptionHint")} />
  <${Line} form=${form} path=${["submitter", "contact"]} hint=${say("referral.contactHint")} />
  <${Lines} form=${form} path=${["submitter", "partners"]} hint=${say("referral.lineEach")} />
<//>`;

const Searches = ({ form }) => html`<${Section} name="searches" hint=${say("referral.searchesHint")}>
  <${Rows} form=${form} path=${["searches"]} fresh=${() => ({ ...ROWS.searches, on: form.draft.as_of })} row=${(path) => html`
    <div class="pair"><${Choice} form=${form} path=${[...path, "what"]} options=${options("looked", ["denials", "listings"])} /><${Day} form=${form} path=${[...path, "on"]} /></div>
    <${Line} form=${form} path=${[...path, "where"]} /><${Line} form=${form} path=${[...path, "by"]} /><${Line} form=${form} path=${[...path, "found"]} />`} />
  <h3>${say("referral.asking")}</h3><p class="hint">${say("referral.askingHint")}</p>
  <div class="pair"><${Choice} form=${form} path=${["contact", "decision"]} options=${[["", say("referral.undecided")], ...options("decisions", DECISIONS)]} /><${Day} form=${form} path=${["contact", "on"]} /></div>
  <${Line} form=${form} path=${["contact", "because"]} />
<//>`;

const Checks = ({ form }) => html`<${Section} name="checks" hint=${say("referral.checksHint")}>
  ${CHECKS.map((what) => html`<fieldset class="row" key=${what}><legend>${say(`referral.checked.${what}`)}</legend>
    <div class="pair"><${Choice} form=${form} path=${["checks", what, "done"]} label=${say("referral.fields.checks_done")} options=${options("doneness", ["", "done", "open"])} />
    <${Day} form=${form} path=${["checks", what, "on"]} label=${say("referral.fields.checks_on")} /></div>
    <${Line} form=${form} path=${["checks", what, "by"]} label=${say("referral.fields.checks_by")} />
    ${form.draft.checks[what].done === "open" && html`<${Line} form=${form} path=${["checks", what, "reason"]} label=${say("referral.fields.checks_reason")} />`}
  </fieldset>`)}
<//>`;

const Consents = ({ form }) => html`<${Section} name="consents" hint=${say("referral.consentsHint")}>
  <${Rows} form=${form} path=${["consents"]} fresh=${() => ({ ...ROWS.consents, purpose: form.draft.purpose, recipients: [form.draft.recipient] })} row=${(path) => html`
    <${Line} form=${form} path=${[...path, "person"]} /><${Line} form=${form} path=${[...path, "purpose"]} />
    <${Ticks} form=${form} path=${[...path, "recipients"]} legend=${say("referral.fields.consents_recipients")} options=${options("recipients", RECIPIENTS)} />
    <div class="pair"><${Day} form=${form} path=${[...path, "until"]} /><${Day} form=${form} path=${[...path, "withdrawn_on"]} /></div>`} />
<//>`;

const Signed = ({ form, part, rows }) => html`<${Area} form=${form} path=${[part, "text"]} rows=${rows} />
  <div class="pair"><${Line} form=${form} path=${[part, "signed_by"]} label=${say("referral.fields.signed_by")} /><${Day} form=${form} path=${[part, "signed_on"]} label=${say("referral.fields.signed_on")} /></div>`;

const Texts = ({ form, programme }) => html`<${Section} name="texts" hint=${say("referral.textsHint")}>
  <${Listed} title=${say("referral.prompts")} items=${programme.prompts} />
  <${Signed} form=${form} part="interest" rows=${8} />
  <${Signed} form=${form} part="harm" rows=${5} />
  <${Area} form=${form} path=${["context"]} rows=${4} />
<//>`;

const Further = ({ form, programme }) => html`<${Section} name="further">
  ${programme.region_needed && html`<${Tick} form=${form} path=${["region_confirmed"]} />`}
  <${Tick} form=${form} path=${["include_checklist"]} />
  <${Lines} form=${form} path=${["withheld_sources"]} hint=${say("referral.lineEach")} />
  <h3>${say("referral.overridesTitle")}</h3><p class="hint">${say("referral.overridesHint")}</p>
  <${Rows} form=${form} path=${["overrides"]} fresh=${() => ({ ...ROWS.overrides, gate: "G6", on: form.draft.as_of })} row=${(path) => html`
    <div class="pair"><${Choice} form=${form} path=${[...path, "gate"]} options=${["G1", "G2", "G3", "G4", "G5", "G6"].map((code) => [code, code])} /><${Day} form=${form} path=${[...path, "on"]} /></div>
    <${Area} form=${form} path=${[...path, "reason"]} rows=${2} /><${Line} form=${form} path=${[...path, "by"]} />`} />
<//>`;
