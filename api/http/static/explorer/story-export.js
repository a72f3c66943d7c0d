// A story as one page that plays it without a network: a file of the server's, into which this page puts the story and
// the records of its views, and which it seals anew. The story itself is sent nowhere.
import { sha256 } from "../viewer/sha256.js";
import { say } from "../viewer/texts.js";
import { read } from "./address.js";
import { ask, Refused } from "./api.js";
import { askSubject } from "./loading.js";
import { askTimeline } from "./timeline.js";

const RECORDS = '<script type="application/json" id="records">';
const SEAL = /answerable-manifest:[A-Za-z0-9+/]+=* answerable-sha256:/;
const ZEROS = "0".repeat(64);

export async function storyPage(story) {
  const { of } = read(story.steps[0].view);
  const [frames, base] = await Promise.all([framesOf(story), fetchPage(of)]);
  const element = `<script type="application/json" id="story">\n${escaped(JSON.stringify({ story, frames }))}</script>\n`;
  const at = base.indexOf(RECORDS);
  if (at < 0) throw new Refused(say("story.noPage"));
  return sealed(base.slice(0, at) + element + base.slice(at));
}

async function fetchPage(of) {
  const answer = await fetch(`/api/v1/exports/html?${new URLSearchParams({ entity: of })}`).catch(() => null);
  if (!answer) throw new Refused(say("explorer.offline"));
  if (!answer.ok) throw new Refused((await answer.json().catch(() => null))?.detail ?? say("explorer.failed", { status: answer.status }));
  return answer.text();
}

// The records of each step; steps about the same share what was asked.
async function framesOf(story) {
  const asked = new Map();
  const once = (key, fetching) => asked.get(key) ?? asked.set(key, fetching()).get(key);
  return Promise.all(story.steps.map((step) => frameOf(step, once)));
}

async function frameOf(step, once) {
  const { of, view } = read(step.view);
  const subject = await once(of, () => askSubject(of));
  const { entity, parts, line, empty } = subject;
  if (view === "timeline") return { entity, parts: [], line: null, empty: "", data: await once(`time ${of}`, () => askTimeline(subject)) };
  if (view === "graph" && step.ids?.length) {
    const ids = step.ids.join(",");
    return { entity, parts: [], line: null, empty: "", data: await once(`ids ${ids}`, () => ask("subgraph", { ids, limit: 2000 })) };
  }
  return { entity, parts: view === "graph" ? [] : parts, line, empty, data: subject.data };
}

// JSON inside an element of a page: no text can end the element, or be taken for markup or an entity.
const escaped = (json) => json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

// As exports/seal.py has it: the hash of the whole file with zeros in its own place.
function sealed(page) {
  const found = SEAL.exec(page);
  if (!found) throw new Refused(say("story.noPage"));
  const at = found.index + found[0].length;
  const open = page.slice(0, at) + ZEROS + page.slice(at + ZEROS.length);
  return page.slice(0, at) + sha256(new TextEncoder().encode(open)) + page.slice(at + ZEROS.length);
}
