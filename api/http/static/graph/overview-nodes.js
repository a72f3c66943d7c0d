// The shapes of the schema on sigma's canvas, which knows circles only: worked out by the graphics card for each pixel.
// So they are there with the first frame, and sharp at every size.
const SHAPES = ["ellipse", "round-rectangle", "diamond", "hexagon", "triangle", "tag"];
const [HOLLOW, PINNED] = [8, 16];

// Gives the number that tells the card how somebody looks.
//   look   {hollow, pinned}: a stand-in for somebody whom no source names; somebody who was pinned
export function shapeNumber(shape, { hollow, pinned }) {
  return Math.max(SHAPES.indexOf(shape), 0) + (hollow ? HOLLOW : 0) + (pinned ? PINNED : 0);
}

const VERTEX = `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_angle;
attribute float a_shape;
attribute vec4 a_halo;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_halo;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;

void main() {
  // A triangle in which there is room for the corners and what is around them; a radius is 1 for the other shader.
  float radius = 2.0 * a_size * u_correctionRatio / u_sizeRatio;
  v_at = (a_halo.a > 0.0 ? 4.0 : 3.0) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * v_at, 1)).xy, 0, 1);
  v_pixel = 2.0 * u_correctionRatio / radius;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= 255.0 / 254.0;
  v_halo = a_halo;
}`;

// How far a point is from the outline, less than 0 within: the outlines are those of the small shapes in the legend.
const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying vec4 v_halo;
varying vec2 v_at;
varying float v_pixel;
varying float v_shape;

float outline(float shape, vec2 at) {
  vec2 side = abs(at);
  if (shape < 0.5) return length(at) - 1.0;
  if (shape < 1.5) {
    vec2 corner = side - vec2(0.7, 0.48);
    return length(max(corner, 0.0)) + min(max(corner.x, corner.y), 0.0) - 0.3;
  }
  if (shape < 2.5) return (side.x + side.y - 1.1) * 0.7071;
  if (shape < 3.5) return max(side.y - 0.86, side.x * 0.857 + side.y * 0.515 - 0.9);
  if (shape < 4.5) return max(-at.y - 0.86, side.x * 0.874 + at.y * 0.486 - 0.46);
  return max(max(-at.x - 1.0, side.y - 0.72), at.x * 0.687 + side.y * 0.727 - 0.72);
}

void main() {
  float pinned = step(15.5, v_shape);
  float hollow = step(7.5, v_shape - 16.0 * pinned);
  float far = outline(v_shape - 16.0 * pinned - 8.0 * hollow, v_at);
  #ifdef PICKING_MODE
  if (far > 0.0) discard;
  gl_FragColor = v_color;
  #else
  float seen = clamp(0.5 - far / v_pixel, 0.0, 1.0);
  if (hollow > 0.5) {
    float dash = step(0.4, fract(atan(v_at.y, v_at.x) * 1.5915));
    seen *= dash * clamp(0.5 + (far + max(0.16, 1.5 * v_pixel)) / v_pixel, 0.0, 1.0);
  }
  float middle = pinned * clamp(0.5 - (length(v_at) - max(0.3, 1.8 * v_pixel)) / v_pixel, 0.0, 1.0);
  float around = clamp(0.5 + far / v_pixel, 0.0, 1.0) * clamp(3.5 - far / v_pixel, 0.0, 1.0) * step(0.5, v_halo.a);
  gl_FragColor = mix(v_color * seen, vec4(1.0), middle) + vec4(v_halo.rgb, 1.0) * around;
  #endif
}`;

// Whoever has a `halo` has a ring of that colour around their shape.
export function nodeProgram({ rendering: { NodeCircleProgram }, utils: { floatColor } }) {
  return class extends NodeCircleProgram {
    getDefinition() {
      const plain = super.getDefinition();
      const { FLOAT, UNSIGNED_BYTE } = WebGL2RenderingContext;
      const ATTRIBUTES = [...plain.ATTRIBUTES, { name: "a_shape", size: 1, type: FLOAT }, { name: "a_halo", size: 4, type: UNSIGNED_BYTE, normalized: true }];
      return { ...plain, ATTRIBUTES, VERTEX_SHADER_SOURCE: VERTEX, FRAGMENT_SHADER_SOURCE: FRAGMENT };
    }

    processVisibleItem(id, start, node) {
      super.processVisibleItem(id, start, node);
      this.array.set([node.shape, node.halo ? floatColor(node.halo) : 0], start + this.STRIDE - 2);
    }
  };
}
