// The keys that work while the canvas has the focus; none of them works elsewhere on the page.
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const SHIFT = 60;

// Gives what listens on the canvas.
export function keysOf({ canvas, ids, picked, act, open, pick, neighbourOf }) {
  const simple = {
    Enter: () => picked && pick("node", picked, true),
    e: () => picked && open("expand"),
    c: () => act.collapse(ids),
    h: () => act.hide(ids),
    Delete: () => act.hide(ids),
    p: () => ids.length && act.pin(ids),
    m: () => picked && act.mark([picked]),
    " ": () => picked && act.mark([picked]),
    w: () => ids.length === 2 && act.drawPath(...ids),
    "+": () => canvas.zoom(1.3),
    "-": () => canvas.zoom(1 / 1.3),
    0: () => canvas.fit(),
    Escape: () => act.unmark(ids),
  };
  return (event) => {
    const handled = event.ctrlKey || event.metaKey ? history(event, act) : (moved(event, canvas, neighbourOf) || simple[event.key]);
    if (!handled) return;
    event.preventDefault();
    if (typeof handled === "function") handled();
  };
}

function history(event, act) {
  const key = event.key.toLowerCase();
  if (key === "y" || (key === "z" && event.shiftKey)) return act.redo;
  return key === "z" ? act.undo : null;
}

function moved(event, canvas, neighbourOf) {
  const way = WAYS[event.key];
  if (!way) return null;
  if (event.shiftKey) return () => canvas.pan(-way[0] * SHIFT, -way[1] * SHIFT);
  return () => neighbourOf(way);
}
