// Where the parts of a chain stand: levels upward, between them the words of each hop, beside each card what belongs
// to it: those to whom the act was done, heads and gaps, sanctions and awards.
import { paragraphs } from "./paragraphs.js";

const PAD = 12;
const APART = 28;
const LINE = 22;
const CARD = 300;
const SIDE = 290;
const NARROW = 210;
// How far from the left of a card, and of the words of a hop, the line stands.
const SPINE = 22;
const WORDS = 9;

// Places the units and hops of a chain; `width` is what there is room for, and more is taken only if there must be.
//   gives  {width, height, boxes: [{x, y, w, h, look, ...}], lines: [{from, to, edge}]}
export function place(units, hops, width, measure) {
  const levels = [];
  for (const unit of units) (levels[unit.level] ??= []).push(unit);
  const widest = Math.max(...levels.map((level) => level?.length ?? 0));
  const beside = width >= widest * (CARD + SIDE + APART);
  const room = Math.max(width, widest * (NARROW + APART));
  const drawing = { boxes: [], lines: [], width: room, height: 0 };
  const at = new Map();
  let y = 0;
  for (let level = levels.length - 1; level >= 0; level -= 1) {
    const row = levels[level] ?? [];
    const labels = hops.filter((hop) => levelOf(units, hop.low) === level);
    const heights = row.map((unit, nth) => placeUnit(drawing, unit, cell(row, nth, room, beside), y, measure, at));
    const words = placeWords(drawing, labels, at, room, y, measure);
    if (words) row.forEach((unit) => lower(drawing, at, unit, words));
    y += words + Math.max(0, ...heights) + LINE;
  }
  hops.forEach((hop) => joinHop(drawing, at, hop));
  drawing.height = y - LINE + 2;
  return drawing;
}

const levelOf = (units, id) => units.find((unit) => unit.node.id === id)?.level;

function cell(row, nth, room, beside) {
  const share = room / row.length;
  const whole = beside ? CARD + APART * 2 + SIDE : Math.min(CARD + 60, share - (row.length > 1 ? APART / 2 : 0));
  const x = row.length === 1 && !beside ? Math.max(0, (room - whole) / 2) : nth * share + Math.max(0, (share - whole) / 2);
  return { x, whole, beside };
}

// Puts a card with what stands beside it (or, where there is no room, under it within one frame).
function placeUnit(drawing, unit, { x, whole, beside }, y, measure, at) {
  const framed = !beside && unit.sides.length > 0;
  const inset = framed ? 8 : 0;
  const w = beside ? CARD : whole - 2 * inset;
  const made = [];
  const card = box(unit.card, x + inset, y + inset, w, measure);
  made.push(card);
  let below = beside ? y : card.y + card.h + (framed ? 10 : 0);
  const sideX = beside ? x + CARD + APART * 2 : x + inset + 14;
  const sideW = beside ? SIDE : w - 14;
  for (const one of unit.sides) {
    const words = one.words && box(one.words, sideX, below, sideW, measure);
    if (words) {
      made.push(words);
      below = words.y + words.h + 4;
    }
    const part = box(one.card, sideX, below, sideW, measure);
    made.push(part);
    if (one.edge) drawing.lines.push(sideLine(card, words, part, beside, one.edge));
    below = part.y + part.h + 10;
  }
  const bottom = Math.max(card.y + card.h, unit.sides.length ? below - 10 : 0) + inset;
  if (framed) drawing.boxes.push({ look: "frame", x, y, w: whole, h: bottom - y, rows: [], unit });
  made.forEach((one) => drawing.boxes.push(Object.assign(one, { unit })));
  const edge = framed ? { y, h: bottom - y } : card;
  at.set(unit.node.id, { x: card.x + SPINE, top: edge.y, bottom: edge.y + edge.h, reach: bottom });
  return bottom - y;
}

function sideLine(card, words, part, beside, edge) {
  if (!beside) return { path: [[part.x - 8, card.y + card.h], [part.x - 8, part.y + 16], [part.x, part.y + 16]], edge };
  const aim = words ?? part;
  const y = Math.min(card.y + card.h - 14, aim.y + 18);
  return { path: [[card.x + card.w, y], [aim.x, y]], edge };
}

// Puts the words of the hops that rise from a level, side by side above it.
function placeWords(drawing, hops, at, room, y, measure) {
  if (!hops.length) return 0;
  const width = Math.min(CARD, room / hops.length - 12);
  let next = 0;
  let tallest = 0;
  const middle = (hop) => (at.get(hop.high).x + (at.get(hop.low)?.x ?? at.get(hop.high).x)) / 2;
  const sorted = [...hops].sort((one, two) => middle(one) - middle(two));
  sorted.forEach((hop, nth) => {
    const latest = room - (sorted.length - nth) * (width + 8);
    const x = Math.max(next, Math.min(middle(hop) - WORDS, Math.max(next, latest)));
    hop.box = box({ ...hop.words, indent: SPINE }, x, y, width, measure);
    drawing.boxes.push(hop.box);
    next = x + width + 12;
    tallest = Math.max(tallest, hop.box.h);
  });
  return tallest + LINE;
}

// The words of hops stand above the cards of their level, which are therefore moved down.
function lower(drawing, at, unit, by) {
  for (const one of drawing.boxes) if (one.unit === unit) one.y += by;
  for (const line of drawing.lines) if (unit.sides.some((side) => side.edge === line.edge)) line.path.forEach((point) => (point[1] += by));
  const place = at.get(unit.node.id);
  Object.assign(place, { top: place.top + by, bottom: place.bottom + by, reach: place.reach + by });
}

function joinHop(drawing, at, hop) {
  const low = at.get(hop.low);
  const high = at.get(hop.high);
  const x = hop.box.x + WORDS;
  drawing.lines.push({ path: [[low.x, low.top], [x, hop.box.y + hop.box.h], [x, hop.box.y], [high.x, high.bottom]], edge: hop.edge });
}

function box(spec, x, y, w, measure) {
  const pad = spec.look === "words" ? 4 : PAD;
  const indent = spec.glyph ? 22 : (spec.indent ?? 0);
  const { rows, height } = paragraphs(spec.lines, w - 2 * pad - indent, measure);
  return { ...spec, x, y, w, h: height + 2 * pad, rows, pad, indent };
}
