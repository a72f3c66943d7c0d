// What the page shows just now: one object, changed in one place, kept in the address so that a link restores it.
import { useEffect, useState } from "preact/hooks";

// The parts of the state that belong into the address.
const KEPT = ["view", "kind", "id", "reading", "theme", "lang", "from", "to"];

export function createStore(initial) {
  let state = { ...initial };
  const listeners = new Set();
  return {
    get: () => state,
    set(change) {
      const next = { ...state, ...change };
      if (Object.keys(change).every((key) => state[key] === next[key])) return;
      state = next;
      listeners.forEach((listener) => listener(state));
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useStore(store) {
  const [state, set] = useState(store.get());
  useEffect(() => {
    set(store.get());
    return store.listen(set);
  }, [store]);
  return state;
}

export function readAddress(hash, known) {
  const found = {};
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (KEPT.includes(key) && (!known[key] || known[key](value))) found[key] = value;
  }
  return found;
}

export function writeAddress(state, usual) {
  const kept = KEPT.filter((key) => state[key] && state[key] !== usual[key]);
  return kept.length ? `#${new URLSearchParams(kept.map((key) => [key, state[key]]))}` : "";
}
