import type { CaseState, ClockState, Fact, FormState, PersonKnown, ProceedingState, TaskState } from '#engine';
import type { KeptAnswer, LoadedCase } from '#cases';

/** What `case_document` answers. */
export interface CaseDocumentRow {
  readonly row: {
    readonly caseId: string;
    readonly number: string;
    readonly bureau: string;
    readonly unit: string;
    readonly version: number;
    readonly seq: number;
    readonly lastHash: string;
    readonly openedAt: string;
  };
  /** Null where somebody removed them: no case is without. */
  readonly proceedings: readonly ProceedingRow[] | null;
  readonly clocks: readonly ClockState[] | null;
  readonly tasks: readonly TaskState[] | null;
  readonly forms: readonly FormState[] | null;
}

interface ProceedingRow {
  readonly id: string;
  readonly procedure: string;
  readonly number: number;
  readonly version: string;
  readonly snapshot: Pick<ProceedingState, 'value' | 'facts' | 'enteredBy'>;
}

/** What `step_load` answers. */
export interface StepDocument {
  readonly now: string;
  readonly cases: readonly (CaseDocumentRow | null)[] | null;
  readonly people: Readonly<Record<string, PersonKnown>>;
  readonly bureau: string | null;
  readonly kept: KeptAnswer | null;
}

/** A case as the engine knows it, from its rows. */
export function stateFrom({ row, proceedings, clocks, tasks, forms }: CaseDocumentRow): CaseState {
  const { caseId, number, bureau, unit, version, seq } = row;
  let facts: readonly Fact[] = [];
  const running: ProceedingState[] = [];
  if (proceedings === null) throw new Error(`the case ${caseId} has lost its proceedings`);
  for (const { id, procedure, number: n, version: chart, snapshot } of proceedings) {
    if (id === 'case') facts = snapshot.facts;
    else running.push({ id, procedure, number: n, version: chart, ...snapshot });
  }
  return {
    id: caseId,
    number,
    bureau,
    unit,
    version,
    seq,
    facts,
    proceedings: running,
    clocks: clocks ?? [],
    tasks: tasks ?? [],
    forms: forms ?? [],
  };
}

/** A locked case, from its rows. */
export function loadedFrom(document: CaseDocumentRow): LoadedCase {
  return { state: stateFrom(document), lastHash: document.row.lastHash, openedAt: document.row.openedAt };
}
