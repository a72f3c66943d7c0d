// title: Heads of a body before, on and after a day
// question: Who headed this body on this day, who is documented there last before it, and who next after it?
// param: body id(Agency|Organization) — the body, by its id
// param: on date — the day asked, YYYY-MM-DD
// param: horizon integer(0..36500) = 730 — how far an attestation may lie from the day, in days
// returns: tense text — then, if the headship may hold on the day; before or after, if it is attested only at another
//   time; unknown, if its days are too vague to say
// returns: head entity — who headed the body
// returns: title text — title as the sources give it
// returns: grade text — grade on the day, for tense then; as graph/grades.py defines it
// returns: standing text — alleged, reported, official or court: the strongest of its claims
// returns: disputed boolean — whether a denial or a contradicting claim answers one of its claims
// returns: first_day date — earliest day on which a claim may hold it
// returns: last_day date — latest day on which a claim may hold it
// returns: claims list(id) — ids of its claims
// returns: fact id — id of the drawn edge
// example: body=capital-police on=2018-04-12
// empty: No source names any head of this body at any time. Rows with tense before and after alone are a gap on the day.
MATCH (unit:Entity {id: $body})<-[tie:HOLDS_POST]-(person:Person)
WHERE tie.sensitivity IN $audiences
  AND tie.role = 'head'
OPTIONAL MATCH (unit)<-[headship:HOLDS_POST]-(other:Person)
WHERE headship.sensitivity IN $audiences
  AND headship.role = 'head'
  AND other.id <> person.id
WITH person, tie, collect(headship) AS rivals, true AS exclusive
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
WITH *,
     reduce(earliest = null, day IN tie.touch_from | CASE WHEN earliest IS NULL OR day < earliest THEN day ELSE earliest END) AS opens,
     reduce(latest = null, day IN tie.touch_to | CASE WHEN latest IS NULL OR day > latest THEN day ELSE latest END) AS closes
RETURN CASE
         WHEN graded IS NOT NULL THEN 'then'
         WHEN closes < $on THEN 'before'
         WHEN opens > $on THEN 'after'
         ELSE 'unknown'
       END AS tense,
       person {.id, .name, .type, .protected} AS head,
       tie.title AS title,
       graded AS grade,
       tie.standing AS standing,
       tie.disputed AS disputed,
       opens AS first_day,
       closes AS last_day,
       tie.claims AS claims,
       tie.fact AS fact
ORDER BY first_day, last_day, fact
LIMIT $limit
