import type { NewNotice, OutboxRow } from './notice.js';
import type { PersonChannel } from './notice-kinds.js';
import type { ChosenPreferences } from './preferences.js';

/** How people wish to be told, and where they are reached. */
export interface Wishes {
  readonly chosen: ChosenPreferences | undefined;
  readonly reachable: readonly PersonChannel[];
}

/** Keeps notices together with their deliveries. */
export interface NoticeBook {
  /** People without wishes are missing. */
  wishesOf(people: readonly string[]): Promise<ReadonlyMap<string, Wishes>>;
  /** Open webhooks that listen to one of these units. */
  webhooksOf(units: readonly string[]): Promise<readonly { readonly id: string; readonly kinds: readonly string[] }[]>;
  /**
   * Writes notices of one row, in one transaction with their deliveries. A recipient who has a notice of the row already
   * gets nothing: neither another notice nor another delivery.
   * @param at instant
   * @returns how many were new
   */
  add(row: Pick<OutboxRow, 'caseId' | 'seq' | 'ordinal'>, notices: readonly NewNotice[], at: string): Promise<number>;
}

/** The clock that notices go by: the one by which steps are taken. */
export interface NoticeClock {
  /** The present, `+08:00`. */
  now(): Promise<string>;
}
