// Says on every page that the server answers this reader more than the public, if it does.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { useAnswer } from "./asking.js";
import { get } from "./referral-api.js";

export function Circle() {
  const answer = useAnswer(() => get("referrals"), "circle");
  if (!answer.value) return null;
  const more = answer.value.recipients.filter((one) => one !== "public").map((one) => say(`referral.recipients.${one}`));
  return html`<p class="warning" role="note">${more.length ? say("referral.opened", { recipients: more.join(", ") }) : say("referral.keyUnknown")}</p>`;
}
