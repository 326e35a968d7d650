import { CaseView, statePath, type CaseState } from '#engine';
import { everHandlers, handlersOf, isRecused } from '#procedures';
import type { CaseRelations } from './relations.js';

/** One state is asked about many times: for each command of the next steps, and by lists. */
const known = new WeakMap<CaseState, CaseRelations>();

/** What a case knows of people, from its facts. */
export function relationsOf(state: CaseState): CaseRelations {
  const before = known.get(state);
  if (before !== undefined) return before;
  const relations = workOut(state);
  known.set(state, relations);
  return relations;
}

function workOut(state: CaseState): CaseRelations {
  const view = new CaseView(state, {});
  const handlers = handlersOf(view);
  return {
    bureau: state.bureau,
    unit: state.unit,
    handlers,
    formerHandlers: [...everHandlers(view)].filter((person) => !handlers.includes(person)),
    reviewers: [],
    ...hearingPanel(view),
    recused: recusedIn(view),
    positions: Object.fromEntries(state.proceedings.map((one) => [one.procedure, statePath(one.value)])),
  };
}

/** Whoever was appointed last; the recorder is named with the last date fixed. */
function hearingPanel(view: CaseView): Pick<CaseRelations, 'hosts' | 'panel'> {
  const appointed = view.last<{ host: string; members?: readonly string[] }>('hearing.appointHost')?.payload;
  const recorder = view.last<{ recorder: string }>('hearing.schedule')?.payload.recorder;
  return {
    hosts: appointed === undefined ? [] : [appointed.host],
    panel: [...(appointed?.members ?? []), ...(recorder === undefined ? [] : [recorder])],
  };
}

function recusedIn(view: CaseView): readonly string[] {
  const asked = view.facts<{ person: string }>('recusal.decide').map((fact) => fact.payload.person);
  return [...new Set(asked)].filter((person) => isRecused(view, person));
}
