// The way to a story: everything that it needs is fetched by those only who press the button.
import { useState } from "preact/hooks";

import { html } from "../viewer/html.js";
import { createStore, useStore } from "../viewer/store.js";
import { say } from "../viewer/texts.js";
import { later } from "./later.js";

const called = createStore({ desk: null, turn: 0 });
const Desk = later(() => import("./story-desk.js"), "Story");

export function StoryButton() {
  const { desk } = useStore(called);
  const [asked, ask] = useState(false);
  const press = () => {
    ask(true);
    import("./story-state.js").then(toggle, () => ask(false));
  };
  return html`<button type="button" class="theme" aria-busy=${String(asked && !desk)} aria-expanded=${String(Boolean(desk) && desk.get().open)} onClick=${press}>${say("story.kicker")}</button>`;
}

function toggle({ desk, tieTo }) {
  tieTo();
  if (!called.get().desk) desk.listen(() => called.set({ desk, turn: called.get().turn + 1 }));
  desk.set({ open: !desk.get().open });
}

// The desk, from the first press on for as long as there is a story that could be lost.
export function Story({ store }) {
  const { desk } = useStore(called);
  const { open, unsaved, at } = desk?.get() ?? {};
  return open || unsaved || at >= 0 ? html`<${Desk} store=${store} />` : null;
}
