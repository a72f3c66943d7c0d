// SHA-256 (FIPS 180-4) of bytes. What browsers have for it works on secure pages only, and a story is sealed on any.
const [H, K] = constants();

function constants() {
  const primes = [];
  for (let n = 2; primes.length < 64; n += 1) if (primes.every((one) => n % one)) primes.push(n);
  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32);
  return [primes.slice(0, 8).map((one) => fraction(Math.sqrt(one))), primes.map((one) => fraction(Math.cbrt(one)))];
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));

export function sha256(bytes) {
  const padded = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, bytes.length << 3);
  const state = Uint32Array.from(H);
  const words = new Uint32Array(64);
  for (let at = 0; at < padded.length; at += 64) block(state, words, view, at);
  return [...state].map((word) => word.toString(16).padStart(8, "0")).join("");
}

function block(state, words, view, at) {
  for (let nth = 0; nth < 16; nth += 1) words[nth] = view.getUint32(at + nth * 4);
  for (let nth = 16; nth < 64; nth += 1) {
    const [early, late] = [words[nth - 15], words[nth - 2]];
    const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[nth] = words[nth - 16] + one + words[nth - 7] + two;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let nth = 0; nth < 64; nth += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[nth] + words[nth]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, nth) => (state[nth] += word));
}
