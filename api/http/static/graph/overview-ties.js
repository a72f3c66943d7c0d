// Ties on sigma's canvas, which knows whole lines only: dashed by their time grade as everywhere else, with an arrow.
import { DASHES } from "../viewer/graph-style.js";

// How near to a tie, in pixels, the pointer has to be.
const NEAR = 5;
// As long as the head of an arrow is, in widths of its line: sigma's own.
const HEAD = "2.5";

const VERTEX = `
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_radius;
attribute vec2 a_dashes;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
varying vec4 v_color;
varying vec2 v_dashes;
varying float v_along;
varying float v_aside;
varying float v_half;

void main() {
  // All in pixels, so that dashes are as long near by as from afar.
  float pixel = 2.0 * u_correctionRatio;
  float wide = max(length(a_normal) / u_sizeRatio, u_minEdgeThickness);
  vec2 way = (a_positionEnd - a_positionStart) / pixel;
  float whole = max(length(way), 0.001);
  vec2 ahead = way / whole;
  v_half = wide / 2.0;
  v_along = a_positionCoef * max(whole - a_radius / u_sizeRatio - ${HEAD} * wide, 0.0);
  v_aside = a_normalCoef * (v_half + 1.0);
  vec2 at = a_positionStart + (ahead * v_along + vec2(-ahead.y, ahead.x) * v_aside) * pixel;
  gl_Position = vec4((u_matrix * vec3(at, 1)).xy, 0, 1);
  v_dashes = a_dashes;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = `
precision highp float;
uniform float u_pixelRatio;
varying vec4 v_color;
varying vec2 v_dashes;
varying float v_along;
varying float v_aside;
varying float v_half;

void main() {
  if (v_dashes.y > 0.0 && mod(v_along, v_dashes.x + v_dashes.y) > v_dashes.x) discard;
  gl_FragColor = v_color * clamp((v_half - abs(v_aside)) * u_pixelRatio + 0.5, 0.0, 1.0);
}`;

export function tieProgram({ EdgeClampedProgram, EdgeArrowHeadProgram, createEdgeCompoundProgram }) {
  class Dashed extends EdgeClampedProgram {
    getDefinition() {
      const plain = super.getDefinition();
      const ATTRIBUTES = [...plain.ATTRIBUTES, { name: "a_dashes", size: 2, type: WebGL2RenderingContext.FLOAT }];
      return { ...plain, ATTRIBUTES, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT };
    }

    processVisibleItem(id, start, from, to, tie) {
      super.processVisibleItem(id, start, from, to, tie);
      this.array.set(DASHES[tie.grade] ?? [0, 0], start + this.STRIDE - 2);
    }
  }
  return createEdgeCompoundProgram([Dashed, EdgeArrowHeadProgram]);
}

// The tie that is nearest to a point of the canvas, if one is near; sigma itself would draw all of them twice to know.
export function tieAt(graph, sigma, point) {
  const at = sigma.viewportToGraph(point);
  const aside = sigma.viewportToGraph({ x: point.x + NEAR, y: point.y });
  let [found, least] = ["", Math.hypot(aside.x - at.x, aside.y - at.y)];
  graph.forEachEdge((id, _, start, end, from, to) => {
    const distance = apart(at, from, to);
    if (distance <= least) [found, least] = [id, distance];
  });
  return found;
}

function apart(at, from, to) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const along = Math.min(1, Math.max(0, ((at.x - from.x) * x + (at.y - from.y) * y) / (x * x + y * y || 1)));
  return Math.hypot(from.x + along * x - at.x, from.y + along * y - at.y);
}
