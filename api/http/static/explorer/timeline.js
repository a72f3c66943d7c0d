// The time line of what was asked for, with the records around it, which a chain alone does not hold.
import { useEffect, useMemo } from "preact/hooks";

import { EvidencePanel } from "../viewer/evidence.js";
import { html } from "../viewer/html.js";
import { createModel } from "../viewer/model.js";
import { TimelineView } from "../viewer/timeline.js";
import { ask } from "./api.js";
import { useAnswer, Waiting } from "./asking.js";

const MOST = 2000;

// What is asked for a time line: of a case also who took part in its acts, since denials are theirs.
export const askedOfTime = (entity) => ({ entity: entity.id, ...(entity.type === "LegalCase" ? { hops: 2 } : {}) });

export const askTimeline = ({ entity }) => ask("subgraph", { ...askedOfTime(entity), limit: MOST });

export function TimelineScreen({ subject, state, store, pick, widen }) {
  const answer = useAnswer(() => askTimeline(subject), subject.entity.id);
  return html`<div class="split view-timeline">
    ${!answer.value && html`<div class="picture"><${Waiting} answer=${answer} /></div>`}
    ${answer.value && html`<${Filled} data=${answer.value} words=${subject.words} entity=${subject.entity} state=${state} store=${store} pick=${pick} widen=${widen} />`}
  </div>`;
}

function Filled({ data, words, entity, state, store, pick, widen }) {
  const model = useMemo(() => createModel({ ...data, words }), [data, words]);
  useEffect(() => widen(model), [model]);
  const beside = matchMedia("(min-width: 60rem)").matches;
  const chosen = state.id || state.asked || !beside ? state : { ...state, kind: "node", id: entity.id };
  return html`<div class="picture"><${TimelineView} model=${model} state=${chosen} store=${store} pick=${pick} /></div>
    <${EvidencePanel} model=${model} state=${chosen} pick=${pick} />`;
}
