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
const FRAME = 8;
// How far apart lines stand that pass levels.
const LANE = 15;

// Places the units and hops of a chain; `width` is what there is room for, and more is taken only if there must be.
//   gives  {width, height, boxes: [{x, y, w, h, look, ...}], lines: [{path, edge}]}
export function place(units, hops, width, measure) {
  const levels = [];
  for (const unit of units) (levels[unit.level] ??= []).push(unit);
  const level = new Map(units.map((unit) => [unit.node.id, unit.level]));
  const widest = Math.max(...levels.map((row) => row?.length ?? 0));
  const beside = width >= widest * (CARD + SIDE + APART);
  const far = hops.filter((hop) => level.get(hop.high) - level.get(hop.low) > 1);
  const room = Math.max(width, widest * (NARROW + APART));
  const drawing = { boxes: [], lines: [], width: room, height: 0, at: new Map(), level, beside, measure, far, room: room - (beside ? 0 : far.length * LANE) };
  let y = 0;
  for (let nth = levels.length - 1; nth >= 0; nth -= 1) {
    const row = levels[nth] ?? [];
    const heights = row.map((unit, at) => placeUnit(drawing, unit, cell(row, at, drawing), y));
    const words = placeWords(drawing, hops.filter((hop) => level.get(hop.low) === nth), y);
    if (words) row.forEach((unit) => lower(drawing, unit, words));
    y += words + Math.max(0, ...heights) + LINE;
  }
  hops.forEach((hop) => (far.includes(hop) ? joinFar(drawing, hop) : joinHop(drawing, hop)));
  drawing.height = y - LINE + 2;
  return drawing;
}

function cell(row, nth, { room, beside }) {
  const share = room / row.length;
  const whole = beside ? CARD + APART * 2 + SIDE : Math.min(CARD + 60, share - (row.length > 1 ? APART / 2 : 0));
  const x = row.length === 1 && !beside ? Math.max(0, (room - whole) / 2) : nth * share + Math.max(0, (share - whole) / 2);
  return { x, whole };
}

// Puts a card with what stands beside it (or, where there is no room, under it within one frame).
function placeUnit(drawing, unit, { x, whole }, y) {
  const { beside, measure, at } = drawing;
  const framed = !beside && unit.sides.length > 0;
  const inset = beside ? 0 : FRAME;
  const w = beside ? CARD : whole - 2 * inset;
  const made = [];
  const card = box(unit.card, x + inset, y + (framed ? FRAME : 0), w, measure);
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
  const bottom = Math.max(card.y + card.h, unit.sides.length ? below - 10 : 0) + (framed ? FRAME : 0);
  if (framed) drawing.boxes.push({ look: "frame", x, y, w: whole, h: bottom - y, rows: [], unit });
  made.forEach((one) => drawing.boxes.push(Object.assign(one, { unit })));
  const edge = framed ? { y, h: bottom - y } : card;
  at.set(unit.node.id, { x: card.x + SPINE, top: edge.y, bottom: edge.y + edge.h, right: beside ? card.x + card.w : x + whole });
  return bottom - y;
}

function sideLine(card, words, part, beside, edge) {
  if (!beside) return { path: [[part.x - 8, card.y + card.h], [part.x - 8, part.y + 16], [part.x, part.y + 16]], edge };
  const aim = words ?? part;
  const y = Math.min(card.y + card.h - 14, aim.y + 18);
  return { path: [[card.x + card.w, y], [aim.x, y]], edge };
}

// Puts the words of the hops that rise from a level above it: each at the line that it speaks of.
function placeWords(drawing, hops, y) {
  const near = hops.filter((hop) => !drawing.far.includes(hop));
  const far = hops.filter((hop) => drawing.far.includes(hop));
  const anchor = (hop) => drawing.at.get(near.filter((one) => one.low === hop.low).length > 1 ? hop.high : hop.low).x;
  const alone = near.length === 1 ? anchor(near[0]) - WORDS : 0;
  const width = Math.min(CARD - SPINE + WORDS, alone ? drawing.room - alone : drawing.room / Math.max(1, near.length) - 12);
  let next = 0;
  let height = 0;
  [...near].sort((one, two) => anchor(one) - anchor(two)).forEach((hop, nth) => {
    const latest = drawing.room - (near.length - nth) * (width + (alone ? 0 : 8));
    putWords(drawing, hop, Math.max(next, Math.min(anchor(hop) - WORDS, Math.max(next, latest))), y, width);
    next = hop.box.x + width + 12;
    height = Math.max(height, hop.box.h);
  });
  const lanes = far.map((hop) => lane(drawing, hop));
  let below = y + (drawing.beside || !height ? 0 : height + 8);
  for (const hop of far) {
    const x = drawing.beside ? Math.max(...lanes) - WORDS : drawing.at.get(hop.low).x - WORDS;
    putWords(drawing, hop, x, below, drawing.beside ? SIDE : Math.min(...lanes) - x - 6);
    below = hop.box.y + hop.box.h + 8;
  }
  return hops.length ? Math.max(height, far.length ? below - 8 - y : 0) + LINE : 0;
}

function putWords(drawing, hop, x, y, width) {
  hop.box = box({ ...hop.words, indent: SPINE }, x, y, width, drawing.measure);
  drawing.boxes.push(hop.box);
}

// A hop that passes levels goes up at the right of the cards that it passes.
function lane(drawing, hop) {
  const [low, high] = [drawing.level.get(hop.low), drawing.level.get(hop.high)];
  const passed = [...drawing.at].filter(([id]) => drawing.level.get(id) >= low && drawing.level.get(id) <= high);
  const right = Math.max(...passed.map(([, one]) => one.right));
  hop.lane = right + LANE * (0.6 + drawing.far.indexOf(hop));
  return hop.lane;
}

// The words of hops stand above the cards of their level, which are therefore moved down.
function lower(drawing, unit, by) {
  for (const one of drawing.boxes) if (one.unit === unit) one.y += by;
  for (const line of drawing.lines) if (unit.sides.some((side) => side.edge === line.edge)) line.path.forEach((point) => (point[1] += by));
  const place = drawing.at.get(unit.node.id);
  Object.assign(place, { top: place.top + by, bottom: place.bottom + by });
}

function joinHop(drawing, { low, high, box: words, edge }) {
  const [from, to, x] = [drawing.at.get(low), drawing.at.get(high), words.x + WORDS];
  drawing.lines.push({ path: [[from.x, from.top], [x, words.y + words.h], [x, words.y], [to.x, to.bottom]], edge });
}

function joinFar(drawing, { low, high, lane: x, box: words, edge }) {
  const [from, to] = [drawing.at.get(low), drawing.at.get(high)];
  const edges = [[from.right - SPINE, from.top], [x, from.top - LINE], [x, to.bottom + LINE], [to.right - SPINE, to.bottom]];
  drawing.lines.push({ path: edges, edge });
  if (!drawing.beside) drawing.lines.push({ path: [[words.x + words.w - 24, words.y + 12], [x, words.y + 12]], edge });
}

function box(spec, x, y, w, measure) {
  const pad = spec.look === "words" ? 4 : PAD;
  const indent = spec.glyph ? 22 : (spec.indent ?? 0);
  const { rows, height } = paragraphs(spec.lines, w - 2 * pad - indent, measure);
  return { ...spec, x, y, w, h: height + 2 * pad, rows, pad, indent };
}
