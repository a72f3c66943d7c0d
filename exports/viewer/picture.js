// What is on the screen as a picture to keep: its title above, every citation under it, and nothing that needs a style
// sheet, a font from elsewhere or a script.
import { dayInWords } from "./dates.js";
import { DASHES } from "./graph-style.js";
import { answersTo, claimsBehind } from "./model.js";
import { measurer, paragraphs } from "./paragraphs.js";
import { isolated } from "./sentences.js";
import { say } from "./texts.js";
import { answers, hopWords } from "./wording.js";

const SPACE = "http://www.w3.org/2000/svg";
const ROOM = 24;
const LEAST = 640;
// How wide the sample of a line is, and the room for it.
const [SAMPLE, BESIDE] = [56, 68];
// What is taken over from the style sheets of the page.
const LOOKS = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "opacity", "font-family", "font-size", "font-weight", "font-style", "letter-spacing", "text-anchor", "unicode-bidi"];
const KEPT = new Set(["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "points", "width", "height", "transform", "text-anchor", "viewBox", "opacity"]);
const STYLED = { kicker: [11, 600, "sans"], name: [18, 700, "serif"], strong: [13, 600, "sans"], text: [13, 400, "sans"] };

// Gives an SVG element of everything that is drawn in an element of the page, or null if nothing is.
//   told   {title, lines, records, model}: what stands above, and the ids of what is drawn where no element bears them
export function pictureOf(holder, told) {
  const drawn = [...holder.querySelectorAll(".drawing svg")].filter((one) => one.getClientRects().length);
  const canvases = drawn.length ? [] : [...holder.querySelectorAll("canvas")].filter((one) => one.width && one.getClientRects().length);
  if (!drawn.length && !canvases.length) return null;
  const look = getComputedStyle(document.documentElement);
  const page = new Page(look, Math.max(LEAST, ...[...drawn, ...canvases].map((one) => one.getBoundingClientRect().width)));
  page.write([{ text: say("kicker"), style: "kicker" }]);
  page.y += 8;
  page.write([{ text: isolated(told.title), style: "name" }], 0.85);
  page.write(told.lines.map((text) => ({ text, style: "text", gap: 3 })));
  page.y += 14;
  drawn.forEach((one) => page.put(bare(one), one.getBoundingClientRect()));
  if (canvases.length) page.put(raster(canvases), canvases[0].getBoundingClientRect());
  page.y += 8;
  if (canvases.length) underGraph(page, told);
  page.write(beside(holder));
  const records = [...drawn.flatMap((one) => [...one.querySelectorAll("[data-record]")].map((each) => each.dataset.record)), ...told.records];
  page.y += 18;
  page.write(citations(told.model, new Set(records)));
  return page.finish(told.title);
}

class Page {
  constructor(look, width) {
    const colour = (name) => look.getPropertyValue(`--${name}`).trim();
    this.families = { sans: colour("sans"), serif: colour("serif") };
    Object.assign(this, { width, y: ROOM, colour, root: element("svg", {}) });
    this.paper = this.root.appendChild(element("rect", { fill: colour("paper") }));
  }

  // `share` of the width is left to letters that are drawn larger than they are measured.
  write(specs, share = 1, indent = 0) {
    const { rows, height } = paragraphs(specs, this.width * share - indent, measurer(this.families));
    const left = ROOM + indent;
    for (const row of rows) {
      const [size, weight, family] = STYLED[row.style];
      const look = { "font-size": size, "font-weight": weight, "font-family": this.families[family], fill: this.colour(row.style === "kicker" ? "ink-3" : "ink") };
      const text = element("text", { x: left + row.x, y: this.y + row.y, ...look });
      if (row.bar) this.root.append(element("rect", { x: left, y: this.y + row.top, width: 3, height: row.leading, fill: this.colour(row.bar) }));
      text.textContent = row.style === "kicker" ? row.text.toUpperCase() : row.text;
      this.root.append(text);
    }
    this.y += height;
  }

  // What a look of the drawing means, beside a sample of it.
  key(sample, look, text) {
    this.root.append(element(sample, { ...look, transform: `translate(${ROOM} ${this.y + 9})` }));
    this.write([{ text, style: "text" }], 1, BESIDE);
    this.y += 2;
  }

  put(part, { width, height }) {
    part.setAttribute("x", ROOM);
    part.setAttribute("y", this.y);
    part.setAttribute("width", width);
    part.setAttribute("height", height);
    this.root.append(part);
    this.y += height;
  }

  finish(title) {
    const [width, height] = [Math.ceil(this.width + 2 * ROOM), Math.ceil(this.y + ROOM)];
    for (const one of [this.root, this.paper]) {
      one.setAttribute("width", width);
      one.setAttribute("height", height);
    }
    this.root.setAttribute("viewBox", `0 0 ${width} ${height}`);
    const named = element("title", {});
    named.textContent = title;
    this.root.prepend(named);
    return this.root;
  }
}

function element(name, attributes) {
  const made = document.createElementNS(SPACE, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

// A copy whose looks stand in its elements; of everything else only places and texts stay.
function bare(original) {
  const copy = element(original.localName, {});
  for (const { name, value } of original.attributes) if (KEPT.has(name)) copy.setAttribute(name, value);
  const look = getComputedStyle(original);
  for (const name of LOOKS) copy.setAttribute(name, look.getPropertyValue(name));
  for (const child of original.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(look.textTransform === "uppercase" ? child.data.toUpperCase() : child.data);
    else if (child.nodeType === Node.ELEMENT_NODE && child.namespaceURI === SPACE) copy.append(bare(child));
  }
  return copy;
}

// What stands in words under a drawing: gaps, what is left out, and the accused with the answers to it.
function beside(holder) {
  const parts = [...holder.querySelectorAll(".note, .accused h2, .accused-who, .accused .answer")].filter((one) => one.getClientRects().length);
  return parts.map((one) => {
    const bar = one.matches(".silent") ? "silent" : one.matches(".answer") ? "denial" : "";
    return { text: one.innerText, style: one.matches("h2, .strong") ? "strong" : "text", bar, gap: bar ? 1 : 8 };
  });
}

// A graph bears few words, and a large one none: what its lines mean stands under it, and whoever is accused of something
// in it with the answers, in the size of the accusation.
function underGraph(page, { model, records }) {
  const edges = records.map((id) => model.edge.get(id)).filter(Boolean);
  const grades = new Set(edges.map((edge) => edge.grade));
  for (const [grade, dashes] of [...Object.entries(DASHES), ["", null]].filter(([one]) => grades.has(one))) {
    const look = { stroke: page.colour(grade ? "ink-2" : "ink-3"), "stroke-width": grade ? 2.4 : 1, ...(dashes ? { "stroke-dasharray": dashes.join(" ") } : {}) };
    page.key("line", { x1: 0, y1: 0, x2: SAMPLE, y2: 0, ...look }, `${say(`grades.${grade}`)}: ${say(`gradeMeans.${grade}`)}`);
  }
  const disputed = records.map((id) => model.edge.get(id) ?? model.node.get(id)).filter((one) => one && isAnswered(model, one));
  if (!disputed.length) return;
  page.key("rect", { x: 0, y: -4, width: SAMPLE, height: 8, fill: page.colour("denial") }, `${say("disputed")}: ${say("legendDisputed")}`);
  page.y += 10;
  page.write([{ text: say("repliesTitle"), style: "strong" }, ...disputed.flatMap((one) => accusation(model, one))]);
  page.y += 8;
}

const isAnswered = (model, record) => record.evidence.disputed || (record.edge && answersTo(model, claimsBehind(model, record)).length > 0);

// What is said, in one sentence, how well established it is, and what was answered to it.
function accusation(model, record) {
  if (!record.edge) return [{ text: isolated(record.name), style: "strong", gap: 10 }, { text: say("disputed"), style: "text" }, ...answers(model, claimsBehind(model, record))];
  const [what, ...more] = hopWords(model, record).lines;
  return [{ ...what, text: `${isolated(model.nameOf(record.start))}, ${what.text}, ${isolated(model.nameOf(record.end))}`, gap: 10 }, ...more];
}

// A graph is drawn on canvases that lie upon each other. What the graphics card has drawn is gone once it is on the
// screen, so whoever holds it draws it again.
function raster(canvases) {
  const [first] = canvases;
  first.closest(".canvas")?.redraw?.();
  const whole = Object.assign(document.createElement("canvas"), { width: first.width, height: first.height });
  canvases.forEach((one) => whole.getContext("2d").drawImage(one, 0, 0, first.width, first.height));
  return element("image", { href: whole.toDataURL("image/png") });
}

// Where everything that is drawn stands, each source once with its places, and who is answered by whom.
function citations(model, ids) {
  const records = [...ids].map((id) => model.edge.get(id) ?? model.node.get(id)).filter(Boolean);
  const claims = records.flatMap((record) => claimsBehind(model, record));
  const places = new Map();
  for (const { source, locator } of [...claims, ...answersTo(model, claims)].flatMap((claim) => claim.citations)) {
    places.set(source, new Set([...(places.get(source) ?? []), ...locator.split(", ").filter(Boolean)]));
  }
  const lines = [...places].map(([id, locators], nth) => ({ text: `${nth + 1}. ${cited(model.source.get(id), id, [...locators])}`, style: "text", gap: 2 }));
  const { about } = model;
  const drawn = about.datasets.map((one) => say("aboutDataset", one)).join("; ");
  const foot = [say(`audience.${about.audience}`), `${say("aboutDrawn")}: ${drawn}`, `${say("aboutLatest")}: ${about.latest_record}`, about.program].join(" · ");
  return [{ text: say("picture.citations"), style: "strong" }, ...lines, { text: model.notice, style: "text", gap: 10 }, { text: foot, style: "text", gap: 4 }];
}

function cited(source, id, locators) {
  if (!source) return [id, ...locators].join(", ");
  const parts = [source.title, source.author, source.publisher, source.published && dayInWords(source.published), ...locators, source.url];
  return parts.filter(Boolean).map(isolated).join(", ");
}

export const asText = (picture) => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}\n`;

// A picture of points, twice as fine as the screen shows it, as far as a browser makes one so large.
export async function asPoints(picture) {
  const [width, height] = [Number(picture.getAttribute("width")), Number(picture.getAttribute("height"))];
  const scale = Math.max(0.25, Math.min(2, 16000 / height, 16000 / width));
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(asText(picture))}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(width * scale), height: Math.round(height * scale) });
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((made) => (made ? done(made) : failed(new Error(say("picture.tooLarge")))), "image/png"));
}
