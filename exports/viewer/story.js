// A story: steps in order, each with a view and with sentences that are tied to versions of claims. It is a file of its
// author's; no server keeps it.
import { say } from "./texts.js";

const KIND = "answerable-story";
const [MOST_STEPS, MOST_SENTENCES, MOST_CLAIMS] = [100, 60, 60];
const [LONGEST_TEXT, LONGEST_VIEW, MOST_IDS] = [4000, 8000, 1000];
const VERSION = /^[A-Za-z0-9][\w.-]*:[A-Za-z0-9][\w.-]*@[0-9a-f]{12}$/;

export const emptyStory = () => ({ kind: KIND, version: 1, title: "", steps: [] });
export const emptySentence = () => ({ text: "", claims: [] });

// Gives the text of a file.
export const writeStory = (story) => `${JSON.stringify(story, null, 2)}\n`;

// Reads a file that may come from anybody: only what a story has is taken over, and only as text.
export function readStory(text) {
  let given;
  try {
    given = JSON.parse(text);
  } catch {
    throw new Error(say("story.notRead"));
  }
  if (given?.kind !== KIND || !Array.isArray(given.steps)) throw new Error(say("story.notAStory"));
  if (given.version !== 1) throw new Error(say("story.otherVersion"));
  return { ...emptyStory(), title: plain(given.title), steps: given.steps.slice(0, MOST_STEPS).map(stepOf) };
}

const plain = (value, longest = LONGEST_TEXT) => (typeof value === "string" ? value.slice(0, longest) : "");
const many = (value, most) => (Array.isArray(value) ? value.slice(0, most) : []);
const texts = (value, most) => many(value, most).filter((one) => typeof one === "string").map((one) => plain(one));

function stepOf(given) {
  const view = plain(given?.view, LONGEST_VIEW);
  return {
    name: plain(given?.name),
    view: view.startsWith("#") ? view : "#",
    ids: Array.isArray(given?.ids) ? texts(given.ids, MOST_IDS) : null,
    sentences: many(given?.sentences, MOST_SENTENCES).map((one) => ({ text: plain(one?.text), claims: many(one?.claims, MOST_CLAIMS).map(tieOf) })),
  };
}

function tieOf(given) {
  const version = plain(given?.version);
  return {
    id: plain(given?.id),
    version: VERSION.test(version) ? version : "",
    takenAt: plain(given?.takenAt),
    ...Object.fromEntries(["who", "told", "stance", "says", "note", "when", "standing"].map((key) => [key, plain(given?.[key])])),
    where: texts(given?.where, MOST_CLAIMS),
    answers: many(given?.answers, MOST_CLAIMS).map((one) => ({ head: plain(one?.head), note: plain(one?.note), stance: plain(one?.stance) })),
  };
}

// Every claim of a story that can be compared with the graph, each version once.
export function pinned(story) {
  return [...new Map(tiesOf(story).filter((tie) => tie.version).map((tie) => [`${tie.version} ${tie.takenAt}`, tie])).values()];
}

// How many of the ties cannot be compared with it.
export const unpinned = (story) => tiesOf(story).filter((tie) => !tie.version).length;

const tiesOf = (story) => story.steps.flatMap((step) => step.sentences).flatMap((sentence) => sentence.claims);
