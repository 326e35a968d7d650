import type { Level } from '#statutes';

/** What a clock tells before and after its limit: `yellow`, `red`, `due`, then `overdue-1`, `overdue-2` and so on. */
export type FiringLevel = Level;

/** One level of one clock that is to be fired. */
export interface Firing {
  readonly caseId: string;
  /** Key of the clock, unique within its case. */
  readonly key: string;
  readonly rule: string;
  readonly generation: number;
  readonly level: FiringLevel;
  /** When it ought to fire, `+08:00`: the level's time, or the moment the limit became known where that is later. */
  readonly shouldAt: string;
  /** Whether power over things or persons ends with it (`lapse`, `must-lift`): it goes before everything else. */
  readonly lapse: boolean;
  /** Whether it is a consequence of law, given as `clock.expire`; else people are told. */
  readonly expires: boolean;
}

/** What became of a firing. */
export type FiringOutcome =
  /** It is in the journal. */
  | { readonly outcome: 'fired' }
  /** It had fired before; nothing was written. */
  | { readonly outcome: 'already' }
  /** Its time has not come, as after a clock that was set back; it is found again. */
  | { readonly outcome: 'early' }
  /** It cannot be fired, and the ledger tells why; it is not tried again. */
  | { readonly outcome: 'refused'; readonly reason: string };

/**
 * `<clock>-<generation>-<level>`, the clock told with its case: what a job that carries the firing is called. The same
 * firing always has the same name, and no name holds a colon.
 */
export function firingJobId({
  caseId,
  key,
  generation,
  level,
}: Pick<Firing, 'caseId' | 'key' | 'generation' | 'level'>): string {
  const clock = `${caseId}/${key}`.replaceAll('%', '%25').replaceAll(':', '%3A');
  return `${clock}-${String(generation)}-${level}`;
}
