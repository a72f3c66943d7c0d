// Days as numbers, so that a slider can move over them; and the first and last day of what answers write as days.
const LENGTH = 86_400_000;

export const toNumber = (day) => Math.round(Date.parse(`${day}T00:00:00Z`) / LENGTH);
export const toDay = (number) => new Date(number * LENGTH).toISOString().slice(0, 10);

// Gives the bounds of a day, month, year or range, `2018-03` or `2018-06-01/2019`; null if it bears none.
export function bounds(text) {
  const [from, to = from] = text.split("/");
  if (!/^\d{4}/.test(from) || !/^\d{4}/.test(to)) return null;
  const [year, month, day] = to.split("-").map(Number);
  const last = day ? to : new Date(Date.UTC(year, month || 12, 0)).toISOString().slice(0, 10);
  const [, inYear = "01", inMonth = "01"] = from.split("-");
  return { first: `${from.slice(0, 4)}-${inYear}-${inMonth}`, last };
}
