// A dossier about one official under one programme: the form, the checklist as one writes, and the files.
import { useEffect, useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say, told } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { ask, askWords } from "./api.js";
import { linkTo } from "./address.js";
import { useAnswer, Waiting } from "./asking.js";
import { get, post } from "./referral-api.js";
import { Checklist } from "./referral-checklist.js";
import { casefileOf, CHECKS, today, useDraft } from "./referral-draft.js";
import { fieldId } from "./referral-fields.js";
import { Files } from "./referral-files.js";
import { Form } from "./referral-form.js";
import { isOfficial } from "./referral-link.js";
import { Research } from "./referral-research.js";

// A pause in writing, in milliseconds, after which the checklist is asked for anew.
const PAUSE = 350;

const at = (id) => `referrals/${encodeURIComponent(id)}`;

export function Referral({ state, store }) {
  const programmes = useAnswer(() => get("referrals"), "referrals");
  const about = useAnswer(() => askTarget(state.of), state.of);
  const chosen = programmes.value?.items.find((one) => one.name === state.programme && one.status === "active");
  useEffect(() => {
    document.title = `${say("referral.title")} · ${say("kicker")}`;
    return () => (document.title = say("kicker"));
  }, []);
  const waiting = [about, programmes].find((one) => !one.value);
  if (waiting) return html`<main id="main"><${Waiting} answer=${waiting} /></main>`;
  return html`<main id="main" class="referral">
    <div class="masthead"><p class="kicker">${say("referral.title")}</p>
      <p><a href=${linkTo(state.of)}>${say("referral.back")}</a></p></div>
    ${about.value.other ? html`<h1><bdi>${about.value.name}</bdi></h1><p class="warning">${say("referral.onlyOfficials", { type: about.value.other })}</p>` : html`<${Programmes} items=${programmes.value.items} chosen=${chosen} pick=${(programme) => store.set({ programme })} />
    ${chosen && html`<${Draft} key=${`${state.of} ${chosen.name}`} target=${state.of} programme=${chosen} recipients=${programmes.value.recipients} store=${store} />`}`}
  </main>`;
}

// Who or what it would be about; `other` says what it is on record as, where that is nothing that a dossier can be about.
// Of whom nothing is known here the doors of dossiers tell, which know the circle of the reader.
async function askTarget(id) {
  try {
    const [entity, words] = await Promise.all([ask(`entities/${encodeURIComponent(id)}`, { limit: 1 }), askWords()]);
    return { name: entity.name, other: isOfficial(entity) ? "" : (words.nodes[entity.type]?.title ?? entity.type) };
  } catch {
    return { other: "" };
  }
}

function Programmes({ items, chosen, pick }) {
  const words = (one) => `${one.title} (${one.name})${one.status === "active" ? "" : ` · ${one.ended_because}`}`;
  return html`<div class="field programme"><label for="programme">${say("referral.programme")}</label>
    <select id="programme" value=${chosen?.name ?? ""} onChange=${(event) => pick(event.target.value)} ...${inEnglish()}>
      <option value="" disabled selected=${!chosen}>${say("referral.choose")}</option>
      ${items.map((one) => html`<option key=${one.name} value=${one.name} disabled=${one.status !== "active"} selected=${one === chosen}>${words(one)}</option>`)}
    </select>
    ${chosen && html`<p class="hint" ...${inEnglish()}><bdi>${chosen.authority}</bdi>. <bdi>${chosen.standard.text}</bdi>. <strong>${chosen.checked_by}</strong>.</p>`}</div>`;
}

function Draft({ target, programme, recipients, store }) {
  const { draft, saved, set, markSaved } = useDraft(target);
  const elsewhere = !recipients.includes(draft.recipient);
  const recipient = elsewhere ? "public" : draft.recipient;
  const base = useAnswer(() => post(at(target), { programme: programme.name }, { as_of: today(), recipient }), recipient);
  const { casefile, rows } = casefileOf(draft, programme.name);
  const judged = { ...casefile, recipient };
  const asked = useChecklist(target, programme.name, judged);
  if (!base.value) return html`<${Waiting} answer=${base} />`;
  const form = { draft, set, elsewhere, wrong: wrongFields(asked.problems, rows) };
  const list = asked.list ?? base.value;
  return html`<h1><bdi>${base.value.target.name}</bdi></h1>
    <p class="hint">${say("referral.stays")} <a href="#checklist" onClick=${goTo}>${say("referral.toChecklist")}</a></p>
    <div class="split referral-split"><div><${Form} form=${form} base=${base.value} programme=${programme} /></div>
      <section class="checklist" id="checklist" tabindex="0" aria-labelledby="checklist-title" aria-busy=${String(asked.waiting)}>
        <h2 id="checklist-title">${say("referral.checklist")}</h2>
        <div role="status"><${Trouble} asked=${asked} rows=${rows} /></div>
        ${elsewhere && html`<p class="warning elsewhere-told">${say("referral.asPublic")}</p>`}
        <${Checklist} list=${list} />
      </section></div>
    <${Files} target=${target} programme=${programme} casefile=${casefile} judged=${judged} list=${list} elsewhere=${elsewhere} saved=${saved} markSaved=${markSaved} store=${store} />
    <${Research} path=${`${at(target)}/research`} programme=${programme.name} casefile=${judged} />`;
}

// The address of the page is its state, so that a jump within the page must not change it.
function goTo(event) {
  event.preventDefault();
  document.getElementById("checklist").focus();
}

function useChecklist(target, programme, casefile) {
  const [asked, answer] = useState({ list: null, problems: [], error: "", waiting: false });
  const content = JSON.stringify(casefile);
  useEffect(() => {
    const stop = new AbortController();
    answer((before) => ({ ...before, waiting: true }));
    const asking = () =>
      post(at(target), { programme }, casefile, stop.signal).then(
        (list) => answer({ list, problems: [], error: "", waiting: false }),
        (error) => error.name !== "AbortError" && answer((before) => ({ ...before, problems: error.problems ?? [], error: error.message, waiting: false })),
      );
    const timer = setTimeout(asking, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [target, programme, content]);
  return asked;
}

// The field of the form that a key of the casefile, such as `searches.1.on`, was written in.
function fieldOf(where, rows) {
  const [list, place, ...rest] = where.split(".");
  if (!(list in rows) || place === undefined) return fieldId(where.split("."));
  const row = rows[list][Number(place) - 1];
  return fieldId([list, list === "checks" ? CHECKS[row] : row, ...(rest.length ? rest : [list === "checks" ? "reason" : ""])]);
}

const wrongFields = (problems, rows) => new Map(problems.map((one) => [fieldOf(one.where, rows), `${one.what}${one.mend ? ` (${one.mend})` : ""}`]));

// What a key of the casefile is called in the form.
function called(where, rows) {
  const [list, place, ...rest] = where.split(".");
  if (!(list in rows) || place === undefined) return told(`referral.fields.${where.replaceAll(".", "_")}`) ?? where;
  const row = rows[list][Number(place) - 1];
  const head = list === "checks" ? say(`referral.checked.${CHECKS[row]}`) : (told(`referral.rows.${list}`) && say(`referral.rows.${list}`, { n: row + 1 })) || where;
  return [head, rest[0] && told(`referral.fields.${list}_${rest[0]}`)].filter(Boolean).join(": ");
}

// What the server could not read: each problem leads to its field.
function Trouble({ asked, rows }) {
  if (!asked.error) return null;
  const focus = (event, where) => {
    event.preventDefault();
    document.getElementById(fieldOf(where, rows))?.focus();
  };
  if (!asked.problems.some((one) => one.where)) return html`<div class="warning"><p><bdi>${asked.error}</bdi></p></div>`;
  return html`<div class="warning"><p>${say("referral.unread")}</p><ul ...${inEnglish()}>${asked.problems.map(
    (one) => html`<li key=${one.where}><button type="button" class="link" onClick=${(event) => focus(event, one.where)}><bdi>${called(one.where, rows)}</bdi></button>: <bdi>${one.what}</bdi></li>`,
  )}</ul></div>`;
}
