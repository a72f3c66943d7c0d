// Elements as templates: Preact draws them, htm reads them. Text is only ever set as text, never as markup.
import { h } from "preact";
import htm from "htm";

export const html = htm.bind(h);
