// What is drawn of a record: the same for the graph of a file and for that of the explorer.
import { chainsOf } from "./layers.js";
import { answersTo, claimsBehind } from "./model.js";
import { answerLine, isolated, shortened, tieWords } from "./sentences.js";
import { say } from "./texts.js";

// Above this, the words on lines would hide the lines, and names all in one size the best connected.
export const MOST_WORDED = 60;
// How far apart the layers of a chain stand, and what stands beside each other in one.
const UPWARD = 150;
const ACROSS = 320;
// More room above the act: what its doers are said to have done is what is denied most.
const DENIALS = 90;

// In a chain the graph stands in the same layers as the chain, with heads, former and later heads, and those to whom
// the act was done beside them.
export function layers(model) {
  const given = new Map();
  let left = 0;
  for (const chain of chainsOf(model, "wide")) {
    const rows = new Map();
    for (const unit of chain.units) {
      const nth = rows.get(unit.level) ?? 0;
      rows.set(unit.level, nth + 1);
      const y = -unit.level * UPWARD - (unit.level ? DENIALS : 0);
      put(given, unit.node.id, left + nth * ACROSS, y, "spine");
      const beside = unit.node === chain.act ? chain.affected : [...unit.heads, unit.gap?.last?.edge, unit.gap?.next?.edge].filter(Boolean);
      beside.forEach((edge, at) => put(given, edge.start, left + (nth + 1) * ACROSS, y + at * UPWARD * 0.6, "beside"));
    }
    left += (Math.max(1, ...rows.values()) + 1) * ACROSS;
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

export function edgeElement(model, edge, worded, siblings) {
  const pair = [edge.start, edge.end].sort().join("\n");
  siblings.set(pair, (siblings.get(pair) ?? 0) + 1);
  const { standing, disputed } = edge.evidence;
  // A tie that is drawn from an act needs no words where the act itself is in sight.
  const told = edge.edge !== "involved_in" && model.node.has(edge.event) && edge.edge !== "accused_of";
  const words = [tieWords(model, edge), standing && say(`standings.${standing}`), disputed && say("disputed")];
  const denials = worded ? answersTo(model, claimsBehind(model, edge)).map((claim) => answerLine(model, claim).head) : [];
  return {
    group: "edges",
    data: {
      id: `e:${edge.id}`,
      record: edge.id,
      source: `n:${edge.start}`,
      target: `n:${edge.end}`,
      bow: 1,
      aside: [0, 40, -40][(siblings.get(pair) - 1) % 3],
      label: [isolated(shortened(words.filter(Boolean).join(" · "), 90)), ...denials.map((line) => shortened(line, 60))].join("\n"),
    },
    classes: [`grade-${edge.grade || "none"}`, disputed ? "disputed" : "", worded && !told ? "worded" : ""].join(" "),
  };
}
