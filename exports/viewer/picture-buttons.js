// Two buttons that keep what is on the screen as a picture, and what came of it in words.
import { useState } from "preact/hooks";

import { html } from "./html.js";
import { asPoints, asText, pictureOf } from "./picture.js";
import { fileName, save } from "./saving.js";
import { say } from "./texts.js";

// `told` is as `pictureOf` wants it, worked out when a button is pressed.
export function PictureButtons({ told }) {
  const [came, tell] = useState("");
  const take = async (kind) => {
    try {
      const about = told();
      const picture = pictureOf(document.querySelector(".picture"), about);
      if (!picture) return tell(say("picture.none"));
      if (kind === "svg") save(asText(picture), "image/svg+xml", fileName(about.title, ".svg"));
      else save(await asPoints(picture), "image/png", fileName(about.title, ".png"));
      tell(say("picture.saved", { kind: kind.toUpperCase() }));
    } catch (error) {
      tell(say("picture.failed", { error: error.message }));
    }
  };
  return html`<p class="picture-buttons">
    <button type="button" class="theme" onClick=${() => take("svg")}>${say("picture.svg")}</button>
    <button type="button" class="theme" onClick=${() => take("png")}>${say("picture.png")}</button>
    <span role="status">${came}</span>
  </p>`;
}
