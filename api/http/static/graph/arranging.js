// Where nodes stand, in several manners; worked out away from the page, in a worker.
import { degrees, layout } from "../viewer/layout.js";

const RING = 170;
const ROW = 70;
const COLUMN = 260;
const MOST_IN_COLUMN = 40;

// Gives `[[id, {x, y}], …]` for `{nodes: [{id, type}], edges: [{start, end}], fixed, seeds, start, manner}`.
export function arranged({ nodes, edges, fixed, seeds, start, manner }) {
  const given = new Map(fixed);
  const places = manner === "rings" ? rings(nodes, edges, start) : manner === "columns" ? columns(nodes) : layout(nodes, edges, given, new Map(seeds));
  return [...places].map(([id, place]) => [id, given.get(id) ?? place]);
}

// Around the one that was asked about, by the number of steps to it.
function rings(nodes, edges, start) {
  const steps = stepsFrom(start ?? busiest(nodes, edges), edges);
  const last = [...steps.values()].at(-1) + 1;
  const around = grouped(nodes.map(({ id }) => ({ id, step: steps.get(id) ?? last })), ({ step }) => step);
  let radius = 0;
  return new Map([...around].sort(([one], [two]) => one - two).flatMap(([step, ids]) => {
    radius = step ? Math.max(radius + RING, (ids.length * ROW) / (2 * Math.PI)) : 0;
    return ids.map(({ id }, nth) => [id, onRing(radius, (nth / ids.length) * 2 * Math.PI)]);
  }));
}

const onRing = (radius, angle) => ({ x: Math.round(Math.sin(angle) * radius), y: Math.round(-Math.cos(angle) * radius) });

function busiest(nodes, edges) {
  const degree = degrees(edges);
  return [...nodes].sort((one, two) => (degree.get(two.id) ?? 0) - (degree.get(one.id) ?? 0))[0]?.id;
}

function stepsFrom(start, edges) {
  const ties = edges.flatMap(({ start: from, end }) => [[from, end], [end, from]]);
  const beside = grouped(ties, ([one]) => one);
  const steps = new Map([[start, 0]]);
  for (const [id, step] of steps) for (const [, next] of beside.get(id) ?? []) if (!steps.has(next)) steps.set(next, step + 1);
  return steps;
}

// One type beside the other, each in as many columns as it needs.
function columns(nodes) {
  const types = grouped(nodes, (node) => node.type);
  let left = 0;
  const places = new Map();
  for (const [, ones] of types) {
    ones.forEach(({ id }, nth) => places.set(id, { x: (left + Math.floor(nth / MOST_IN_COLUMN)) * COLUMN, y: (nth % MOST_IN_COLUMN) * ROW }));
    left += Math.ceil(ones.length / MOST_IN_COLUMN);
  }
  return places;
}

function grouped(records, keyOf) {
  const groups = new Map();
  for (const record of records) {
    if (!groups.has(keyOf(record))) groups.set(keyOf(record), []);
    groups.get(keyOf(record)).push(record);
  }
  return groups;
}
