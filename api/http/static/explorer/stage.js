// What is on the screen beside what the address says: who is drawn in a graph, for those who take it away.
export const stage = { ids: null };
