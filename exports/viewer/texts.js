// Every text that a reader sees is asked for here by its key; `texts/` holds them, one file a language.
let words = { language: "en", languageName: "English" };

// From now on texts are those of a language: the content of its file.
export function speak(texts) {
  words = texts;
}

export const language = () => words.language;

// Gives what stands under a key, a text or several; undefined if nothing does.
export const told = (key) => key.split(".").reduce((at, part) => at?.[part], words);

// Gives a text by its key, such as `grades.covered`; what stands in braces is filled in. Plain text, never markup.
export function say(key, values = {}) {
  const found = told(key);
  return filled(typeof found === "string" ? found : key.split(".").pop(), values);
}

// Gives a text that depends on a number, in the form that the language asks for.
export function count(key, n, values = {}) {
  const forms = told(key) ?? { other: `{n} ${key.split(".").pop()}` };
  const form = forms[new Intl.PluralRules(words.language).select(n)] ?? forms.other;
  return filled(form, { ...values, n: inDigits(n) });
}

export const inDigits = (number) => new Intl.NumberFormat(words.language).format(number);

// A month by its number, standing alone or after a day: some languages have two forms.
export const month = (number, after = false) => (after ? words.monthsAfterDay : words.months)[number - 1];

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? values[name] : whole));
}
