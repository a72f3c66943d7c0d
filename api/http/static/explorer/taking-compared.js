// A file of a graph beside its canvas: what it holds more or fewer, and what is graded otherwise in it, before it is
// fetched.
import { html } from "../viewer/html.js";
import { tieWords } from "../viewer/sentences.js";
import { count, inDigits, say } from "../viewer/texts.js";
import { ask } from "./api.js";
import { useAnswer } from "./asking.js";

// More than the server takes ids, so that nothing is cut.
const MOST = 2000;
// More are counted.
const MOST_TOLD = 20;

// What the file would hold; of what is no graph nothing is asked.
export const useCompared = (seen, asked) => useAnswer(async () => (seen ? ask("subgraph", { ...asked, limit: MOST }) : "-"), JSON.stringify([Boolean(seen), asked]));

export function Compared({ seen, there }) {
  const { more, fewer, regraded } = compared(seen, there);
  if (!more.length && !fewer.length && !regraded.length) return html`<p class="compared">${say("taking.same")}</p>`;
  return html`<div class="compared warning"><${Told} of="more" lines=${more} /><${Told} of="fewer" lines=${fewer} /><${Told} of="regraded" lines=${regraded} /></div>`;
}

const Told = ({ of, lines }) =>
  lines.length > 0 && html`<p>${say(`taking.${of}`, { n: inDigits(lines.length) })}</p>
    <ul>${lines.slice(0, MOST_TOLD).map((line) => html`<li><bdi>${line}</bdi></li>`)}${lines.length > MOST_TOLD && html`<li>${count("others", lines.length - MOST_TOLD)}</li>`}</ul>`;

function compared({ ids, ties, model }, there) {
  const names = new Map(there.nodes.map((node) => [node.id, node.name]));
  const inFile = new Map(there.edges.map((edge) => [edge.id, edge]));
  const onCanvas = new Map(ties.map((edge) => [edge.id, edge]));
  const told = (edge) => [names.get(edge.start) ?? model.nameOf(edge.start), tieWords(model, edge), names.get(edge.end) ?? model.nameOf(edge.end)].join(", ");
  const here = new Set(ids);
  return {
    more: [...there.nodes.filter((node) => !here.has(node.id)).map((node) => node.name), ...there.edges.filter((edge) => !onCanvas.has(edge.id)).map(told)],
    fewer: [...ids.filter((id) => !names.has(id)).map(model.nameOf), ...ties.filter((edge) => !inFile.has(edge.id)).map(told)],
    regraded: ties.filter((edge) => inFile.has(edge.id) && inFile.get(edge.id).grade !== edge.grade).map((edge) => `${told(edge)}: ${say("taking.grades", { here: say(`grades.${edge.grade}`), there: say(`grades.${inFile.get(edge.id).grade}`) })}`),
  };
}
