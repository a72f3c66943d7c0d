// One spelling for many: names of any script and transliteration, so that they can be found. Tables and steps are
// those of graph/spelling.py, where the reasons stand.
const AZERBAIJANI = { ə: "a", ı: "i", ö: "o", ü: "u", ş: "sh", ç: "ch", ğ: "gh", x: "kh", q: "g" };
const CYRILLIC = {
  ...Object.fromEntries([..."абвгдеёзийклмнопрстуфыэәөүһҝҹј"].map((letter, at) => [letter, [..."abvgdeeziyklmnoprstufieaouhgjy"][at]])),
  ъ: "", ь: "", ж: "zh", х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ю: "yu", я: "ya", ғ: "gh",
};
const APOSTROPHES = /['’‘ʼʻ`´ʹ]/gu;
const CLASSES = { g: "k", h: "k", q: "k", b: "p", d: "t", f: "v", w: "v" };
const DIGRAPHS = [["shch", "s"], ["kh", "k"], ["gh", "k"], ["sh", "s"], ["zh", "j"]];
const SHORTEST_SKELETON = 3;

const swap = (text, table) => [...text].map((letter) => table[letter] ?? letter).join("");

function plain(word) {
  const bare = word.normalize("NFKD").replace(/\p{M}/gu, "");
  return bare.replace(/dzh|dj/g, "j").replace(/iy(?=[aeiou])/g, "i").replace(/ck/g, "k");
}

function words(text) {
  const lowered = text.normalize("NFC").replace(/[İI]/g, "i").toLowerCase().replace(APOSTROPHES, "");
  return swap(lowered, CYRILLIC).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function readings(word) {
  const folded = plain(swap(word.replace(/c(?![hk])/g, "j"), AZERBAIJANI));
  if (/[^\x00-\x7f]/.test(word)) return [folded];
  const english = word.replace(/c(?=[eiy])/g, "s").replace(/c(?![hk])/g, "k");
  return [...new Set([folded, plain(swap(english, { ...AZERBAIJANI, x: "ks" }))])];
}

export function skeleton(folded) {
  const classed = swap(DIGRAPHS.reduce((word, [spelled, sound]) => word.replaceAll(spelled, sound), folded), CLASSES);
  const single = classed.replace(/(.)\1/gu, "$1");
  const consonants = single.replace(/[aeiouy]/g, "");
  return /^[aeiouy]/.test(single) ? `a${consonants}` : consonants;
}

export const fold = (text) => words(text).map((word) => readings(word)[0]).join(" ");

// What is known of a name, worked out once: its words in every reading, and their skeletons.
export function spelled(text) {
  const read = [...new Set(words(text).flatMap(readings))];
  return { text, read, bones: read.map(skeleton).filter((bone) => bone.length >= SHORTEST_SKELETON) };
}

// How well a name fits what was typed: 0 for not at all; more for the beginning of a word than for a similar sound.
export function fits(typed, name) {
  let sum = 0;
  for (const word of words(typed)) {
    const best = Math.max(0, ...readings(word).map((one) => fitsWord(one, name)));
    if (!best) return 0;
    sum += best;
  }
  return sum;
}

function fitsWord(one, name) {
  if (name.read.includes(one)) return 4;
  if (name.read.some((word) => word.startsWith(one))) return 3;
  const bone = skeleton(one);
  if (bone.length >= SHORTEST_SKELETON && name.bones.includes(bone)) return 2;
  return one.length >= SHORTEST_SKELETON && name.read.some((word) => word.includes(one)) ? 1 : 0;
}
