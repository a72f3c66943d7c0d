// A part of the page whose modules are fetched by those only who want to see it.
import { useEffect, useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";

// Gives a component in place of one that `fetching` brings: `later(() => import("./front.js"), "Front")`.
export function later(fetching, name) {
  let known;
  const bring = () => fetching().then((module) => (known = module[name]));
  function Later(props) {
    const [state, set] = useState({});
    useEffect(() => {
      // Somebody else may have brought it between the drawing and now: then too it has to be drawn again.
      Promise.resolve(known ?? bring()).then(() => set({}), () => set({ error: say("explorer.offline") }));
    }, []);
    if (known) return html`<${known} ...${props} />`;
    return html`<p class="state" role="status">${state.error ?? say("explorer.loading")}</p>`;
  }
  // For whoever knows already that it will be wanted.
  Later.bring = () => void bring().catch(() => {});
  return Later;
}
