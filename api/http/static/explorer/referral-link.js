// From an official's page to a dossier about them. Protected people have none.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { linkTo } from "./address.js";

// Whom a dossier can be about; the server takes nobody else.
export const isOfficial = ({ type }) => ["Person", "Agency", "Organization"].includes(type);

export function ReferralLink({ entity }) {
  if (!isOfficial(entity) || entity.protected) return null;
  return html`<section class="taking"><h2>${say("referral.offer")}</h2>
    <p><a href=${`${linkTo(entity.id)}&view=referral`}>${say("referral.begin")}</a> <span class="quiet">${say("referral.beginHint")}</span></p></section>`;
}
