// Where the nodes of a graph stand: worked out at once, the same every time, quickly enough for some thousands.
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
// How far apart nodes like to stand, up to where they push each other away, and how strongly all are drawn inward. The
// names in a small graph need room; in a large one few are shown.
const [NEAR, FAR] = [200, 110];
const SMALL = 40;
const REACH = 3;
const PULL = 0.02;
// A graph so dense that it would take longer stays less well spread.
const MOST_PAIRS = 8e6;

// Gives a place for each node; those in `given` stay where they are, and the others find theirs around them, from where
// `seeds` has them.
export function layout(nodes, edges, given = new Map(), seeds = new Map()) {
  const rest = nodes.length <= SMALL ? NEAR : FAR;
  const points = start(nodes, edges, given, seeds, rest);
  const at = new Map(points.map((point) => [point.id, point]));
  const ties = edges.map((edge) => [at.get(edge.start), at.get(edge.end)]).filter(([from, to]) => from && to && from !== to);
  const rounds = Math.max(60, Math.min(400, Math.round(150000 / (nodes.length + 1))));
  let left = MOST_PAIRS;
  for (let round = 0; round < rounds && left > 0; round += 1) left -= relax(points, ties, rest, 1 - round / rounds);
  return new Map(points.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

// A spiral, the best connected in the middle.
function start(nodes, edges, given, seeds, rest) {
  const degree = degrees(edges);
  const sorted = [...nodes].sort((one, two) => (degree.get(two.id) ?? 0) - (degree.get(one.id) ?? 0) || (one.id < two.id ? -1 : 1));
  return sorted.map((node, nth) => {
    const distance = rest * 0.6 * Math.sqrt(nth + 0.5);
    const spiral = { x: Math.cos(nth * GOLDEN) * distance, y: Math.sin(nth * GOLDEN) * distance };
    return { id: node.id, ...spiral, ...seeds.get(node.id), ...given.get(node.id), fixed: given.has(node.id), moveX: 0, moveY: 0 };
  });
}

export function degrees(edges) {
  const degree = new Map();
  for (const edge of edges) for (const id of [edge.start, edge.end]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return degree;
}

function relax(points, ties, rest, heat) {
  for (const point of points) point.moveX = point.moveY = 0;
  const pairs = pushNeighbours(points, rest);
  for (const [one, two] of ties) pull(one, two, rest);
  const most = 4 + rest * 0.5 * heat;
  for (const point of points) {
    point.moveX -= point.x * PULL;
    point.moveY -= point.y * PULL;
    const length = Math.hypot(point.moveX, point.moveY) || 1;
    const step = Math.min(length, most) / length;
    if (point.fixed) continue;
    point.x += point.moveX * step;
    point.y += point.moveY * step;
  }
  return pairs;
}

// Only those push that are near each other, found by squares of a grid, so that thousands do not each look at thousands.
// Gives how many pairs were looked at.
function pushNeighbours(points, rest) {
  const size = rest * REACH;
  const squares = new Map();
  for (const point of points) {
    const key = `${Math.floor(point.x / size)},${Math.floor(point.y / size)}`;
    if (!squares.has(key)) squares.set(key, []);
    squares.get(key).push(point);
  }
  let pairs = 0;
  for (const [key, square] of squares) {
    const [x, y] = key.split(",").map(Number);
    for (const [right, down] of [[0, 0], [1, 0], [0, 1], [1, 1], [1, -1]]) {
      const others = squares.get(`${x + right},${y + down}`) ?? [];
      const same = others === square;
      for (let one = 0; one < square.length; one += 1) {
        for (let two = same ? one + 1 : 0; two < others.length; two += 1) push(square[one], others[two], rest);
      }
      pairs += (square.length * others.length) / (same ? 2 : 1);
    }
  }
  return pairs;
}

// Weaker with distance, and nothing where the next squares end, so that no square leaves its mark.
function push(one, two, rest) {
  const x = one.x - two.x || 0.5;
  const y = one.y - two.y || 0.3;
  const distance = Math.hypot(x, y);
  if (distance >= rest * REACH) return;
  const force = ((rest * rest) / (distance * distance)) * (1 - distance / (rest * REACH)) ** 2;
  shift(one, two, x * force, y * force);
}

function pull(one, two, rest) {
  const x = one.x - two.x;
  const y = one.y - two.y;
  const force = -((Math.hypot(x, y) || 1) / rest) * 0.22;
  shift(one, two, x * force, y * force);
}

function shift(one, two, x, y) {
  one.moveX += x;
  one.moveY += y;
  two.moveX -= x;
  two.moveY -= y;
}
