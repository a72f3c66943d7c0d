// What is on the screen beside what the address says: who is drawn in a graph, and how what
// is asked about is called, for whoever tells a story of it.
export const stage = { ids: null, name: "" };
