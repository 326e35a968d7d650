import { formatDay, formatInstant, legalDayOf } from '#calendar';

/** Today in the legal zone, by the clock of this machine: 'YYYY-MM-DD'. */
export function today(): string {
  return formatDay(legalDayOf(Date.now()));
}

/** The present in the legal zone, by the clock of this machine. */
export function presentInstant(): string {
  return formatInstant(Date.now());
}
