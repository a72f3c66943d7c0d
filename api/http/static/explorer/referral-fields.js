// Fields of the form: each with its label, a hint where one helps, and what is wrong with it, which is read out too.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";

export const fieldId = (path) => `field-${path.join("-")}`;

// What a field needs to know: the draft, how to change it, and what the server says is wrong.
const reach = (draft, path) => path.reduce((at, key) => at?.[key], draft);

function Labelled({ form, path, label, hint, children }) {
  const id = fieldId(path);
  const wrong = form.wrong.get(id);
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ") || undefined;
  return html`<div class="field">
    <label for=${id}>${label ?? say(`referral.fields.${path.filter((part) => typeof part === "string").join("_")}`)}</label>
    ${hint && html`<p class="hint" id=${`${id}-hint`}>${hint}</p>`}
    ${children({ id, "aria-describedby": told, "aria-invalid": wrong ? "true" : undefined })}
    ${wrong && html`<p class="wrong" id=${`${id}-wrong`} lang="en"><bdi>${wrong}</bdi></p>`}
  </div>`;
}

const writing = (form, path) => ({ value: reach(form.draft, path) ?? "", onInput: (event) => form.set(path, event.target.value) });

export const Line = ({ form, path, label, hint }) =>
  html`<${Labelled} ...${{ form, path, label, hint }}>${(more) => html`<input type="text" autocomplete="off" ...${more} ...${writing(form, path)} />`}<//>`;

export const Day = ({ form, path, label, hint }) =>
  html`<${Labelled} ...${{ form, path, label, hint }}>${(more) => html`<input type="date" ...${more} ...${writing(form, path)} />`}<//>`;

export const Area = ({ form, path, label, hint, rows = 5 }) =>
  html`<${Labelled} ...${{ form, path, label, hint }}>${(more) => html`<textarea rows=${rows} ...${more} ...${writing(form, path)}></textarea>`}<//>`;

// One of several; `options` is [[value, words]].
export const Choice = ({ form, path, label, hint, options }) =>
  html`<${Labelled} ...${{ form, path, label, hint }}>${(more) => html`<select ...${more} value=${reach(form.draft, path)} onChange=${(event) => form.set(path, event.target.value)}>
    ${options.map(([value, words]) => html`<option key=${value} value=${value} selected=${value === reach(form.draft, path)}>${words}</option>`)}</select>`}<//>`;

export const Tick = ({ form, path, label }) =>
  html`<div class="tick"><input type="checkbox" id=${fieldId(path)} checked=${reach(form.draft, path)} onChange=${(event) => form.set(path, event.target.checked)} />
    <label for=${fieldId(path)}>${label ?? say(`referral.fields.${path.join("_")}`)}</label></div>`;

// Several of several, kept as a list of their values.
export function Ticks({ form, path, legend, options }) {
  const chosen = reach(form.draft, path) ?? [];
  const turn = (value) => form.set(path, chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  return html`<fieldset class="ticks"><legend>${legend}</legend>${options.map(
    ([value, words]) => html`<div class="tick" key=${value}><input type="checkbox" id=${`${fieldId(path)}-${value}`} checked=${chosen.includes(value)} onChange=${() => turn(value)} />
      <label for=${`${fieldId(path)}-${value}`}>${words}</label></div>`,
  )}</fieldset>`;
}

const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

// One text in each line, kept as a list; what is being typed stays as it is typed, blank lines and all.
export function Lines({ form, path, hint, rows = 2 }) {
  const [typed, type] = useState("");
  const list = reach(form.draft, path) ?? [];
  const shown = linesOf(typed).join("\n") === list.join("\n") ? typed : list.join("\n");
  const write = (event) => {
    type(event.target.value);
    form.set(path, linesOf(event.target.value));
  };
  return html`<${Labelled} ...${{ form, path, hint }}>${(more) => html`<textarea rows=${rows} ...${more} value=${shown} onInput=${write}></textarea>`}<//>`;
}

// Rows that can be added and taken away; `row` draws one, given its path.
export function Rows({ form, path, row, fresh }) {
  const rows = reach(form.draft, path);
  const name = path.join("_");
  return html`${rows.map(
    (_, at) => html`<fieldset class="row" key=${at}><legend>${say(`referral.rows.${name}`, { n: at + 1 })}</legend>
      ${row([...path, at])}
      <button type="button" class="theme" onClick=${() => form.set(path, rows.filter((__, other) => other !== at))}>${say("referral.remove", { what: say(`referral.rows.${name}`, { n: at + 1 }) })}</button>
    </fieldset>`,
  )}
  <button type="button" class="theme" onClick=${() => form.set(path, [...rows, fresh()])}>${say(`referral.add.${name}`)}</button>`;
}
