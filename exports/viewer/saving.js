// Giving the user a file that the page made itself; nothing of it leaves the machine.
const NAME = 60;

export function save(content, type, name) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

// A name for a file from a title in any script: letters and digits stay.
export const fileName = (title, ending) => `${[...title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")].slice(0, NAME).join("") || "answerable"}${ending}`;

// Puts a text on the clipboard; false where the browser does not allow it.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
