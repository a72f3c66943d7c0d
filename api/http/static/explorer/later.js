// A part of the page whose modules are fetched by those only who want to see it.
import { html } from "../viewer/html.js";
import { say } from "../viewer/texts.js";
import { useAnswer, Waiting } from "./asking.js";

// Gives a component in place of one that `fetching` brings: `later(() => import("./front.js"), "Front")`.
export function later(fetching, name) {
  let known;
  const bring = () => fetching().then((module) => (known = module[name]));
  function Later(props) {
    // Somebody else may have brought it between the drawing and now: then too it has to be drawn again.
    const answer = useAnswer(async () => known ?? bring().catch(missing), name);
    return known ? html`<${known} ...${props} />` : html`<${Waiting} answer=${answer} />`;
  }
  // For whoever knows already that it will be wanted.
  Later.bring = () => void bring().catch(() => {});
  return Later;
}

// Refuses, in words, what a module was to bring that did not come, or that does not fit what is there: it is of another
// version of the server. Some browsers remember for as long as a page is open what they could not have.
export async function missing(error) {
  if (error instanceof SyntaxError) throw refusal("older", "must");
  const there = await fetch("/", { method: "HEAD", cache: "no-store" }).then(({ ok }) => ok, () => false);
  throw there ? refusal("notCome", "may") : refusal("offline");
}

const refusal = (key, anew) => Object.assign(new Error(say(`explorer.${key}`)), { anew });
