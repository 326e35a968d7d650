import { NOTICE_KINDS, type NoticeKind, type PersonChannel } from './notice-kinds.js';
import type { QuietHours } from './quiet-hours.js';

/** How somebody is told of something: when it happens, with the next daily digest, or not. */
export const WAYS = ['at-once', 'digest', 'off'] as const;

export type Way = (typeof WAYS)[number];

/** In the list of notices something stands or does not: there is no digest of it. */
export type Ways = Readonly<Record<PersonChannel, Way>> & { readonly 'in-app': 'at-once' | 'off' };

/** How a person wishes to be told. */
export interface Preferences {
  /** Language of what is sent; the list of notices has both. */
  readonly language: 'zh' | 'en';
  readonly quiet: QuietHours;
  /** Time of the daily digest, `HH:MM`. */
  readonly digestAt: string;
  readonly ways: Readonly<Record<NoticeKind, Ways>>;
}

/** What a person chose, which may be little; the rest is as usual. */
export type ChosenPreferences = Partial<Omit<Preferences, 'ways'>> & {
  readonly ways?: Readonly<Partial<Record<NoticeKind, Partial<Ways>>>>;
};

/** The usual preferences with what a person chose. A kind that is not free stands in the list whatever was chosen. */
export function preferencesWith(usual: Preferences, chosen: ChosenPreferences | undefined): Preferences {
  if (chosen === undefined) return usual;
  const { ways: kinds = {}, ...plain } = chosen;
  const ways = Object.fromEntries(
    Object.entries(usual.ways).map(([kind, usualWays]) => [kind, waysOf(kind as NoticeKind, usualWays, kinds)]),
  ) as Record<NoticeKind, Ways>;
  return { ...usual, ...plain, ways };
}

function waysOf(kind: NoticeKind, usual: Ways, chosen: NonNullable<ChosenPreferences['ways']>): Ways {
  const ways = { ...usual, ...chosen[kind] };
  return NOTICE_KINDS[kind].free ? ways : { ...ways, 'in-app': 'at-once' };
}
