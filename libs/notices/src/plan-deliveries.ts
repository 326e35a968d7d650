import { formatInstant, type Instant } from '#calendar';
import type { DeliveryPlan } from './notice.js';
import { NOTICE_KINDS, PERSON_CHANNELS, type NoticeKind, type PersonChannel } from './notice-kinds.js';
import type { NoticePolicy } from './notice-policy.js';
import type { Preferences } from './preferences.js';
import { nextAt, outOfQuiet } from './quiet-hours.js';

/** One notice of one person, and what decides how it goes out. */
export interface Planning {
  readonly kind: NoticeKind;
  readonly caseId: string;
  readonly preferences: Preferences;
  /** Channels by which the person can be reached. */
  readonly reachable: readonly PersonChannel[];
  readonly now: Instant;
}

/**
 * The deliveries of a notice. What happens to one case within the fold makes one message; a digest takes whatever comes
 * before its hour; what breaks the quiet goes now and only takes in what has not left yet.
 */
export function planDeliveries(policy: NoticePolicy, planning: Planning): readonly DeliveryPlan[] {
  const ways = planning.preferences.ways[planning.kind];
  return PERSON_CHANNELS.filter((channel) => ways[channel] !== 'off' && planning.reachable.includes(channel)).map(
    (channel) => ({ channel, ...timed(policy, planning, ways[channel] === 'digest') }),
  );
}

function timed(policy: NoticePolicy, planning: Planning, inDigest: boolean): Omit<DeliveryPlan, 'channel'> {
  const { caseId, preferences, now } = planning;
  if (NOTICE_KINDS[planning.kind].breaksQuiet) {
    return { fold: `urgent/${caseId}`, nextTry: formatInstant(now), urgent: true };
  }
  const [fold, at] = inDigest
    ? ['digest', nextAt(now, preferences.digestAt)]
    : [`case/${caseId}`, now + policy.foldMinutes * 60_000];
  return { fold, nextTry: formatInstant(outOfQuiet(at, preferences.quiet)), urgent: false };
}
