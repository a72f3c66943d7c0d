// What an answer is while it is on its way: loading, there, or refused in words; asked again on request.
import { useEffect, useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";

export function useAnswer(fetching, of) {
  const [answer, set] = useState({ of: null });
  const [tries, again] = useState(0);
  useEffect(() => {
    let wanted = true;
    set({ of: null });
    fetching().then(
      (value) => wanted && set({ of, value }),
      (error) => wanted && set({ of, error: error.message, anew: error.anew }),
    );
    return () => (wanted = false);
  }, [of, tries]);
  return { ...(answer.of === of ? answer : {}), again: () => again(tries + 1) };
}

// Where asking again may not help (`anew` is "may"), or does not ("must"), the page can be loaded anew.
export function Waiting({ answer }) {
  if (answer.value) return null;
  if (!answer.error) return html`<p class="state" role="status">${say("explorer.loading")}</p>`;
  const button = (key, press) => html`<button type="button" class="theme" onClick=${press}>${say(`explorer.${key}`)}</button>`;
  return html`<div class="state warning" role="alert">
    <p><bdi>${answer.error}</bdi></p>
    ${answer.anew !== "must" && button("again", answer.again)} ${answer.anew && button("anew", () => location.reload())}
  </div>`;
}
