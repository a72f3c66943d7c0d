// The key of a reader to whom the server answers more than the public: kept for this window, shown with each question.
const KEY = "answerable-key";

// A server that answers more than the public is opened by an address with its key; the address forgets it at once.
export function takeKey() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (!given.has("key")) return;
  sessionStorage.setItem(KEY, given.get("key"));
  given.delete("key");
  history.replaceState(null, "", `#${given}`);
}

export const hasKey = () => sessionStorage.getItem(KEY) !== null;
export const shown = () => (sessionStorage.getItem(KEY) ? { Authorization: `Bearer ${sessionStorage.getItem(KEY)}` } : {});
