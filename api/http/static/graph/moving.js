// Going from one to the next by arrow keys: the nearest that lies that way.
const ASIDE = 2.2;

// Gives the id of the nearest node in a direction; without anybody picked, of the one nearest to the middle.
export function neighbourOf(canvas, nodes, picked, [right, down]) {
  const from = picked && canvas.seen(picked);
  if (!from) return nodes[0]?.id;
  let [found, least] = ["", Infinity];
  for (const { id } of nodes) {
    const at = id === picked ? null : canvas.seen(id);
    if (!at) continue;
    const [x, y] = [at.x - from.x, at.y - from.y];
    const along = x * right + y * down;
    const across = Math.abs(x * down) + Math.abs(y * right);
    const distance = along + across * ASIDE;
    if (along > 0 && distance < least) [found, least] = [id, distance];
  }
  return found;
}
