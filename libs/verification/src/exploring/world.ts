import type { Known, Registry } from '#engine';

/** What a case is explored in: the shipped tables (or tables with a planted fault), the law and the people of a bureau. */
export interface World {
  readonly registry: Registry;
  readonly law: Pick<Known, 'dueDates' | 'parameters' | 'versions'>;
  readonly people: Known['people'];
  /** Units of the organisation by id. Left out: none is known, and what needs one is refused. */
  readonly unit?: Known['unit'];
}
