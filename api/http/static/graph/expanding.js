// Asking for more of the graph: how many ties of each kind there are, a page of them, and how two entities are joined.
import { ask } from "../explorer/api.js";
import { apart, isLabel } from "./records.js";

export const PAGE = 50;
// So many bytes of ids fit into an address beside the rest.
const ROOM = 6000;
const MOST = 2000;

const at = (id) => encodeURIComponent(id);

// How many ties an entity has by edge and direction, without fetching them.
export const askCounts = (id, on) => ask(`entities/${at(id)}/neighbours`, { limit: 1, on });

// An entity with what it is tied to, on a day.
export const askWhole = (id, on) => ask("subgraph", { entity: id, on, limit: MOST });

// One page of the ties of an entity. Gives the records, the cursor of the next page, and who is on it.
export async function askPage({ id, edge, direction }, { on, cursor, shown, nth }) {
  const page = await ask(`entities/${at(id)}/neighbours`, { edges: edge, direction, on, limit: PAGE, cursor });
  const asked = [...new Set([id, ...page.items.map((item) => item.entity.id)])];
  const beside = fitting(shown.filter((one) => !isLabel(one) && !asked.includes(one)), asked);
  const answer = await ask("subgraph", { ids: [...asked, ...beside].join(","), on, limit: MOST });
  const wanted = withoutOthers(answer, new Set(beside), new Set(asked));
  return { nth, data: apart(wanted, nth), next: cursorOf(page.next), onPage: page.items.length, unasked: shown.length - beside.length > asked.length };
}

// As many ids as fit, so that ties to what is on the canvas already come with the page.
function fitting(ids, asked) {
  let left = ROOM - asked.join(",").length;
  return ids.filter((id) => (left -= id.length + 1) > 0);
}

// Ties among those that were on the canvas before are no part of this page: they go and stay with what brought them.
function withoutOthers(answer, beside, asked) {
  const edges = answer.edges.filter((edge) => !(beside.has(edge.start) && beside.has(edge.end)));
  const ends = new Set(edges.flatMap((edge) => [edge.start, edge.end]));
  return { ...answer, edges, nodes: answer.nodes.filter((node) => asked.has(node.id) || !beside.has(node.id) || ends.has(node.id)) };
}

const cursorOf = (next) => (next ? new URL(next, location.origin).searchParams.get("cursor") : "");

// How two entities are joined: in words from one door, with all evidence from the other.
export async function askPath({ from, to }, { on, nth }) {
  const words = await ask("paths", { from, to, on });
  if (!words.paths.length) return { words, data: null, nth };
  const answer = await ask("subgraph", { paths: `${from},${to}`, on, limit: MOST });
  return { words, data: apart(answer, nth), nth };
}
