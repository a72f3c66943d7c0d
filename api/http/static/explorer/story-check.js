// What became of the claims under a story since they were tied: asked of the server by their versions alone.
import { pinned } from "../viewer/story.js";
import { ask } from "./api.js";

// As many versions as the server takes at once.
const MOST = 100;

// Gives what happened, by version: `[{became, words}]`; nothing for a claim that is as it was.
export async function checked(story) {
  const answers = await Promise.all(batches(pinned(story)).map(asked));
  return new Map(answers.flat());
}

async function asked({ takenAt, ties }) {
  const { items } = await ask("claims/since", { versions: ties.map((tie) => tie.version).join(","), taken_at: takenAt });
  return ties.map((tie) => [tie.version, items.filter((one) => one.claim === idOf(tie))]).filter(([, found]) => found.length);
}

const idOf = ({ version }) => version.slice(0, version.lastIndexOf("@"));

// Those that were tied at the same state of the record, no claim twice among them.
function batches(ties) {
  const made = [];
  for (const tie of ties) {
    const fits = made.find((one) => one.takenAt === tie.takenAt && one.ties.length < MOST && !one.ties.some((other) => idOf(other) === idOf(tie)));
    if (fits) fits.ties.push(tie);
    else made.push({ takenAt: tie.takenAt, ties: [tie] });
  }
  return made;
}
