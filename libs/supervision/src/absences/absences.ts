import { unitsOf, type Absence, type AccessTable } from '#access';
import { formatDay, parseDay } from '#calendar';
import type { Acting } from '../acting.js';
import { SupervisionError } from '../supervision-errors.js';
import type { OfficesOn } from '../urges/climb-unanswered.js';
import type { Offices } from '../who-supervises.js';
import { absenceFaults } from './absence-faults.js';
import type { AbsenceStore } from './absence-store.port.js';

/** Who may record the absences of others in their units. */
const MAY_RECORD = 'absence.record';

/** Which part of the calendar is looked at. */
export interface AbsenceQuery {
  readonly from: string;
  readonly until: string;
  /** A unit and everything below it. */
  readonly unit?: string;
}

/** The absence calendar: who is away when, and who acts for them in what. */
export class Absences {
  constructor(
    private readonly store: AbsenceStore,
    private readonly offices: OfficesOn,
    private readonly table: AccessTable,
    /** Reads the organisation anew after a change. */
    private readonly refresh: () => Promise<void>,
  ) {}

  /** Absences that touch the days asked for, the earliest first. Everybody may know who is away. */
  list({ from, until, unit }: AbsenceQuery, today: string): readonly Absence[] {
    const { organisation } = this.offices(today);
    const units = unit === undefined ? null : organisation.tree.downward(unit);
    return organisation.absences
      .filter((one) => one.from <= until && from <= one.until)
      .filter((one) => units === null || units.includes(organisation.person(one.person)?.unit ?? ''))
      .toSorted((left, right) =>
        left.from < right.from ? -1 : left.from > right.from ? 1 : left.person < right.person ? -1 : 1,
      );
  }

  /** @throws SupervisionError `absence-not-yours`; `absence-unlawful` naming every wrong field */
  async record(by: Acting, absence: Absence, today: string): Promise<Absence> {
    const offices = this.offices(today);
    expectMayRecord(offices, by, absence.person);
    const issues = absenceFaults(absence, { organisation: offices.organisation, table: this.table, today });
    if (issues.length > 0) throw new SupervisionError('absence-unlawful', { issues });
    if (!(await this.store.add(absence))) {
      const message = { zh: '该日已有外出记录。', en: 'There is an absence of that day.' };
      throw new SupervisionError('absence-unlawful', { issues: [{ field: 'from', message }] });
    }
    await this.refresh();
    return absence;
  }

  /**
   * Lets an absence end with a day, the first or a later one; one that has not begun is taken out.
   * @throws SupervisionError `absence-not-yours`, `absence-not-found`; `absence-unlawful` for a day after its end
   */
  async end(
    by: Acting,
    { person, from, until }: Pick<Absence, 'person' | 'from' | 'until'>,
    today: string,
  ): Promise<void> {
    const offices = this.offices(today);
    expectMayRecord(offices, by, person);
    const found = offices.organisation.absences.find((one) => one.person === person && one.from === from);
    if (found === undefined) throw new SupervisionError('absence-not-found');
    if (until > found.until || until < dayBefore(from)) {
      const message = { zh: '须在外出期间以内。', en: 'Must lie within the absence.' };
      throw new SupervisionError('absence-unlawful', { issues: [{ field: 'until', message }] });
    }
    const done = until < from ? await this.store.drop(person, from) : await this.store.end(person, from, until);
    if (!done) throw new SupervisionError('absence-not-found');
    await this.refresh();
  }
}

/** Oneself; whoever heads the unit; the administrator. */
function expectMayRecord({ access, organisation }: Offices, { standing }: Acting, person: string): void {
  if (standing.person.id === person) return;
  const unit = organisation.person(person)?.unit;
  if (unit === undefined || !unitsOf(access, standing, MAY_RECORD).includes(unit))
    throw new SupervisionError('absence-not-yours');
}

function dayBefore(day: string): string {
  const number = parseDay(day);
  return number === null ? day : formatDay(number - 1);
}
