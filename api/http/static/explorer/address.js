// The state in the address: a link restores what is seen, and the buttons of the browser go back to what was asked.
import { createStore } from "../viewer/store.js";

const among = (...names) => (value) => names.includes(value);
const isDay = (value) => /^\d{4}-\d{2}-\d{2}$/.test(value);
const KNOWN = {
  of: (value) => value.length < 200,
  day: isDay,
  view: among("chain", "timeline", "graph", "table", "referral"),
  programme: (value) => /^[a-z0-9-]{1,60}$/.test(value),
  reading: among("wide", "strict"),
  theme: among("dark", "light"),
  lang: (value) => /^[a-z]{2,3}$/.test(value),
  kind: among("node", "edge"),
  id: (value) => value.length < 200,
  from: isDay,
  to: isDay,
  graph: (value) => value.length <= 3000,
};
const USUAL = { of: "", day: "", view: "chain", programme: "", reading: "wide", theme: "", lang: "", kind: "", id: "", from: "", to: "", graph: "" };

export function read(hash) {
  const given = [...new URLSearchParams(hash.replace(/^#/, ""))];
  return { ...USUAL, ...Object.fromEntries(given.filter(([key, value]) => KNOWN[key]?.(value))) };
}

export function written(state) {
  const kept = Object.keys(USUAL).filter((key) => state[key] !== USUAL[key]);
  return kept.length ? `#${new URLSearchParams(kept.map((key) => [key, state[key]]))}` : "";
}

// A store whose state follows the address, and the address it; another question is a step that can be gone back.
export function addressed() {
  const store = createStore(read(location.hash));
  let asked = store.get().of;
  manners = mannersOf(store.get());
  store.listen((state) => {
    manners = mannersOf(state);
    const step = state.of === asked ? "replaceState" : "pushState";
    asked = state.of;
    if (location.hash !== written(state)) history[step](null, "", written(state) || location.pathname);
  });
  const follow = () => {
    asked = read(location.hash).of;
    store.set(withManners(read(location.hash)));
  };
  addEventListener("popstate", follow);
  addEventListener("hashchange", follow);
  return store;
}

// What a reader chose for the whole page goes with them from question to question.
const MANNERS = ["theme", "lang"];
let manners = {};

export const linkTo = (id) => `#${new URLSearchParams({ of: id, ...manners })}`;

const withManners = (state) => ({ ...state, ...manners, ...mannersOf(state) });
const mannersOf = (state) => Object.fromEntries(MANNERS.filter((key) => state[key]).map((key) => [key, state[key]]));
