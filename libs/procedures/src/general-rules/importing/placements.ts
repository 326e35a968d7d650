import type { ChartValue, Effect } from '#engine';
import type { JsonObject } from '#kernel';
import type { CaseImportPayload, ImportedDecision } from './import-payload.js';

type Place = Effect & { readonly kind: 'place' };
type PlacedFact = Place['facts'][number];

/** The party of an imported case: a line of a ledger names one. */
const ONLY_PARTY = 1;

/** Known to the day only: such an act is taken to have been done in the morning. */
const at = (day: string): string => `${day}T09:00:00+08:00`;

/**
 * Where the proceedings of an imported case stand, by the dates that are known: verified, filed, decided, closed. What
 * the ledger does not tell is not made up: no proposal, review, notice or service stands in it.
 */
export function placementsOf(payload: CaseImportPayload): readonly Place[] {
  return payload.procedure === 'summary' ? decidedOnTheSpot(payload) : handledOrdinarily(payload);
}

function handledOrdinarily(payload: CaseImportPayload): readonly Place[] {
  const { filedOn, decision, closedOn } = payload;
  return [
    place('filing', filedOn === undefined ? 'verifying' : 'filed', filingFacts(payload)),
    ...(filedOn === undefined ? [] : [investigation(filedOn, decision !== undefined || closedOn !== undefined)]),
    ...(decision === undefined ? [] : [penalty(decision, closedOn !== undefined)]),
    ...execution(payload),
  ];
}

/** In force when it was handed over, and its papers are in the bureau, which keeps the ledger (APL 52). */
function decidedOnTheSpot({ decision, closedOn }: CaseImportPayload): readonly Place[] {
  if (decision === undefined) return [];
  const { on, items, facts, basis } = decision;
  const decided = fact('summary.decide', on, { facts, basis, items });
  return [
    place('summary-penalty', 'filedBack', [decided]),
    closedOn === undefined ? place('execution', 'performing', []) : closed(closedOn),
  ];
}

function filingFacts({ receivedOn, filedOn, source, summary, domain }: CaseImportPayload): readonly PlacedFact[] {
  if (filedOn !== undefined) return [fact('filing.approve', filedOn, {})];
  if (receivedOn === undefined) return [];
  return [fact('clue.register', receivedOn, { source, receivedAt: receivedOn, summary, domain })];
}

function investigation(filedOn: string, over: boolean): Place {
  const value = { main: over ? 'reported' : 'gathering', suspension: 'running' };
  return place('investigation', value, [fact('filing.filed', filedOn, {})]);
}

function penalty({ on, outcome, items, facts, basis }: ImportedDecision, over: boolean): Place {
  const content = { outcome, parties: [{ party: ONLY_PARTY, facts, basis, items }] };
  return place('penalty', { main: over ? 'effective' : 'decided', hearing: 'none', suspension: 'running' }, [
    fact('decision.make', on, { content }),
  ]);
}

/** A penalty is performed once it is served; where nobody is punished, nothing is left but to serve and to close. */
function execution({ decision, closedOn }: CaseImportPayload): readonly Place[] {
  if (closedOn !== undefined) return [closed(closedOn)];
  return decision === undefined || decision.outcome === 'penalty' ? [] : [place('execution', 'closing', [])];
}

function closed(day: string): Place {
  return place('execution', 'closed', [fact('case.close', day, {})]);
}

function place(procedure: string, value: ChartValue, facts: readonly PlacedFact[]): Place {
  return { kind: 'place', procedure, value, facts };
}

function fact(command: string, day: string, payload: JsonObject): PlacedFact {
  return { command, at: at(day), payload };
}
