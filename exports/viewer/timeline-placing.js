// Where the rows of a time line stand: words at the left, days in the middle, answers at the right; under each other
// where there is less room. Every text has the size of what it answers.
import { dayInWords } from "./dates.js";
import { toNumber } from "./days.js";
import { paragraphs } from "./paragraphs.js";
import { isolated, shortened } from "./sentences.js";
import { count, say } from "./texts.js";
import { isUndated } from "./timeline-entries.js";
import { marks } from "./timeline-scale.js";

const [WIDE, MIDDLE] = [820, 540];
const PAD = 8;
const HEAD = 34;
// Where the middle of the marks lies below the top of a row, and half of the height of a bar.
const LINE = 18;
const BAR = 5;
// How far an open end reaches.
const OPEN = 34;
const MOST_NAMES = 2;

// Places entries under the heads of their groups.
//   gives  {width, height, datedUntil, stacked, ticks, heads: [{y, h, text}], rows: [{entry, x, y, w, h, line, rows, shapes}]}
export function placeEntries(entries, width, shown, measure) {
  const columns = columnsFor(width, entries.some((one) => one.answers.length));
  const drawing = { width, columns, shown, measure, heads: [], rows: [], y: 0 };
  const dated = entries.filter((one) => !isUndated(one));
  for (const group of new Set(dated.map((one) => one.group))) {
    head(drawing, say(`timeline.groups.${group}`));
    dated.filter((one) => one.group === group).forEach((one) => row(drawing, one, true));
  }
  const datedUntil = drawing.y;
  const undated = entries.filter(isUndated);
  if (undated.length) head(drawing, say("timeline.undatedTitle"));
  undated.forEach((one) => row(drawing, one, false));
  const ticks = marks(shown, columns.plot.w).map((mark) => ({ ...mark, x: placed(drawing, mark.at) }));
  return { width, height: drawing.y, datedUntil, stacked: columns.stacked, ticks, heads: drawing.heads, rows: drawing.rows };
}

function columnsFor(width, answered) {
  if (width >= WIDE && answered) {
    const third = Math.floor(width * 0.32);
    return { words: { x: PAD, w: third - 2 * PAD }, plot: { x: third + OPEN, w: width - 2 * third - 2 * OPEN }, answers: { x: width - third + PAD, w: third - 2 * PAD } };
  }
  if (width >= MIDDLE) {
    const half = Math.floor(width * (answered ? 0.46 : 0.4));
    return { words: { x: PAD, w: half - 2 * PAD }, plot: { x: half + OPEN, w: width - half - 2 * OPEN }, answers: null };
  }
  return { words: { x: PAD, w: width - 2 * PAD }, plot: { x: OPEN, w: width - 2 * OPEN }, answers: null, stacked: true };
}

function head(drawing, text) {
  drawing.heads.push({ y: drawing.y, h: HEAD, text });
  drawing.y += HEAD;
}

function row(drawing, entry, dated) {
  const { columns, measure, y } = drawing;
  const words = textAt(wordsOf(entry), columns.words, y + PAD, measure);
  let bottom = words.bottom;
  let line = y + LINE;
  if (columns.stacked && dated) {
    line = bottom + LINE - 4;
    bottom += 2 * LINE - 8;
  }
  const lines = entry.answers.flatMap(answerLines);
  const replies = textAt(lines, columns.answers ?? columns.words, columns.answers ? y + PAD : bottom + (lines.length ? 4 : 0), measure);
  if (lines.length) bottom = Math.max(bottom, replies.bottom);
  if (!columns.stacked) bottom = Math.max(bottom, line + LINE - PAD);
  const shapes = dated ? shapesOf(drawing, entry, line) : [];
  drawing.rows.push({ entry, x: 0, y, w: drawing.width, h: bottom + PAD - y, line, rows: [...words.rows, ...replies.rows], shapes });
  drawing.y = bottom + PAD;
}

function textAt(specs, { x, w }, y, measure) {
  const { rows, height } = paragraphs(specs, w, measure);
  return { rows: rows.map((one) => ({ ...one, x: x + one.x, left: x, y: y + one.y, top: y + one.top })), bottom: y + height };
}

function wordsOf(entry) {
  const { standing, origins, disputed } = entry.evidence;
  const taken = [standing && say(`standings.${standing}`), origins > 0 && count("origins", origins), (disputed || entry.answers.some((one) => one.claim.stance === "denies")) && say("disputed")];
  return [
    { text: shortened(entry.title), style: "strong" },
    { text: shortened(entry.under), style: "text" },
    { text: entry.when, style: "text" },
    { text: taken.filter(Boolean).join(" · "), style: "text" },
    { text: saidWords(entry.said), style: "text" },
  ];
}

const saidWords = (said) => (said.length ? say("timeline.saidIn", { days: said.slice(0, MOST_NAMES).map((one) => dayInWords(one.day)).join("; ") }) : "");

function answerLines({ claim, said, head: who, note }) {
  const bar = claim.stance === "no-reply" ? "silent" : "denial";
  const when = said.length ? `, ${say("timeline.inSource", { days: said.map((one) => dayInWords(one.day)).join("; ") })}` : "";
  return [{ text: `${who}${when}.`, style: "strong", bar, gap: 3 }, { text: note && isolated(shortened(note, 260)), style: "text", bar }];
}

function placed({ columns, shown }, number) {
  const share = (number - shown.first) / Math.max(1, shown.last - shown.first);
  return columns.plot.x + Math.max(0, Math.min(1, share)) * columns.plot.w;
}

// What is drawn of the days of an entry: certain days solid, possible ones dotted, unknown ends open, and when answers
// were published.
function shapesOf(drawing, { days, group, loose: maybe, said, answers }, y) {
  const at = (day) => (day ? placed(drawing, toNumber(day)) : null);
  const [from, to] = [at(days.attestedFrom), at(days.attestedTo)];
  const [least, most] = [at(days.possibleFrom), at(days.possibleTo)];
  const shapes = [];
  const seen = (one, two) => inside(drawing.shown, one, two);
  if (from === null && least !== null && most !== null && seen(days.possibleFrom, days.possibleTo)) shapes.push(loose(group, least, most, y));
  if (from !== null && least !== null && least < from - 1) shapes.push({ shape: "possible", x1: least, x2: from, y });
  if (to !== null && most !== null && most > to + 1) shapes.push({ shape: "possible", x1: to, x2: most, y });
  if (from !== null && seen(days.attestedFrom, days.attestedTo)) shapes.push(...certain(group, from, to, y));
  for (const { first, last } of maybe) if (seen(first, last)) shapes.push(loose(group, at(first), at(last), y));
  const [begins, ends] = [days.attestedFrom || days.possibleTo || maybe[0]?.first, days.attestedTo || days.possibleFrom || maybe.at(-1)?.last];
  if (least === null && begins && seen(begins, begins)) shapes.push({ shape: "open", x: at(begins) - 7, to: -1, y });
  if (most === null && ends && seen(ends, ends)) shapes.push({ shape: "open", x: at(ends) + 7, to: 1, y });
  const edge = days.possibleFrom || days.possibleTo;
  if (from === null && (least === null) !== (most === null) && seen(edge, edge)) shapes.push({ shape: "end", x: least ?? most, y });
  for (const one of said) shapes.push(spoken(drawing, one, "accusation", y));
  for (const { claim, said: when } of answers) shapes.push(...when.map((one) => spoken(drawing, one, claim.stance === "no-reply" ? "silent" : "denial", y)));
  return shapes.filter(Boolean);
}

const inside = ({ first, last }, from, to) => toNumber(from) <= last && toNumber(to) >= first;

function certain(group, x, to, y) {
  if (to - x < 2 * BAR) return [{ shape: "mark", group, x: (x + to) / 2, y }];
  return [{ shape: "bar", x, y: y - BAR, w: to - x, h: 2 * BAR }];
}

// Days of which nobody knows which one it was, or whether it was all: a band, or where that would be too short, a mark.
function loose(group, x, to, y) {
  if (to - x < 3 * BAR) return { shape: "mark", group, x: (x + to) / 2, y, loose: true };
  return { shape: "band", x, y: y - BAR, w: to - x, h: 2 * BAR };
}

// When something was published, as a tick; a source with a loose date as a line between two.
function spoken(drawing, { first, last }, what, y) {
  if (!inside(drawing.shown, first, last)) return null;
  return { shape: "said", what, x: placed(drawing, toNumber(first)), to: placed(drawing, toNumber(last)), y };
}
