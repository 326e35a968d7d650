import { CasesError, ExternalNumberTaken, PayloadInvalid, type GiveCommand, type MovedAnswer } from '#cases';
import type { ActorStamp } from '#engine';
import { caseOfLine, type LedgerCase, type LedgerContext } from './case-of-line.js';
import { headOf } from './columns.js';
import { doublesIn } from './doubles.js';
import { fault, type LedgerFault } from './fault.js';
import type { KnownCase, KnownCases } from './known-cases.port.js';
import type { LedgerLine } from './read-ledger.js';

/** A line that can be imported, with what would come of it. */
export interface ReadyLine {
  readonly one: LedgerCase;
  /** Where the case would stand: its proceedings, clocks and tasks. */
  readonly answer: MovedAnswer;
  /** A case entered in the system that has the same party and cause; null where there is none. */
  readonly alike: KnownCase | null;
}

/** A line whose case was imported before; it is left alone, whatever the ledger tells of it now. */
export interface LineThere {
  readonly line: number;
  readonly known: KnownCase;
}

/** What checking a ledger came to, in the order of its lines. */
export interface CheckedLedger {
  readonly ready: readonly ReadyLine[];
  readonly there: readonly LineThere[];
  readonly faults: readonly LedgerFault[];
}

/** A line that was imported just now. */
export interface ImportedLine {
  readonly line: number;
  readonly known: KnownCase;
  /** Somebody else imported it meanwhile, or nobody knows which case it became. */
  readonly before: boolean;
}

type Tried = { readonly answer: MovedAnswer } | { readonly faults: readonly LedgerFault[] };

/**
 * Imports a ledger. Every line is checked by the engine itself before anything is written; then each case is a
 * transaction of its own, and a run that was broken off is simply begun again.
 */
export class ImportLedger {
  constructor(
    private readonly steps: Pick<GiveCommand, 'give'>,
    private readonly known: KnownCases,
    private readonly actor: ActorStamp,
  ) {}

  /** Checks every line and writes nothing. */
  async check(
    lines: readonly LedgerLine[],
    context: LedgerContext,
    progress: () => void = () => undefined,
  ): Promise<CheckedLedger> {
    const read = lines.map((line) => caseOfLine(line, context));
    const cases = read.flatMap((one) => ('payload' in one ? [one] : []));
    const doubles = doublesIn(cases);
    const faults = [...read.flatMap((one) => ('payload' in one ? [] : one)), ...doubles];
    const single = cases.filter(({ line }) => !doubles.some((double) => double.line === line));
    const imported = await this.known.imported(single.map(({ payload }) => payload.externalNumber));
    const there = single.flatMap(({ line, payload }) => {
      const known = imported.get(payload.externalNumber);
      return known === undefined ? [] : [{ line, known }];
    });
    const news = single.filter(({ payload }) => !imported.has(payload.externalNumber));
    const alike = await this.known.alike(news.map(likenessOf));
    const ready: ReadyLine[] = [];
    for (const one of news) {
      const tried = await this.give(one, true);
      progress();
      if ('faults' in tried) faults.push(...tried.faults);
      else ready.push({ one, answer: tried.answer, alike: alike.get(one.payload.externalNumber) ?? null });
    }
    return { ready, there, faults: faults.sort((left, right) => left.line - right.line) };
  }

  /** Imports one line that was checked. A refusal now means that something changed since. */
  async importLine({ one }: ReadyLine): Promise<ImportedLine | readonly LedgerFault[]> {
    const given = await this.give(one, false).catch((error: unknown) => {
      if (error instanceof ExternalNumberTaken) return null;
      throw error;
    });
    if (given === null) return { line: one.line, known: { caseId: '', number: '' }, before: true };
    if ('faults' in given) return given.faults;
    const { caseId, number } = given.answer;
    return { line: one.line, known: { caseId, number }, before: false };
  }

  private async give({ line, unit, payload }: LedgerCase, dryRun: boolean): Promise<Tried> {
    try {
      const asked = { caseId: null, command: 'case.import', payload, actor: this.actor, unit, dryRun };
      const { answer } = await this.steps.give({ ...asked, scope: { all: true } });
      if (answer.outcome === 'moved') return { answer };
      const unmet = answer.outcome === 'refused' ? answer.unmet : [];
      return {
        faults: unmet.map(({ sentence, remedy }) => ({ line, column: '', value: '', message: sentence, remedy })),
      };
    } catch (error) {
      const faults = faultsOf(line, error);
      if (faults === null) throw error;
      return { faults };
    }
  }
}

function likenessOf({ payload: { externalNumber, parties, violation } }: LedgerCase) {
  return { externalNumber, party: parties[0]?.name ?? '', violation };
}

/** What the step says of a line that it cannot take; null for what is not the line's fault. */
function faultsOf(line: number, error: unknown): readonly LedgerFault[] | null {
  if (error instanceof PayloadInvalid) {
    return error.issues.map(({ field, message }) => ({
      ...{ line, column: '', value: field, message },
      remedy: { zh: '请更正该行后再导入。', en: 'Correct the line and import it again.' },
    }));
  }
  if (!(error instanceof CasesError) || error.code !== 'unit-unknown') return null;
  const words = {
    ...error.words,
    remedyZh: '请改为有权办案的机构，或者在组织机构中设定其执法主体。',
    remedyEn: 'Name a unit that may handle cases, or say in the organisation who decides for it.',
  };
  return [fault({ line, column: headOf('unit'), value: '' }, words)];
}
