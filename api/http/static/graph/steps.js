// What a reader made of the graph, step by step: each step can be undone and done again.
import { useEffect, useState } from "preact/hooks";

// `grown` lists what was expanded and which paths were drawn, in order; `filters` what is left out, and the day.
export const UNTOUCHED = Object.freeze({ grown: [], hidden: [], pinned: {}, marked: [], filters: {}, layout: "spread" });
// Older steps are forgotten, so that a long session needs no more memory than a short one.
const MOST_STEPS = 50;

// Gives the steps of one picture. What was done is told in words with each, for whoever undoes it.
export function createSteps(first) {
  let [past, now, future] = [[], first, []];
  const listeners = new Set();
  const move = (...to) => {
    [past, now, future] = to;
    listeners.forEach((listener) => listener(now));
  };
  return {
    now: () => now,
    take: (change, told) => move([...past, { state: now, told }].slice(-MOST_STEPS), { ...now, ...change }, []),
    undo() {
      const last = past.at(-1);
      if (last) move(past.slice(0, -1), last.state, [{ state: now, told: last.told }, ...future]);
      return last?.told ?? "";
    },
    redo() {
      const [next, ...rest] = future;
      if (next) move([...past, { state: now, told: next.told }], next.state, rest);
      return next?.told ?? "";
    },
    can: () => ({ undo: past.length > 0, redo: future.length > 0 }),
    states: () => [...past, { state: now }, ...future].map((step) => step.state),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function useSteps(steps) {
  const [now, set] = useState(steps.now());
  useEffect(() => {
    set(steps.now());
    return steps.listen(set);
  }, [steps]);
  return now;
}

// What is expanded, without that which hangs on nothing any more: an entity that went away with another one.
export function rooted(grown, roots, reached) {
  const known = new Set(roots);
  return grown.filter((one) => {
    const held = one.kind === "path" || known.has(one.id);
    if (held) reached(one).forEach((id) => known.add(id));
    return held;
  });
}
