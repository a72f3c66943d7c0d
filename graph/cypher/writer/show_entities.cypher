// Let everybody see the entities that a load has written.
MATCH (e:Entity)
WHERE e.staging = $dataset
SET e.datasets = [$dataset], e.name = e.shown_name, e.names = e.shown_names, e.kind = e.shown_kind,
  e.day_from = e.shown_day_from, e.day_to = e.shown_day_to, e.day_text = e.shown_day_text,
  e.search_text = e.shown_search_text
REMOVE e.staging, e.shown_name, e.shown_names, e.shown_kind, e.shown_day_from, e.shown_day_to, e.shown_day_text,
  e.shown_search_text
