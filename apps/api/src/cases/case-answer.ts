import { positionOf, profileOf, type CaseDocument, type CaseSummary } from '#cases';
import { CaseView, regionsOf, type CaseState, type Fact } from '#engine';
import type { ApiServices } from '../api-services.js';

/** One running or ended proceeding as it is shown. */
interface ProceedingAnswer {
  readonly id: string;
  readonly procedure: string;
  readonly number: number;
  readonly chartVersion: string;
  /** State by region; `main` where there are no regions. */
  readonly states: Readonly<Record<string, string>>;
  readonly facts: readonly Fact[];
}

/** A case as it is shown. */
export interface CaseAnswer extends CaseSummary {
  readonly facts: readonly Fact[];
  readonly proceedings: readonly ProceedingAnswer[];
  readonly clocks: CaseState['clocks'];
  readonly tasks: CaseState['tasks'];
  readonly forms: CaseState['forms'];
}

/** A case with everything it holds, as it is shown. */
export function caseAnswer({ summary, state }: CaseDocument): CaseAnswer {
  return {
    ...summary,
    facts: state.facts,
    proceedings: state.proceedings.map(({ id, procedure, number, version, value, facts }) => ({
      id,
      procedure,
      number,
      chartVersion: version,
      states: regionsOf(value),
      facts,
    })),
    clocks: state.clocks,
    tasks: state.tasks,
    forms: state.forms,
  };
}

/** The line that a list would have shown of a case as it once stood. */
export function summaryOf(services: ApiServices, state: CaseState): CaseSummary {
  const view = new CaseView(state, services.parameters);
  const { title, domain, handlers, parties } = profileOf(view);
  const facts = view.everRecorded();
  return {
    caseId: state.id,
    number: state.number,
    title,
    bureau: state.bureau,
    unit: state.unit,
    ...positionOf(services.registry, state),
    domain,
    handlers,
    parties: parties.map((party) => party.name),
    imported: view.has('case.import'),
    openedAt: facts.at(0)?.recordedAt ?? '',
    updatedAt: facts.at(-1)?.recordedAt ?? '',
    version: state.version,
    seq: state.seq,
  };
}
