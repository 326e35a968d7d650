import { atLegalTime, legalDayOf, type Instant } from '#calendar';

/**
 * Hours, `HH:MM` in the legal zone, in which nobody is disturbed; they may reach over midnight. The same hour twice: none
 * are quiet.
 */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** An hour of a day, `HH:MM`. */
export const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The first moment from `instant` on that is not quiet: `instant` itself outside quiet hours. */
export function outOfQuiet(instant: Instant, quiet: QuietHours): Instant {
  if (quiet.from === quiet.until) return instant;
  const end = nextAt(instant, quiet.until);
  // Where the next quiet begins only after the next end, the quiet that comes to that end has begun.
  const begin = nextAt(instant, quiet.from);
  return begin > end ? end : instant;
}

/** The first moment after `instant` that shows this hour. */
export function nextAt(instant: Instant, hour: string): Instant {
  const today = momentOn(legalDayOf(instant), hour);
  return today > instant ? today : momentOn(legalDayOf(instant) + 1, hour);
}

function momentOn(day: number, hour: string): Instant {
  return atLegalTime(day, Number(hour.slice(0, 2)), Number(hour.slice(3)));
}
