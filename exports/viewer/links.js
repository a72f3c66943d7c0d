// Links to sources: only to the web, never to a script or a file.
export function safeLink(address) {
  if (typeof address !== "string") return "";
  try {
    const url = new URL(address.trim());
    return ["http:", "https:"].includes(url.protocol) ? url.href : "";
  } catch {
    return "";
  }
}
