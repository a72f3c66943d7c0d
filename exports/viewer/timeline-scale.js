// Days along a line: the first and last that are shown, the marks of an axis, and how many entries each year has.
import { toDay, toNumber } from "./days.js";
import { isUndated } from "./timeline-entries.js";
import { month } from "./texts.js";

// No less than a month is shown, and beside the outermost days some room.
const LEAST = 31;
const ROOM = 0.03;
// How much room the words of a mark need, in pixels.
const MARK = 72;
const YEARS = [1, 2, 5, 10, 20, 50, 100];
const MONTHS = [1, 3, 6];
const DAYS = [1, 7, 14];
const LENGTH = 86_400_000;

const daysIn = (one) => [...Object.values(one.days), ...[...one.loose, ...one.said, ...one.answers.flatMap((answer) => answer.said)].flatMap(({ first, last }) => [first, last])];

// The days that all entries take, as numbers; of none a single year, so that there is something to draw on.
export function wholeSpan(entries) {
  const numbers = entries.flatMap(daysIn).filter(Boolean).map(toNumber);
  if (!numbers.length) return { first: toNumber("2000-01-01"), last: toNumber("2000-12-31") };
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max(LEAST / 2, (last - first) * ROOM);
  return { first: Math.floor(first - room), last: Math.ceil(last + room) };
}

// What is shown of the whole: the days of the address, as far as they lie in it.
export function windowOf(whole, state) {
  const first = state.from ? Math.max(whole.first, toNumber(state.from)) : whole.first;
  const last = state.to ? Math.min(whole.last, toNumber(state.to)) : whole.last;
  return last - first < 1 ? whole : { first, last };
}

// Half as much around the middle, or twice as much; earlier or later by half of what is shown.
export function moved({ first, last }, whole, { by = 1, along = 0 }) {
  const length = Math.min(whole.last - whole.first, Math.max(LEAST, (last - first) * by));
  const middle = (first + last) / 2 + along * (last - first);
  const start = Math.max(whole.first, Math.min(whole.last - length, Math.round(middle - length / 2)));
  return named({ first: start, last: Math.round(start + length) }, whole);
}

// A window as the address has it; the whole needs no words.
export function named({ first, last }, whole) {
  const all = first <= whole.first && last >= whole.last;
  return all ? { from: "", to: "" } : { from: toDay(first), to: toDay(last) };
}

// Whether something of an entry lies in the window. One whose beginning or end is not known may.
export function touches(one, { first, last }) {
  if (isUndated(one)) return true;
  const numbers = daysIn(one).filter(Boolean).map(toNumber);
  return Math.min(...numbers) <= last && Math.max(...numbers) >= first;
}

// The marks of an axis: years, or months, or days, as many as there is room for.
//   gives  [{at, text}], `at` a day as a number
export function marks({ first, last }, width) {
  const most = Math.max(2, Math.floor(width / MARK));
  const length = last - first;
  const years = YEARS.find((step) => length / (step * 365.25) <= most) ?? YEARS.at(-1);
  if (years > 1 || length / 92 > most) return yearly(first, last, years);
  const months = MONTHS.find((step) => length / (step * 30.4) <= most) ?? 6;
  if (months > 1 || length / 14 > most) return monthly(first, last, months);
  return daily(first, last, DAYS.find((step) => length / step <= most) ?? 14);
}

const yearOf = (number) => Number(toDay(number).slice(0, 4));
const within = (first, last) => ({ at }) => at >= first && at <= last;

function yearly(first, last, step) {
  const from = Math.floor(yearOf(first) / step) * step;
  const count = Math.floor((yearOf(last) - from) / step) + 1;
  const found = Array.from({ length: count }, (_, nth) => from + nth * step);
  return found.map((year) => ({ at: toNumber(`${String(year).padStart(4, "0")}-01-01`), text: String(year) })).filter(within(first, last));
}

function monthly(first, last, step) {
  const [year, start] = toDay(first).split("-").map(Number);
  const from = start - 1 - ((start - 1) % step);
  const count = Math.ceil((last - first) / (step * 28)) + 2;
  const found = Array.from({ length: count }, (_, nth) => ({ at: Math.round(Date.UTC(year, from + nth * step, 1) / LENGTH) }));
  return worded(found.filter(within(first, last)), (day) => short(day), (day) => day.slice(5, 7) === "01");
}

function daily(first, last, step) {
  const found = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, nth) => ({ at: first + nth * step }));
  return worded(found, (day) => `${Number(day.slice(8))} ${short(day)}`, () => false);
}

const short = (day) => month(Number(day.slice(5, 7))).slice(0, 3);

// The first mark bears its year, and so does each that begins one.
const worded = (found, words, begins) =>
  found.map(({ at }, nth) => ({ at, text: !nth || begins(toDay(at)) ? `${words(toDay(at))} ${toDay(at).slice(0, 4)}` : words(toDay(at)) }));

// How many entries begin, are said or can have been in each year, for the strip over the whole.
export function perYear(entries, whole) {
  const [from, to] = [yearOf(whole.first), yearOf(whole.last)];
  const years = Array.from({ length: to - from + 1 }, (_, nth) => ({ year: from + nth, count: 0 }));
  for (const one of entries.filter((each) => !isUndated(each))) {
    const day = one.days.attestedFrom || one.days.possibleFrom || one.days.attestedTo || one.days.possibleTo || one.loose[0].first;
    const found = years[Number(day.slice(0, 4)) - from];
    if (found) found.count += 1;
  }
  return years;
}
