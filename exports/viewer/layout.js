// Where the nodes of a graph stand: worked out at once, the same every time, quickly enough for some thousands.
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const REST = 150;

// Gives a place for each node. `levels` holds nodes at a height: 0 at the bottom, and upward.
export function layout(nodes, edges, levels = new Map()) {
  const points = start(nodes, edges, levels);
  const at = new Map(points.map((point) => [point.id, point]));
  const ties = edges.map((edge) => [at.get(edge.start), at.get(edge.end)]).filter(([from, to]) => from && to && from !== to);
  const rounds = Math.max(60, Math.min(400, Math.round(200000 / (nodes.length + 1))));
  for (let round = 0; round < rounds; round += 1) relax(points, ties, 1 - round / rounds);
  return new Map(points.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}

// A spiral, the best connected in the middle; what has a level begins there.
function start(nodes, edges, levels) {
  const degree = new Map();
  for (const edge of edges) for (const id of [edge.start, edge.end]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const sorted = [...nodes].sort((one, two) => (degree.get(two.id) ?? 0) - (degree.get(one.id) ?? 0) || (one.id < two.id ? -1 : 1));
  return sorted.map((node, nth) => {
    const distance = REST * 0.6 * Math.sqrt(nth + 0.5);
    const level = levels.get(node.id);
    const y = level === undefined ? Math.sin(nth * GOLDEN) * distance : -level * REST;
    return { id: node.id, x: Math.cos(nth * GOLDEN) * distance, y, level, moveX: 0, moveY: 0 };
  });
}

function relax(points, ties, heat) {
  for (const point of points) point.moveX = point.moveY = 0;
  for (const [one, two] of neighbours(points)) push(one, two);
  for (const [one, two] of ties) pull(one, two);
  const most = 4 + REST * 0.5 * heat;
  for (const point of points) {
    point.moveX -= point.x * 0.01;
    point.moveY -= point.y * 0.01;
    const length = Math.hypot(point.moveX, point.moveY) || 1;
    const step = Math.min(length, most) / length;
    point.x += point.moveX * step;
    if (point.level === undefined) point.y += point.moveY * step;
  }
}

// Pairs that are near each other, by squares of a grid, so that thousands do not each look at thousands.
function* neighbours(points) {
  const size = REST * 2;
  const squares = new Map();
  for (const point of points) {
    const key = `${Math.floor(point.x / size)},${Math.floor(point.y / size)}`;
    if (!squares.has(key)) squares.set(key, []);
    squares.get(key).push(point);
  }
  for (const [key, square] of squares) {
    const [x, y] = key.split(",").map(Number);
    for (let nth = 0; nth < square.length; nth += 1) for (let other = nth + 1; other < square.length; other += 1) yield [square[nth], square[other]];
    for (const [right, down] of [[1, 0], [0, 1], [1, 1], [1, -1]]) {
      for (const one of square) for (const two of squares.get(`${x + right},${y + down}`) ?? []) yield [one, two];
    }
  }
}

function push(one, two) {
  const x = one.x - two.x || 0.5;
  const y = one.y - two.y || 0.3;
  const force = (REST * REST * 0.9) / (x * x + y * y);
  shift(one, two, x * force, y * force);
}

function pull(one, two) {
  const x = one.x - two.x;
  const y = one.y - two.y;
  const force = -((Math.hypot(x, y) || 1) / REST) * 0.22;
  shift(one, two, x * force, y * force);
}

function shift(one, two, x, y) {
  one.moveX += x;
  one.moveY += y;
  two.moveX -= x;
  two.moveY -= y;
}
