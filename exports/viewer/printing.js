// Whether the page is being printed just now: what only paper shows need not be worked out with every move of a hand.
import { useEffect, useState } from "preact/hooks";

export function usePrinting() {
  const [printing, set] = useState(() => matchMedia("print").matches);
  useEffect(() => {
    const paper = matchMedia("print");
    const changed = () => set(paper.matches);
    const before = () => set(true);
    paper.addEventListener("change", changed);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", changed);
    return () => {
      paper.removeEventListener("change", changed);
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", changed);
    };
  }, []);
  return printing;
}
