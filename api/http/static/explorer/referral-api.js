// Asking the doors of dossiers: by address, or with a casefile, which the server answers and forgets.
import { say } from "../viewer/texts.js";
import { shown } from "./referral-key.js";

// What the server did not take: `message` for a person, `problems` key by key.
export class NotTaken extends Error {
  constructor(body, status) {
    super([body?.title, body?.detail].filter(Boolean).join(": ") || say("explorer.failed", { status }));
    this.kind = body?.type ?? "";
    this.problems = body?.problems ?? [];
  }
}

async function fetched(path, parameters, options) {
  let answer;
  try {
    answer = await fetch(`/api/v1/${path}?${new URLSearchParams(parameters)}`, { ...options, headers: { ...shown(), ...options.headers } });
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Error(say("explorer.offline"));
  }
  if (!answer.ok) throw new NotTaken(await answer.json().catch(() => null), answer.status);
  return answer;
}

export const get = (path, parameters = {}) => fetched(path, parameters, {}).then((answer) => answer.json());

const posted = (path, parameters, casefile, signal) =>
  fetched(path, parameters, { method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify(casefile) });

export const post = (path, parameters, casefile, signal) => posted(path, parameters, casefile, signal).then((answer) => answer.json());

// A file, and what to look at before it is sent, line by line.
export const fetchFile = (path, parameters, casefile) =>
  posted(path, parameters, casefile).then(async (answer) => ({
    content: await answer.blob(),
    warnings: decodeURIComponent(answer.headers.get("X-Answerable-Warnings") ?? "").split("\n").filter(Boolean),
  }));

// Reads a casefile that somebody chose, as YAML or JSON; the server tells what is wrong with it.
export const readFile = async (file) =>
  fetched("casefiles", {}, { method: "POST", headers: { "Content-Type": "application/yaml" }, body: await file.arrayBuffer() }).then((answer) => answer.json());

export function hand(name, content) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
