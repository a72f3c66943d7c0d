// A part of the graph, read once and indexed: the same records for a file and for the explorer.
export function createModel(data) {
  const by = (records, key) => new Map(records.map((record) => [record[key], record]));
  const entities = by([...data.mentioned, ...data.nodes], "id");
  const model = {
    about: data.about,
    notice: data.notice,
    words: data.words,
    nodes: data.nodes,
    edges: data.edges,
    claims: data.claims,
    sources: data.sources,
    libraries: data.libraries ?? [],
    entities,
    node: by(data.nodes, "id"),
    edge: by(data.edges, "id"),
    claim: by(data.claims, "id"),
    version: by(data.claims, "version"),
    source: by(data.sources, "id"),
    edgesOf: grouped(data.edges, (edge) => [edge.start, edge.end]),
    claimsOf: grouped(data.claims, (claim) => [claim.subject, claim.object]),
    answering: grouped(data.claims, (claim) => claim.disputes),
    claimsOfFact: grouped(data.claims, (claim) => [claim.fact]),
  };
  model.nameOf = (id) => entities.get(id)?.name ?? id;
  return model;
}

function grouped(records, keysOf) {
  const groups = new Map();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      if (!key) continue;
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(record);
    }
  }
  return (key) => groups.get(key) ?? [];
}

// The claims that draw an edge, or give a node its name and properties, in the order of the curators.
export const claimsBehind = (model, record) => record.evidence.claims.map((one) => model.version.get(one)).filter(Boolean);

// What answers some claims: denials and missing replies, and claims that say otherwise; each once.
export function answersTo(model, claims) {
  const asked = new Set(claims.map((claim) => claim.id));
  const named = claims.flatMap((claim) => claim.disputed_by).map((id) => model.claim.get(id));
  const found = new Set([...named, ...claims.flatMap((claim) => model.answering(claim.id))]);
  return [...found].filter((claim) => claim && !asked.has(claim.id));
}

// What else was said of an edge: hearsay, open questions, answers that answer nothing in here.
export function alsoSaid(model, edge) {
  const drawn = claimsBehind(model, edge);
  const known = new Set([...drawn, ...answersTo(model, drawn)].map((claim) => claim.id));
  return model.claimsOfFact(edge.id).filter((claim) => !known.has(claim.id));
}

// How many sources are cited, and how many different origins these have: two reprints of a statement have one.
export function counted(claims) {
  const cited = claims.flatMap((claim) => claim.citations);
  return {
    sources: new Set(cited.map((one) => one.source)).size,
    origins: new Set(cited.map((one) => one.rests_on || one.source)).size,
  };
}

// Who says a claim: the person whose words they are, and whoever tells them.
export function voices(model, claim) {
  const by = claim.attributed_to || claim.asserted_by;
  const told = claim.attributed_to && claim.asserted_by ? claim.asserted_by : "";
  return { by, told };
}
