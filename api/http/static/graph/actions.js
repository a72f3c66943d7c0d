// What can be done with the graph: each action is a step that is told in words and can be undone.
import { isolated, shortened } from "../viewer/sentences.js";
import { count, say } from "../viewer/texts.js";
import { answersOf } from "./growing.js";
import { rooted, UNTOUCHED } from "./steps.js";

// Gives the actions on a picture.
//   steps, growth   as `createSteps` and `createGrowth` give them
//   model           what is asked about, before anything was added
//   now             gives `{whole, scene, places}` as drawn at this moment, and whether more is on its way, as `waiting`
//   tell            takes a sentence for whoever does not see the canvas
//   ask             takes what is to be fetched before it is a step: `{from, grown, take}`
export function createActions({ steps, growth, model, now, tell, ask }) {
  const named = (ids) => (ids.length === 1 ? isolated(shortened(now().whole.nameOf(ids[0]), 60)) : count("nodes", ids.length));
  const step = (change, key, values = {}) => {
    const told = say(`canvas.did.${key}`, values);
    steps.take(change, told);
    tell(told);
  };
  const without = (list, ids) => list.filter((id) => !ids.includes(id));
  return {
    ...growing({ steps, growth, model, step, named, now, ask }),
    ...placing(steps, now, step, named),
    hide: (ids) => ids.length && step({ hidden: [...new Set([...steps.now().hidden, ...ids])], marked: without(steps.now().marked, ids) }, "hide", { names: named(ids) }),
    show: (ids) => step({ hidden: without(steps.now().hidden, ids) }, "show", { names: named(ids) }),
    mark: (ids) => step({ marked: [...new Set([...steps.now().marked, ...ids])] }, "mark", { names: named(ids) }),
    unmark: (ids) => step({ marked: without(steps.now().marked, ids) }, "unmark", { names: named(ids) }),
    filter: (change, what) => step({ filters: { ...steps.now().filters, ...change } }, "filter", { what }),
    reset: () => step({ ...UNTOUCHED }, "reset"),
    undo: () => tell(steps.can().undo ? say("canvas.undone", { what: steps.undo() }) : say("canvas.nothingUndone")),
    redo: () => tell(steps.can().redo ? say("canvas.redone", { what: steps.redo() }) : say("canvas.nothingRedone")),
    tell,
  };
}

// Expanding and collapsing; a second page of the same ties goes on from the first. What adds records is a step, and is
// told, once they are there: whoever undoes it sees something go.
function growing({ steps, growth, model, step, named, now, ask }) {
  const grow = (grown, ...told) => {
    const take = () => {
      ask(null);
      step({ grown }, ...told);
    };
    if (!now().waiting) ask({ from: steps.now().grown, grown, take });
  };
  const reached = (one) => [one.id, ...answersOf(growth, one, steps.now().filters.on).flatMap(({ data }) => data?.nodes.map((node) => node.id) ?? [])];
  const roots = () => model.nodes.map((node) => node.id);
  const same = (one, id, edge, direction) => one.kind === "ties" && one.id === id && one.edge === edge && one.direction === direction;
  return {
    expand(id, edge, direction, words) {
      const { grown } = steps.now();
      const known = grown.find((one) => same(one, id, edge, direction));
      const next = known ? grown.map((one) => (one === known ? { ...one, pages: one.pages + 1 } : one)) : [...grown, { kind: "ties", id, edge, direction, pages: 1 }];
      grow(next, "expand", { names: named([id]), what: words });
    },
    collapse(ids) {
      const left = steps.now().grown.filter((one) => one.kind === "path" || !ids.includes(one.id));
      if (left.length === steps.now().grown.length) return;
      step({ grown: rooted(left, roots(), reached) }, "collapse", { names: named(ids) });
    },
    drawPath: (from, to) => grow([...steps.now().grown.filter((one) => one.kind !== "path"), { kind: "path", from, to }], "path", { from: named([from]), to: named([to]) }),
    leavePath: () => step({ grown: steps.now().grown.filter((one) => one.kind !== "path") }, "leavePath"),
  };
}

function placing(steps, now, step, named) {
  return {
    pin: (ids) => step({ pinned: { ...steps.now().pinned, ...Object.fromEntries(ids.map((id) => [id, { ...now().places.get(id) }])) } }, "pin", { names: named(ids) }),
    unpin: (ids) => step({ pinned: Object.fromEntries(Object.entries(steps.now().pinned).filter(([id]) => !ids.includes(id))) }, "unpin", { names: named(ids) }),
    move: (id, place) => step({ pinned: { ...steps.now().pinned, [id]: place } }, "pin", { names: named([id]) }),
    arrange: (layout) => step({ layout }, "arrange", { how: say(`canvas.layouts.${layout}`) }),
  };
}
