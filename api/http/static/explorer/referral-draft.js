// What the advocate writes, as the form keeps it and as a casefile has it. It lives in this page alone until it is saved.
import { useEffect, useState } from "preact/hooks";

export const CHECKS = ["reprisals", "relatives", "humanitarian", "consent", "sources"];
// What a new row of each list holds.
export const ROWS = {
  searches: { what: "denials", where: "", on: "", by: "", found: "" },
  consents: { person: "", purpose: "", recipients: [], until: "", withdrawn_on: "" },
  overrides: { gate: "", reason: "", by: "", on: "" },
  same_origin: { sources: [], because: "" },
};
// What of a new row was not written by anybody.
const GIVEN = new Set(["what"]);

export const today = () => new Date().toLocaleDateString("sv");
const signed = () => ({ text: "", signed_by: "", signed_on: "" });
const blank = (target) => ({
  target, as_of: today(), recipient: "public", purpose: "sanctions referral", incidents: [], context: "",
  identity: { confirmed_by: "", confirmed_on: "", open_questions: [] }, conflicts_seen_by: "", region_confirmed: false, include_checklist: false,
  submitter: { name: "", description: "", contact: "", partners: [] }, interest: signed(), harm: signed(),
  contact: { decision: "", on: "", because: "" }, checks: Object.fromEntries(CHECKS.map((what) => [what, { done: "", reason: "", by: "", on: "" }])),
  searches: [], consents: [], overrides: [], same_origin: [], withheld_sources: [],
});

const kept = new Map();
const listeners = new Set();

const put = (target, draft, saved) => {
  kept.set(target, { draft, saved });
  listeners.forEach((listener) => listener());
};

const draftOf = (target) => {
  if (!kept.has(target)) kept.set(target, { draft: blank(target), saved: true });
  return kept.get(target);
};

// The draft about somebody, a way to change a part of it, and whether all of it is saved; another language keeps it.
export function useDraft(target) {
  const [, drawn] = useState(0);
  useEffect(() => {
    const listener = () => drawn((times) => times + 1);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  useEffect(() => {
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, []);
  const { draft, saved } = draftOf(target);
  return { draft, saved, set: (path, value) => put(target, changed(draftOf(target).draft, path, value), false), markSaved: () => put(target, draftOf(target).draft, true) };
}

const warn = (event) => [...kept.values()].some((one) => !one.saved) && event.preventDefault();

// Gives a value with one part changed, found by a path such as `["searches", 0, "on"]`.
function changed(whole, [key, ...deeper], value) {
  const copy = Array.isArray(whole) ? [...whole] : { ...whole };
  copy[key] = deeper.length ? changed(whole[key], deeper, value) : value;
  return copy;
}

// Gives the casefile of a draft, with nothing in it that nobody wrote, and which rows of the form its rows are.
export function casefileOf(draft, programme) {
  const rows = Object.fromEntries(Object.keys(ROWS).map((key) => [key, [...draft[key].keys()].filter((at) => isWritten(draft[key][at]))]));
  const checks = CHECKS.map((what) => ({ what, ...draft.checks[what] })).filter((one) => one.done || one.reason || one.by || one.on);
  const lists = Object.fromEntries(Object.entries(rows).map(([key, places]) => [key, places.map((at) => draft[key][at])]));
  const casefile = { ...draft, ...lists, programmes: [programme], checks: checks.map((one) => ({ ...one, done: one.done === "done" })) };
  return { casefile: { ...pruned(casefile), recipient: draft.recipient }, rows: { ...rows, checks: checks.map((one) => CHECKS.indexOf(one.what)) } };
}

const isWritten = (row) => Object.entries(row).some(([key, value]) => !GIVEN.has(key) && (Array.isArray(value) ? value.length : value));

function pruned(value) {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== "object") return value;
  const parts = Object.entries(value).map(([key, part]) => [key, pruned(part)]);
  return Object.fromEntries(parts.filter(([, part]) => part !== "" && part !== null && (typeof part !== "object" || Object.keys(part).length)));
}

// Takes over a casefile that was read.
export function takeOver(casefile) {
  const empty = blank(casefile.target);
  const checks = Object.fromEntries((casefile.checks ?? []).map(({ what, done, ...rest }) => [what, { reason: "", ...rest, done: done ? "done" : "open" }]));
  const { programmes: _, language: __, ...plain } = casefile;
  const draft = merged(empty, { ...plain, checks });
  for (const [key, row] of Object.entries(ROWS)) draft[key] = draft[key].map((one) => ({ ...row, ...one }));
  put(casefile.target, draft, true);
}

function merged(usual, given) {
  if (given === undefined || given === null) return usual;
  if (Array.isArray(usual) || typeof usual !== "object") return given;
  return Object.fromEntries([...new Set([...Object.keys(usual), ...Object.keys(given)])].map((key) => [key, key in usual ? merged(usual[key], given[key]) : given[key]]));
}
