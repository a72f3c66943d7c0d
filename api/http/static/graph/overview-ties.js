// Ties on sigma's canvas, which knows whole lines only: dashed by their time grade as everywhere else, with an arrow, and
// side by side where there are several between two.
import { farFrom } from "../viewer/graph-elements.js";
import { DASHES } from "../viewer/graph-style.js";

// How near to a tie, in pixels, the pointer has to be; how far apart two ties are, and how far aside one runs that would
// run behind somebody of the chain.
const NEAR = 5;
const APART = 6;
const ASIDE = 10;

const VERTEX = `
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_radius;
attribute vec3 a_look;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec2 v_dashes;
varying float v_wide;
varying float v_whole;
varying float v_along;
varying float v_aside;

void main() {
  // All in pixels, so that dashes are as long near by as from afar.
  float pixel = 2.0 * u_correctionRatio;
  vec2 way = (a_positionEnd - a_positionStart) / pixel;
  float whole = max(length(way), 0.001);
  vec2 ahead = way / whole;
  v_wide = max(length(a_normal) / u_sizeRatio, u_minEdgeThickness);
  v_whole = max(whole - a_radius / u_sizeRatio, 0.0);
  v_along = a_positionCoef * v_whole;
  v_aside = a_normalCoef * (2.0 * v_wide + 1.0);
  vec2 at = a_positionStart + (ahead * v_along + vec2(-ahead.y, ahead.x) * (v_aside + a_look.z)) * pixel;
  gl_Position = vec4((u_matrix * vec3(at, 1)).xy, 0, 1);
  v_dashes = a_look.xy;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

// The arrow is five widths of its line long, and four wide.
const FRAGMENT = `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_dashes;
varying float v_wide;
varying float v_whole;
varying float v_along;
varying float v_aside;

void main() {
  float ahead = (v_whole - v_along) / (5.0 * v_wide);
  if (ahead > 1.0 && v_dashes.y > 0.0 && mod(v_along, v_dashes.x + v_dashes.y) > v_dashes.x) discard;
  float half_wide = ahead > 1.0 ? 0.5 * v_wide : 2.0 * v_wide * ahead;
  gl_FragColor = v_color * clamp((half_wide - abs(v_aside)) * u_pixelRatio + 0.5, 0.0, 1.0);
}`;

export function tieProgram({ EdgeClampedProgram }) {
  return class extends EdgeClampedProgram {
    getDefinition() {
      const plain = super.getDefinition();
      const ATTRIBUTES = [...plain.ATTRIBUTES, { name: "a_look", size: 3, type: WebGL2RenderingContext.FLOAT }];
      return { ...plain, ATTRIBUTES, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT };
    }

    processVisibleItem(id, start, from, to, tie) {
      super.processVisibleItem(id, start, from, to, tie);
      this.array.set([...(DASHES[tie.grade] ?? [0, 0]), tie.aside], start + this.STRIDE - 3);
    }
  };
}

// How far to the left of its way each tie is drawn, in pixels, by its id: of those between two, none hides another.
//   behind   tells of a tie whether it would run behind somebody
export function asides(edges, behind) {
  const pairs = new Map();
  for (const edge of edges) {
    const pair = [edge.start, edge.end].sort().join("\n");
    pairs.set(pair, [...(pairs.get(pair) ?? []), edge]);
  }
  const aside = (edge, nth, all) => ((nth - (all.length - 1) / 2) * APART + (behind(edge) ? ASIDE : 0)) * (edge.start < edge.end ? 1 : -1);
  return new Map([...pairs.values()].flatMap((all) => all.map((edge, nth) => [edge.id, aside(edge, nth, all)])));
}

// The tie at a point of the canvas: of those that are near the one that is drawn above the others, else the nearest;
// sigma itself would draw all of them twice to know.
export function tieAt(graph, sigma, point) {
  const at = sigma.viewportToGraph(point);
  const next = sigma.viewportToGraph({ x: point.x + 1, y: point.y });
  const pixel = Math.hypot(next.x - at.x, next.y - at.y);
  let [found, least, above] = ["", NEAR * pixel, -1];
  graph.forEachEdge((id, { aside, zIndex }, start, end, from, to) => {
    const distance = apart(at, from, to, aside * pixel);
    if (distance > NEAR * pixel || zIndex < above || (zIndex === above && distance > least)) return;
    [found, least, above] = [id, distance, zIndex];
  });
  return found;
}

function apart(at, from, to, aside) {
  const whole = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [((to.y - from.y) / whole) * aside, ((from.x - to.x) / whole) * aside];
  return farFrom({ x: at.x + x, y: at.y + y }, from, to);
}
