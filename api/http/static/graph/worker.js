// Arranges nodes beside the page, so that the page stays quick: one question, one answer with the same ticket.
import { arranged } from "./arranging.js";

onmessage = ({ data }) => postMessage({ ticket: data.ticket, places: arranged(data) });
