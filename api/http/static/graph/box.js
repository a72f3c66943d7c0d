// Marking many at once: a frame that is drawn over them, while the shift key is held or the button is pressed.
import { useEffect, useState } from "preact/hooks";

import { html } from "../viewer/html.js";

const SMALLEST = 5;

// Lies over the canvas only while it is wanted. A click marks whoever is nearest.
export function Box({ on, take, touch }) {
  const [shift, hold] = useState(false);
  const [frame, draw] = useState(null);
  useEffect(() => watchShift(hold), []);
  if (!on && !shift && !frame) return null;
  const point = (event) => {
    const at = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - at.left, y: event.clientY - at.top };
  };
  const begin = (event) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const at = point(event);
    draw({ from: at, to: at });
  };
  const end = (event) => {
    if (!frame) return;
    const box = framed({ ...frame, to: point(event) });
    draw(null);
    if (box.right - box.left < SMALLEST && box.bottom - box.top < SMALLEST) touch(frame.from);
    else take(box);
  };
  return html`<div class="box-area" onPointerDown=${begin} onPointerMove=${(event) => frame && draw({ ...frame, to: point(event) })} onPointerUp=${end} onPointerCancel=${() => draw(null)}>
    ${frame && html`<${Frame} ...${framed(frame)} />`}
  </div>`;
}

const framed = ({ from, to }) => ({ left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) });

const Frame = ({ left, right, top, bottom }) => html`<svg class="box-frame" aria-hidden="true"><rect x=${left} y=${top} width=${right - left} height=${bottom - top} /></svg>`;

// The key is let go elsewhere too, when the window is left.
function watchShift(hold) {
  const typing = () => /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement?.tagName ?? "");
  const down = (event) => event.key === "Shift" && !typing() && hold(true);
  const up = (event) => event.key === "Shift" && hold(false);
  const off = () => hold(false);
  addEventListener("keydown", down);
  addEventListener("keyup", up);
  addEventListener("blur", off);
  return () => {
    removeEventListener("keydown", down);
    removeEventListener("keyup", up);
    removeEventListener("blur", off);
  };
}
