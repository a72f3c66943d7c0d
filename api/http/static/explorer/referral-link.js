// From an official's page to a dossier about them. Protected people have none.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { linkTo } from "./address.js";

const TYPES = ["Person", "Agency", "Organization"];

export function ReferralLink({ entity }) {
  if (!TYPES.includes(entity.type) || entity.protected) return null;
  return html`<section class="taking"><h2>${say("referral.offer")}</h2>
    <p><a href=${`${linkTo(entity.id)}&view=referral`}>${say("referral.begin")}</a> <span class="quiet">${say("referral.beginHint")}</span></p></section>`;
}
