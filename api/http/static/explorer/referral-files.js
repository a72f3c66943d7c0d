// The files: the dossier as a zip, and what the advocate wrote, to be saved and read again, here or by the command line.
import { useRef, useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { inEnglish } from "../viewer/vocabulary.js";
import { fetchFile, hand, readFile } from "./referral-api.js";
import { takeOver } from "./referral-draft.js";

const BUILDS = ["authority", "redacted", "internal"];
const NAME = "casefile.json";

export function Files({ target, programme, casefile, judged, list, elsewhere, saved, markSaved, store }) {
  const [told, tell] = useState({});
  const [build, choose] = useState("authority");
  const picked = useRef();
  const save = () => {
    hand(NAME, new Blob([`${JSON.stringify(casefile, null, 1)}\n`], { type: "application/json" }));
    markSaved();
  };
  const load = async (event) => {
    const [file] = event.target.files;
    event.target.value = "";
    if (file) tell(await taken(file, store));
  };
  const draw = async () => {
    tell({ words: say("referral.writing") });
    tell(await written(target, programme, judged, build));
  };
  const free = !list.blocked_by.length && !elsewhere;
  return html`<section class="files" aria-labelledby="files-title"><h2 id="files-title">${say("referral.files")}</h2>
    <div class="field"><label for="build">${say("referral.build")}</label><select id="build" onChange=${(event) => choose(event.target.value)}>
      ${BUILDS.map((name) => html`<option key=${name} value=${name} selected=${name === build}>${say(`referral.builds.${name}`)}</option>`)}</select></div>
    <div class="bar-buttons">
      <button type="button" class="theme strong" disabled=${!free} aria-describedby="files-why" onClick=${draw}>${say("referral.download")}</button>
      <button type="button" class="theme" onClick=${save}>${say("referral.save")}</button>
      <button type="button" class="theme" onClick=${() => picked.current.click()}>${say("referral.load")}</button>
      <input type="file" hidden ref=${picked} aria-label=${say("referral.load")} accept=".json,.yml,.yaml" onChange=${load} />
    </div>
    <p class="hint" id="files-why">${why(list, elsewhere)} ${saved ? "" : say("referral.unsaved")}</p>
    <p class="hint">${say("referral.terminal")} <code>answerable referral --casefile ${NAME} -o dossier.zip</code></p>
    <div role="status">${told.words && html`<p>${told.words}</p>`}${told.warnings?.length > 0 && html`<p>${say("referral.lookAt")}</p><ul class="lifts" ...${inEnglish()}>${told.warnings.map((one) => html`<li key=${one}><bdi>${one}</bdi></li>`)}</ul>`}${told.problems && html`<div class="warning"><p>${told.error}</p><ul ...${inEnglish()}>${told.problems.map((one) => html`<li><bdi>${one.where}</bdi>: <bdi>${one.what}</bdi></li>`)}</ul></div>`}</div>
  </section>`;
}

const why = (list, elsewhere) => (elsewhere ? say("referral.byCommand") : list.blocked_by.length ? say("referral.blocked", { codes: list.blocked_by.join(", ") }) : say("referral.free"));

async function taken(file, store) {
  try {
    const casefile = await readFile(file);
    takeOver(casefile);
    store.set({ of: casefile.target, programme: casefile.programmes.includes(store.get().programme) ? store.get().programme : casefile.programmes[0] });
    return { words: say("referral.loaded") };
  } catch (error) {
    return { error: error.message, problems: error.problems ?? [] };
  }
}

async function written(target, programme, casefile, build) {
  try {
    const { content, warnings } = await fetchFile(`referrals/${encodeURIComponent(target)}/dossier`, { programme: programme.name, build }, casefile);
    hand("dossier.zip", content);
    return { words: say("referral.written"), warnings };
  } catch (error) {
    return { error: error.message, problems: error.problems?.filter((one) => one.where) ?? [] };
  }
}
