// The way to a story: everything that it needs is fetched by those only who press the button.
import { html } from "../viewer/html.js";
import { createStore, useStore } from "../viewer/store.js";
import { say } from "../viewer/texts.js";
import { Waiting } from "./asking.js";
import { later, missing } from "./later.js";

const called = createStore({ desk: null, turn: 0, asked: false, failed: null });
const Desk = later(() => import("./story-desk.js"), "Story");

export function StoryButton() {
  const { desk, asked } = useStore(called);
  return html`<button type="button" class="theme" aria-busy=${String(asked && !desk)} aria-expanded=${String(Boolean(desk) && desk.get().open)} onClick=${press}>${say("story.kicker")}</button>`;
}

function press() {
  called.set({ asked: true, failed: null });
  import("./story-state.js").catch(missing).then(toggle, ({ message, anew }) => called.set({ asked: false, failed: { error: message, anew, again: press } }));
}

function toggle({ desk, tieTo }) {
  tieTo();
  if (!called.get().desk) desk.listen(() => called.set({ desk, turn: called.get().turn + 1 }));
  desk.set({ open: !desk.get().open });
}

// The desk, from the first press on for as long as there is a story that could be lost.
export function Story({ store }) {
  const { desk, failed } = useStore(called);
  if (failed) return html`<${Waiting} answer=${failed} />`;
  const { open, unsaved, at } = desk?.get() ?? {};
  return open || unsaved || at >= 0 ? html`<${Desk} store=${store} />` : null;
}
