// title: Subordinates of a body on a day
// question: Which bodies stood under this body on this day, at any depth, and how well is each step established?
// param: body id(Agency|Organization) — the body, by its id
// param: on date — the day asked, YYYY-MM-DD
// param: horizon integer(0..36500) = 3650 — how far an attestation may lie from the day, in days
// returns: level integer — 1 for what stands directly under the body, 2 for what stands under that
// returns: below entity — the lower body of the step
// returns: above entity — the upper body of the step
// returns: kind text — command, operational, administrative or unknown; below an administrative step nothing is listed
// returns: grade text — covered, bracketed, assumed, possible or undated, as graph/grades.py defines them
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: attested_from date — first day on which a claim holds the step
// returns: attested_to date — last day on which a claim holds the step
// returns: origins integer — how many different origins its claims have
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: body=interior-ministry on=2018-04-12
// empty: No source puts a body under this one on that day.
MATCH (highest:Entity {id: $body})<-[:PART_OF*1..12]-(child:Entity)
WITH DISTINCT child
MATCH (child)-[tie:PART_OF]->(parent:Entity)
WHERE tie.sensitivity IN $audiences
  AND coalesce(child.kind, '') <> 'court'
  AND coalesce(child.placeholder, '') <> 'unnamed'
OPTIONAL MATCH (child)-[rivalry:PART_OF]->(other:Entity)
WHERE rivalry.sensitivity IN $audiences
  AND other.id <> parent.id
WITH tie, collect(rivalry) AS rivals, false AS exclusive
// begin grade: as graph/grades.py, of `tie` on $on among `rivals`; a test holds this block the same in every file
WITH *,
     [rival IN rivals
      WHERE none(i IN range(0, size(tie.sure_from) - 1)
                 WHERE any(j IN range(0, size(rival.sure_from) - 1)
                           WHERE tie.sure_from[i] < tie.sure_to[i] AND tie.sure_from[i] < rival.sure_to[j]
                             AND rival.sure_from[j] < tie.sure_to[i] AND rival.sure_from[j] < rival.sure_to[j]))
        AND 2 > size(reduce(common = [],
                            day IN reduce(days = [],
                                          i IN range(0, size(tie.sure_from) - 1)
                                          | days + [j IN range(0, size(rival.sure_from) - 1)
                                                    WHERE tie.sure_from[i] <= rival.sure_to[j]
                                                      AND rival.sure_from[j] <= tie.sure_to[i]
                                                    | CASE WHEN tie.sure_from[i] > rival.sure_from[j]
                                                           THEN tie.sure_from[i] ELSE rival.sure_from[j] END])
                            | CASE WHEN day IN common THEN common ELSE common + [day] END))] AS others,
     any(i IN range(0, size(tie.sure_from) - 1) WHERE tie.sure_from[i] <= $on AND $on <= tie.sure_to[i]) AS covered,
     any(i IN range(0, size(tie.touch_from) - 1) WHERE tie.touch_from[i] <= $on AND $on <= tie.touch_to[i]) AS touched,
     CASE WHEN tie.end_from <= $on THEN tie.end_from END AS ending,
     coalesce(tie.start_to <= $on AND $on <= tie.end_from, false) AS in_term,
     reduce(latest = null,
            day IN [i IN range(0, size(tie.sure_to) - 1) WHERE tie.sure_to[i] <= $on | tie.sure_to[i]]
                 + [i IN range(0, size(tie.touch_to) - 1) WHERE tie.touch_to[i] <= $on | tie.touch_from[i]]
            | CASE WHEN latest IS NULL OR day > latest THEN day ELSE latest END) AS last_before,
     reduce(earliest = null,
            day IN [i IN range(0, size(tie.sure_from) - 1) WHERE tie.sure_from[i] >= $on | tie.sure_from[i]]
                 + [i IN range(0, size(tie.touch_from) - 1) WHERE tie.touch_from[i] >= $on | tie.touch_to[i]]
            | CASE WHEN earliest IS NULL OR day < earliest THEN day ELSE earliest END) AS first_after
WITH *,
     CASE WHEN last_before >= $on - duration({days: $horizon}) THEN last_before END AS before,
     CASE WHEN first_after <= $on + duration({days: $horizon}) THEN first_after END AS after
WITH *,
     exclusive AND any(rival IN others
                       WHERE any(j IN range(0, size(rival.sure_from) - 1)
                                 WHERE rival.sure_from[j] < tie.end_from AND tie.start_to < rival.sure_to[j])
                          OR any(j IN range(0, size(rival.touch_from) - 1)
                                 WHERE tie.start_to < rival.touch_from[j] AND rival.touch_to[j] < tie.end_from
                                    OR rival.touch_from[j] <= $on AND $on <= rival.touch_to[j])) AS contested,
     any(rival IN others
         WHERE any(j IN range(0, size(rival.touch_from) - 1)
                   WHERE rival.touch_from[j] < after AND before < rival.touch_to[j])) AS interrupted,
     any(rival IN others
         WHERE any(j IN range(0, size(rival.sure_from) - 1)
                   WHERE rival.sure_from[j] <= $on AND before < rival.sure_to[j])
            OR any(j IN range(0, size(rival.touch_from) - 1)
                   WHERE before < rival.touch_from[j] AND rival.touch_to[j] <= $on)) AS replaced
WITH *,
     CASE
       WHEN $on < tie.possible_from OR tie.possible_to < $on THEN null
       WHEN tie.undated THEN 'undated'
       WHEN covered THEN 'covered'
       WHEN in_term AND NOT contested THEN 'bracketed'
       WHEN before IS NOT NULL AND after IS NOT NULL AND (ending IS NULL OR ending < before) AND NOT interrupted THEN 'bracketed'
       WHEN before IS NOT NULL AND ending IS NULL AND NOT (exclusive AND replaced) THEN 'assumed'
       WHEN touched OR in_term THEN 'possible'
     END AS graded
// end grade
WITH *
WHERE graded IS NOT NULL
WITH collect(tie.fact) AS holding, collect({fact: tie.fact, grade: graded}) AS held
// Only now the lines are walked, and every step of one must hold: an expired step carries nothing below it.
MATCH path = (highest:Entity {id: $body})<-[:PART_OF*1..12]-(:Entity)
WHERE all(step IN relationships(path) WHERE step.fact IN holding)
  AND none(i IN range(1, length(path) - 1) WHERE relationships(path)[i].kind = 'administrative')
WITH held, last(relationships(path)) AS step, min(length(path)) AS depth
WITH held, step, depth, startNode(step) AS lower, endNode(step) AS upper
ORDER BY depth, lower.name, step.fact
LIMIT $limit
RETURN depth AS level,
       lower {.id, .name, .type, .protected} AS below,
       upper {.id, .name, .type, .protected} AS above,
       step.kind AS kind,
       head([entry IN held WHERE entry.fact = step.fact | entry.grade]) AS grade,
       step.standing AS standing,
       step.disputed AS disputed,
       step.attested_from AS attested_from,
       step.attested_to AS attested_to,
       step.origins AS origins,
       step.claims AS claims,
       step.fact AS fact
ORDER BY level, below.name, fact
LIMIT $limit
