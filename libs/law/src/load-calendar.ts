import {
  chineseDaysSource,
  createCalendar,
  loadCalendarFolder,
  sameTable,
  workedHolidays,
  type HolidayTable,
} from '#calendar';
import {
  RecomputeClocks,
  type LiveCases,
  type LiveClocks,
  type MovedClock,
  type RecomputeReport,
  type Rulebook,
  type StepStore,
} from '#cases';
import { join } from 'node:path';
import { DifferenceSummary, type RuleDifference } from './difference-summary.js';
import { LawError } from './law-errors.js';
import type { LawTexts } from './law-texts.port.js';
import { CALENDARS, withTable, type LoadedLaw } from './load-law.js';
import { writeYearFile } from './write-year-file.js';

/** The law as this process read it from the configuration folder, with everything else a step is decided by. */
export interface LoadedRulebook extends Rulebook {
  readonly law: LoadedLaw;
}

/** What loading a calendar works with. */
export interface CalendarDesk {
  readonly book: LoadedRulebook;
  /** The configuration folder that `book` was read from. */
  readonly configFolder: string;
  readonly live: LiveCases & LiveClocks;
  /** Today as a date of law. */
  readonly today: string;
  readonly store: StepStore;
  readonly texts: LawTexts;
}

/** A yearly table to be loaded. */
export interface CalendarOrder {
  readonly table: HolidayTable;
  /** The text it was read from; this is what is put into the configuration folder. */
  readonly text: string;
  /** Tells the difference and writes nothing. */
  readonly dryRun: boolean;
  /** Whether a different table that stands for the year may be replaced. */
  readonly replace: boolean;
  readonly progress?: (done: number, all: number) => void;
  /** Told of every live clock that changes, case by case. */
  readonly moved?: (clock: MovedClock) => unknown;
}

/** What loading a calendar did, or would do. */
export interface CalendarReport extends RecomputeReport {
  readonly year: number;
  readonly notice: string;
  readonly dryRun: boolean;
  /** What stood for the year before: nothing, the same days, or other ones. */
  readonly stood: 'nothing' | 'same' | 'other';
  /** Labels of the calendar before and after. */
  readonly before: string;
  readonly after: string;
  /** The file that was put into the configuration folder; null when nothing was. */
  readonly written: string | null;
  /** Statutory holidays that the table leaves working days: it was perhaps not typed in to its end. */
  readonly workedHolidays: readonly string[];
  readonly rules: readonly RuleDifference[];
  readonly total: Omit<RuleDifference, 'rule'>;
}

/**
 * Loads the State Council's arrangement of one year: puts it into the configuration folder, registers the calendar it
 * makes, and counts the live clocks of all cases anew, each case by an entry of its own. Broken off anywhere, it is
 * taken up by running it again.
 */
export class LoadCalendar {
  constructor(private readonly desk: CalendarDesk) {}

  /** @throws LawError when a different table stands, or the folder cannot take the new one; then no case was changed */
  async run(order: CalendarOrder): Promise<CalendarReport> {
    const { book } = this.desk;
    const { table, dryRun } = order;
    const stood = this.stood(order);
    const law = withTable(book.law, table);
    const written = dryRun ? null : await this.putInForce(order, stood, law);
    const summary = new DifferenceSummary();
    const counted = await this.recompute(law, order, summary);
    return {
      ...counted,
      ...{ year: table.year, notice: table.notice, dryRun, stood, written },
      before: book.law.versions.calendar,
      after: law.versions.calendar,
      workedHolidays: workedHolidays(table),
      rules: summary.rules,
      total: summary.total,
    };
  }

  private stood({ table, replace, dryRun }: CalendarOrder): CalendarReport['stood'] {
    const standing = this.desk.book.law.calendar.tables.find(({ year }) => year === table.year);
    if (standing === undefined) return 'nothing';
    if (sameTable(standing, table)) return 'same';
    if (replace || dryRun) return 'other';
    throw new LawError('calendar-table-stands', { year: table.year, notice: standing.notice });
  }

  /** The register first: no entry ever names a version that is not in it. */
  private async putInForce(
    { table, text, replace }: CalendarOrder,
    stood: CalendarReport['stood'],
    law: LoadedLaw,
  ): Promise<string | null> {
    const { texts, configFolder } = this.desk;
    await texts.keep(law.texts);
    if (stood === 'same' && !replace) return null;
    const folder = join(configFolder, CALENDARS);
    const written = writeYearFile(folder, table.year, text);
    const { version } = createCalendar(loadCalendarFolder(folder, chineseDaysSource()).tables());
    if (version !== law.versions.calendar) throw new LawError('calendar-overruled', { written });
    return written;
  }

  /** Whatever stood before, a table of a year changes no day before the December that leads to it. */
  private recompute(law: LoadedLaw, order: CalendarOrder, summary: DifferenceSummary): Promise<RecomputeReport> {
    const { book, live, store, today } = this.desk;
    const { table, dryRun, progress, moved } = order;
    return new RecomputeClocks({ ...book, law }, live, store).run({
      reason: `载入${String(table.year)}年放假安排：${table.notice}`,
      dryRun,
      sameRules: { clocks: live, today },
      from: `${String(table.year - 1)}-12-01`,
      ...(progress === undefined ? {} : { progress }),
      moved: async (clock) => {
        summary.add(clock);
        await moved?.(clock);
      },
    });
  }
}
