// What was expanded, as records: fetched page by page, kept as long as a step may lead back to it.
import { useEffect, useState } from "preact/hooks";

import { createModel } from "../viewer/model.js";
import { askPage, askPath, askWhole } from "./expanding.js";

// Of an expansion its pages, of a path its one answer.
const keysOf = (one, on) =>
  one.kind === "path" ? [JSON.stringify(["path", one.from, one.to, on])] : Array.from({ length: one.pages }, (_, page) => JSON.stringify(["ties", one.id, one.edge, one.direction, page, on]));

// Keeps answers by key. `numbered` counts them, so that labels of different answers stay apart.
export const createGrowth = () => ({ answers: new Map(), numbered: 0 });

export const answersOf = (growth, one, on) => keysOf(one, on).map((key) => growth.answers.get(key)).filter(Boolean);

// Forgets what no step leads back to.
export function forget(growth, states) {
  const wanted = new Set(states.flatMap((state) => state.grown.flatMap((one) => keysOf(one, state.filters.on))));
  for (const key of growth.answers.keys()) if (!wanted.has(key)) growth.answers.delete(key);
}

async function fetchMissing(growth, grown, on, shown) {
  for (const one of grown) {
    let cursor;
    for (const key of keysOf(one, on)) {
      if (!growth.answers.has(key)) {
        const nth = (growth.numbered += 1) + 1;
        growth.answers.set(key, await (one.kind === "path" ? askPath(one, { on, nth }) : askPage(one, { on, cursor, shown: shown(), nth })));
      }
      cursor = growth.answers.get(key).next;
      if (!cursor) break;
    }
  }
}

// Gives the answers behind what was expanded: all that are there, and whether others are still on their way; what could
// not be had is asked for once more by `again`. `next` is what was asked for and is no step yet.
export function useGrown(growth, { grown, filters: { on } }, next, shown) {
  const [state, set] = useState({});
  const [tries, again] = useState(0);
  const all = next?.grown ?? grown;
  const wanted = all.flatMap((one) => keysOf(one, on)).join("\n");
  useEffect(() => {
    let current = true;
    set({ wanted, waiting: true });
    fetchMissing(growth, all, on, shown).then(
      () => current && set({ wanted }),
      (error) => current && set({ wanted, error: error.message }),
    );
    return () => (current = false);
  }, [wanted, tries]);
  const answers = grown.flatMap((one) => answersOf(growth, one, on));
  const waiting = state.wanted !== wanted || state.waiting;
  useEffect(() => void (next && !waiting && !state.error && next.take()), [next, state]);
  return { answers, waiting, error: state.wanted === wanted ? state.error : "", again: () => again(tries + 1) };
}

// What is asked about, as it stands on the day of the filter. A chain has its own day, and stays as it is.
export function useDated(model, id, on) {
  const [dated, set] = useState({});
  const [tries, again] = useState(0);
  const wanted = on && model.about.question !== "chain" ? on : "";
  useEffect(() => {
    let current = true;
    set({ on: wanted });
    if (!wanted) return;
    askWhole(id, wanted).then(
      (data) => current && set({ on: wanted, from: model, model: createModel({ ...data, words: model.words }) }),
      (error) => current && set({ on: wanted, error: error.message }),
    );
    return () => (current = false);
  }, [wanted, model, tries]);
  const there = dated.on === wanted && dated.from === model;
  return { model: wanted && there ? dated.model : model, waiting: Boolean(wanted) && !there && !dated.error, error: wanted ? dated.error : "", again: () => again(tries + 1) };
}
