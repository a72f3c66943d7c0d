// Text in a drawing: broken into lines of a width, and measured, since SVG does not break lines itself.
const STYLES = {
  kicker: { font: "600 11px", family: "sans", leading: 15, spacing: 0.7 },
  name: { font: "600 16px", family: "serif", leading: 20 },
  strong: { font: "600 13px", family: "sans", leading: 17 },
  text: { font: "400 13px", family: "sans", leading: 17 },
};
let canvas;

export function measurer(families) {
  canvas ??= document.createElement("canvas").getContext("2d");
  return (text, style) => {
    const { font, family, spacing = 0 } = STYLES[style];
    canvas.font = `${font} ${families[family]}`;
    return canvas.measureText(text).width + spacing * text.length;
  };
}

// Lays paragraphs out under each other.
//   specs    [{text, style, gap, bar}]: `gap` is room above, `bar` a rule at the left, with the text moved beside it
//   gives    {height, rows: [{text, style, x, y, bar}]}, y of each row's baseline
export function paragraphs(specs, width, measure) {
  const rows = [];
  let y = 0;
  for (const spec of specs.filter((one) => one.text)) {
    const { leading } = STYLES[spec.style];
    const x = spec.bar ? 9 : 0;
    y += spec.gap ?? 0;
    for (const text of broken(spec.text, width - x, (one) => measure(spec.style === "kicker" ? one.toUpperCase() : one, spec.style))) {
      rows.push({ text, style: spec.style, x, y: y + leading * 0.76, top: y, leading, bar: spec.bar ?? "" });
      y += leading;
    }
  }
  return { height: y, rows };
}

function broken(text, width, measure) {
  const lines = [];
  let line = "";
  for (const word of text.split(/\s+/).filter(Boolean).flatMap((one) => pieces(one, width, measure))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line ? [...lines, line] : lines;
}

// A word that is wider than a line is cut between letters.
function pieces(word, width, measure) {
  if (measure(word) <= width) return [word];
  const cut = [];
  let piece = "";
  for (const letter of word) {
    if (piece && measure(piece + letter) > width) {
      cut.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...cut, piece];
}
