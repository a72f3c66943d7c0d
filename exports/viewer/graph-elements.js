// What is drawn of a record: the same for the graph of a file and for that of the explorer.
import { chainsOf } from "./layers.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, shortened, tieWords } from "./sentences.js";
import { say } from "./texts.js";

// Above this, the words on lines would hide the lines, and names all in one size the best connected.
export const MOST_WORDED = 60;
// How far apart the layers of a chain stand, and what stands beside each other in one.
const UPWARD = 150;
const ACROSS = 270;
// More room above the act: what its doers are said to have done is what is denied most.
const DENIALS = 90;
// How near to somebody a line may run without seeming to lead to them; half of what the words of a tie take at most.
const NARROW = 12;
const WORDS = { wide: 85, high: 50 };

// In a chain the graph stands in the same layers as the chain, with heads, former and later heads, and those to whom
// the act was done beside them.
export function layers(model) {
  const given = new Map();
  let left = 0;
  for (const chain of chainsOf(model, "wide")) {
    const rows = new Map();
    for (const unit of chain.units) {
      const nth = rows.get(unit.level) ?? 0;
      const y = -unit.level * UPWARD - (unit.level ? DENIALS : 0);
      put(given, unit.node.id, left + nth * ACROSS, y, "spine");
      const beside = unit.node === chain.act ? chain.affected : [...unit.heads, unit.gap?.last?.edge, unit.gap?.next?.edge].filter(Boolean);
      // Whoever stands beside a body has a column of their own: none stands where the next body does.
      rows.set(unit.level, nth + (beside.length ? 2 : 1));
      beside.forEach((edge, at) => put(given, edge.start, left + (nth + 1) * ACROSS, y + at * UPWARD * 0.6, "beside"));
    }
    left += (Math.max(2, ...rows.values()) + 0.5) * ACROSS;
  }
  return given;
}

const put = (given, id, x, y, layer) => void (given.has(id) || given.set(id, { x, y, layer }));

// In a large graph those with many ties are larger, and their names can be read from afar. Nobody who is protected is
// drawn larger than anybody else: whoever has one tie is as large.
export function weightOf(node, ties, many) {
  if (!many) return 2;
  return 1.6 * Math.min(node.protected ? 1 : (ties ?? 0), 24);
}

export function nodeElement(node, places, ties, many, layer) {
  const weight = weightOf(node, ties, many);
  return {
    group: "nodes",
    data: { id: `n:${node.id}`, record: node.id, label: isolated(shortened(node.name, 60)), type: node.type, size: 26 + weight, letters: 14 + weight },
    position: places.get(node.id),
    classes: [node.placeholder ? "placeholder" : "", layer ?? ""].join(" "),
  };
}

// How far a point is from a line between two others.
export function farFrom(at, from, to) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((at.x - from.x) * x + (at.y - from.y) * y) / (x * x + y * y || 1)));
  return Math.hypot(from.x + along * x - at.x, from.y + along * y - at.y);
}

// Whether a straight line of a tie would run behind somebody of the chain, and so fill the gaps of dashes there.
export function isBehind({ start, end }, places, layered) {
  const others = [...layered.keys()].filter((id) => id !== start && id !== end && places.has(id));
  return others.some((id) => farFrom(places.get(id), places.get(start), places.get(end)) < NARROW);
}

// The words of ties between the same two, and of a line that is bent aside, stand where it is bowed to: none covers what
// another is denied with.
export function partWords(graph) {
  for (const edge of graph.edges().filter((one) => one.data("behind") || one.parallelEdges().length > 1)) {
    const [from, to, middle] = [edge.source().position(), edge.target().position(), edge.midpoint()];
    const [right, down] = [middle.x - (from.x + to.x) / 2, middle.y - (from.y + to.y) / 2];
    const steep = Math.abs(right) >= Math.abs(down);
    edge.data({ right: steep ? Math.sign(right) * WORDS.wide : 0, down: steep ? 0 : Math.sign(down) * WORDS.high });
  }
}

//   behind   whether its line is to be bent aside, as `isBehind` says
export function edgeElement(model, edge, { worded, behind }) {
  const { standing, disputed } = edge.evidence;
  // A tie that is drawn from an act needs no words where the act itself is in sight.
  const told = edge.edge !== "involved_in" && model.node.has(edge.event) && edge.edge !== "accused_of";
  const words = [tieWords(model, edge), standing && say(`standings.${standing}`), disputed && say("disputed")];
  const denials = worded ? answersTo(model, claimsBehind(model, edge)).map((claim) => answerLine(model, claim).head) : [];
  const label = [isolated(shortened(words.filter(Boolean).join(" · "), 90)), ...denials.map((line) => shortened(line, 60))].join("\n");
  return {
    group: "edges",
    data: {
      id: `e:${edge.id}`,
      record: edge.id,
      source: `n:${edge.start}`,
      target: `n:${edge.end}`,
      ...(behind ? { behind: 1 } : { bow: 1 }),
      right: 0,
      down: 0,
      label,
    },
    classes: [`grade-${edge.grade || "none"}`, disputed ? "disputed" : "", worded && !told ? "worded" : ""].join(" "),
  };
}
