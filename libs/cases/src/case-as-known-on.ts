import { parseInstant } from '#calendar';
import { emptyCase, fold, type CaseState } from '#engine';
import { readRecord, type JournalRecord } from '#journal';
import type { CaseReader, Reading } from './case-reader.port.js';
import { CaseNotFound, QueryInvalid } from './cases-errors.js';

/** Shows a case as it was recorded at a moment: what was entered later is not in it. */
export class CaseAsKnownOn {
  constructor(private readonly reader: CaseReader) {}

  /**
   * @param moment an instant with an offset, or a date: then the end of that day in the legal zone
   * @throws QueryInvalid for no moment; CaseNotFound also when nothing was recorded by then
   */
  async read(reading: Reading, caseId: string, moment: string): Promise<CaseState> {
    const limit = parseInstant(moment.length === 10 ? `${moment}T23:59:59+08:00` : moment);
    if (limit === null) throw new QueryInvalid([NO_MOMENT]);
    const lines = await this.reader.journal(reading, caseId, 0, null);
    if (lines === null) throw new CaseNotFound();
    const records = lines.map(({ text }) => readRecord(text));
    const known = records.filter((record) => (parseInstant(record.recordedAt) ?? 0) <= limit);
    const [first] = known;
    if (first?.identity === undefined) throw new CaseNotFound();
    return known.reduce<CaseState>(fold, unopened(first));
  }
}

const NO_MOMENT = {
  field: 'asKnownOn',
  message: { zh: '须为日期或带时区的时刻。', en: 'must be a date or an instant with an offset.' },
};

/** The case before its first entry, as that entry names it. */
export function unopened({ caseId, identity }: JournalRecord): CaseState {
  if (identity === undefined) throw new Error(`the first entry of ${caseId} does not say who the case is`);
  return emptyCase({ id: caseId, ...identity });
}
