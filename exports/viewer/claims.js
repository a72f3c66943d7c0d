// Claims as a reader sees them: the statement, its speaker, its days, and where it stands; denials in the same size.
import { claimDays, dayInWords } from "./dates.js";
import { html } from "./html.js";
import { safeLink } from "./links.js";
import { claimWords, details, speaker } from "./sentences.js";
import { TieButton } from "./story-tie.js";
import { say } from "./texts.js";
import { inEnglish } from "./vocabulary.js";

// What is claimed at the left, who answers it at the right; under each other where there is little room.
export function Claims({ model, claims, answers, titled = true }) {
  if (!claims.length && !answers.length) return null;
  return html`<div class="sides">
    <section>
      ${titled && html`<h3>${say("saysSo")}</h3>`}
      ${claims.length > 0 && html`<ul class="claims">${claims.map((claim) => html`<${ClaimView} key=${claim.version} model=${model} claim=${claim} />`)}</ul>`}
    </section>
    <section>
      <h3>${say("repliesTitle")}</h3>
      ${answers.length === 0 && html`<p class="quiet">${say("repliesNone")}</p>`}
      ${answers.length > 0 && html`<ul class="claims">${answers.map((claim) => html`<${ClaimView} key=${claim.version} model=${model} claim=${claim} reply />`)}</ul>`}
    </section>
  </div>`;
}

export function ClaimView({ model, claim, reply = false }) {
  const { subject, predicate, object } = claimWords(model, claim);
  const { name, told } = speaker(model, claim);
  const look = claim.stance === "asserts" ? (reply ? "otherwise" : "") : claim.stance;
  const status = claim.status === "accepted" ? "" : say(`statuses.${claim.status}`);
  return html`<li class=${`claim ${look}`}>
    <p class="who"><strong><bdi>${name}</bdi></strong> ${say(`stances.${claim.stance}`)}${told && html` (<bdi>${say("toldBy", { name: told })}</bdi>)`}:</p>
    <p class="statement"><bdi>${subject}</bdi> · <bdi>${predicate}</bdi> · <bdi>${object}</bdi></p>
    ${claim.note && html`<p class="note-text"><bdi ...${inEnglish()}>${claim.note}</bdi></p>`}
    <${Qualifiers} model=${model} claim=${claim} />
    <p class="meta">${[claimDays(claim), say(`standings.${claim.standing}`), say(`natures.${claim.nature}`), say("credibilityOf", { n: claim.credibility, means: say(`credibility.${claim.credibility}`) }), status].filter(Boolean).join(" · ")}</p>
    <ul class="citations">${claim.citations.map((cited) => html`<${Citation} model=${model} cited=${cited} />`)}</ul>
    <p class="meta id">${say("claimId", { id: claim.id })} · ${say("recordedOn", { day: dayInWords(claim.recorded_on) })}</p>
    <${TieButton} model=${model} claim=${claim} />
  </li>`;
}

function Qualifiers({ model, claim }) {
  const pairs = details(model, claim);
  if (!pairs.length) return null;
  return html`<dl class="details">${pairs.map(([key, value]) => html`<div><dt>${key}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>`;
}

export function Citation({ model, cited }) {
  const source = model.source.get(cited.source);
  if (!source) return html`<li><bdi>${cited.source}</bdi> ${cited.locator}</li>`;
  const repeated = cited.rests_on && model.source.get(cited.rests_on);
  return html`<li>
    <cite><bdi>${source.title}</bdi></cite>${[source.author, source.publisher, source.published && dayInWords(source.published), cited.locator && say("locator", { place: cited.locator })].filter(Boolean).map((part) => html`, <bdi>${part}</bdi>`)}
    ${repeated && html` (<bdi>${say("rests", { title: repeated.title })}</bdi>)`}${!source.seen && html` (${say("unseen")})`}
    <${SourceLinks} source=${source} />${!source.url && !source.archive_url && html` <span class="quiet">(${say("noLink")})</span>`}
  </li>`;
}

// The address of a source in full, so that it can be read on paper too.
export function SourceLinks({ source }) {
  const link = safeLink(source.url);
  const archive = safeLink(source.archive_url);
  if (!link && !archive) return source.url ? html` <bdi class="address">${source.url}</bdi>` : null;
  const anchor = (href, text) => html` <a href=${href} rel="noopener noreferrer external" target="_blank">${text}</a>`;
  return html`${link && anchor(link, source.url)}${archive && anchor(archive, say("archived"))}`;
}
