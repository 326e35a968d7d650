import type { HolidayTable } from '#calendar';
import { dayAfter, isWeekend, type PlainDay } from './plain-days.js';

/** Working days for the second calculator, looked up day by day; notes when a year without a table was asked. */
export class PlainWeek {
  /** A day of a year without a table was asked for since {@link forget}. */
  askedUnknown = false;
  private readonly off = new Map<PlainDay, boolean>();
  private readonly years = new Set<string>();

  constructor(tables: readonly HolidayTable[]) {
    for (const table of tables) {
      this.years.add(String(table.year));
      for (const day of table.days) this.off.set(day.date, day.off);
    }
  }

  forget(): void {
    this.askedUnknown = false;
  }

  works(day: PlainDay): boolean {
    if (!this.years.has(day.slice(0, 4))) this.askedUnknown = true;
    const off = this.off.get(day);
    return off === undefined ? !isWeekend(day) : !off;
  }

  /** `day`, or the first working day after it. */
  firstWorkingDayFrom(day: PlainDay): PlainDay {
    let candidate = day;
    while (!this.works(candidate)) candidate = dayAfter(candidate);
    return candidate;
  }

  /** Steps on until `count` working days have passed. */
  workdaysAfter(day: PlainDay, count: number): PlainDay {
    let last = day;
    let left = count;
    while (left > 0) {
      last = dayAfter(last);
      if (this.works(last)) left -= 1;
    }
    return last;
  }
}
