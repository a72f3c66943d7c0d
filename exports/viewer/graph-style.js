// The looks of the graph, from the colours of the page and the shapes of the schema.
// How long dashes and the gaps between them are, by time grade, in pixels.
export const DASHES = { covered: null, bracketed: [12, 6], assumed: [5, 5], possible: [1.5, 5], undated: [1.5, 10] };

export function graphStyle(model, element) {
  const look = getComputedStyle(element);
  const colour = (name) => look.getPropertyValue(`--${name}`).trim();
  const dark = colour("scheme") === "dark";
  const types = Object.entries(model.words.nodes).map(([type, word]) => ({
    selector: `node[type = ${JSON.stringify(type)}]`,
    style: { shape: word.shape, "background-color": dark ? lighter(word.colour) : word.colour },
  }));
  return [
    ...nodeStyle(colour),
    ...types,
    { selector: "node.placeholder", style: { "background-opacity": 0, "border-style": "dashed", "border-width": 2, "border-color": colour("ink-2") } },
    ...edgeStyle(colour),
    { selector: "node.picked", style: { "border-width": 4, "border-color": colour("picked"), "z-index": 9 } },
    { selector: "edge.near[label]", style: { label: "data(label)" } },
    { selector: "edge.picked[label]", style: { label: "data(label)" } },
    { selector: "edge.picked", style: { "line-color": colour("picked"), "target-arrow-color": colour("picked"), width: 4, "z-index": 9 } },
  ];
}

function nodeStyle(colour) {
  return [
    {
      selector: "node",
      style: { width: "data(size)", height: "data(size)", "border-width": 1, "border-color": colour("paper") },
    },
    // How letters look is worked out for those only that have some.
    {
      selector: "node[label]",
      style: {
        label: "data(label)", color: colour("ink"), "font-family": colour("sans"), "font-size": "data(letters)", "font-weight": 600,
        "text-wrap": "wrap", "text-max-width": 140, "text-valign": "bottom", "text-margin-y": 5, "min-zoomed-font-size": 7,
        "text-background-color": colour("paper"), "text-background-opacity": 0.85, "text-background-padding": 2,
      },
    },
    { selector: "node.spine", style: { "text-halign": "left", "text-valign": "center", "text-margin-x": -6, "text-margin-y": 0 } },
    { selector: "node.beside", style: { "text-halign": "right", "text-valign": "center", "text-margin-x": 6, "text-margin-y": 0 } },
  ];
}

function edgeStyle(colour) {
  const grades = Object.entries(DASHES).map(([grade, dashes]) => ({
    selector: `edge.grade-${grade}`,
    style: { width: 2.4, "line-color": colour("ink-2"), "target-arrow-color": colour("ink-2"), ...(dashes ? { "line-style": "dashed", "line-dash-pattern": dashes } : {}) },
  }));
  const words = {
    "font-family": colour("sans"), "font-size": 13, color: colour("ink-2"), "text-wrap": "wrap", "text-max-width": 170, "min-zoomed-font-size": 9,
    "text-background-color": colour("paper"), "text-background-opacity": 0.92, "text-background-padding": 2, "text-margin-x": "data(right)", "text-margin-y": "data(down)",
  };
  return [
    { selector: "edge[label]", style: words },
    { selector: "edge", style: { "curve-style": "straight", width: 1, "line-color": colour("ink-3"), "target-arrow-shape": "triangle", "target-arrow-color": colour("ink-3"), "arrow-scale": 0.9 } },
    { selector: "edge[bow]", style: { "curve-style": "bezier", "control-point-step-size": 170 } },
    { selector: "edge[behind]", style: { "curve-style": "unbundled-bezier", "control-point-distances": 130, "control-point-weights": 0.5 } },
    { selector: "edge.worded[label]", style: { label: "data(label)" } },
    ...grades,
    // Nothing covers the words of a denial.
    { selector: "edge.disputed", style: { color: colour("denial"), "min-zoomed-font-size": 6, "z-index": 5 } },
  ];
}

// On a dark page the colours of the schema are mixed with white, so that they can be told from it.
export function lighter(colour) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return `rgb(${parts.map((part) => Math.round(part + (255 - part) * 0.38)).join(",")})`;
}
