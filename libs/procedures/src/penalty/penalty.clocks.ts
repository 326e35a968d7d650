import type { CaseView, ClockDeclaration, ClockWanted, ExtensionWanted, Fact, ProceedingView } from '#engine';
import { servedOn } from '../general-rules/service/services.js';
import { earliestOf } from '../remedy/earliest.js';
import { firstAfter } from './first-after.js';
import { hearingClocks } from './hearing.clocks.js';
import { hearingsOf } from './hearings.js';
import { noticesOf, noticeServed, type Notice } from './notices.js';
import { RIGHT_RULES, rightsOf, useOf, waiverOf } from './party-rights.js';
import { refundsOf } from './refunds.js';
import { remedyClocks } from './remedy.clocks.js';
import type { ReviewExtendPayload } from './review-payload.js';
import type { PartyRight } from './rights-payload.js';
import { submissionsOf } from './submissions.js';

const SUBMITTED = ['review.submit', 'investigation.reported'];
const REVIEWED = ['review.pass', 'review.return'];

/** Each submission, and each hearing report, starts the ten working days anew (PROC 55). */
const review: ClockDeclaration = {
  rule: 'review-period',
  wanted: (view, self) =>
    toReview(view, self).map((start) => {
      const stoppedBy = firstAfter(view, self, start, [...REVIEWED, ...SUBMITTED]);
      return { start, stoppedBy, exclusions: [], extensions: extensionsOf(self, start, stoppedBy) };
    }),
};

function toReview(view: CaseView, self: ProceedingView): readonly Fact[] {
  const heard = hearingsOf(view, self).flatMap(({ ended }) => (ended?.how === 'reported' ? [ended.fact] : []));
  return [...submissionsOf(view, self).map((one) => one.fact), ...heard];
}

function extensionsOf(self: ProceedingView, start: Fact, stop: Fact | undefined): readonly ExtensionWanted[] {
  return self
    .facts<ReviewExtendPayload>('review.extend')
    .filter((fact) => fact.seq > start.seq && fact.seq < (stop?.seq ?? Number.MAX_SAFE_INTEGER))
    .map(({ at, payload }) => ({ length: payload.length, unit: payload.unit, approved: at.slice(0, 10) }));
}

/** Five working days from service, for each party and each right told (PROC 57(2); HEAR 7). */
function rightClock(right: PartyRight): ClockDeclaration {
  return {
    rule: RIGHT_RULES[right],
    expires: true,
    wanted: (view, self) =>
      noticesOf(self).flatMap((notice) => {
        const superseded = firstAfter(view, self, notice.fact, SUBMITTED);
        return notice.parties
          .filter(({ party }) => rightsOf(notice, party).includes(right))
          .flatMap(({ party }) => forParty(view, self, { notice, party, right }, superseded));
      }),
  };
}

function forParty(
  view: CaseView,
  self: ProceedingView,
  of: { notice: Notice; party: number; right: PartyRight },
  superseded: Fact | undefined,
): readonly ClockWanted[] {
  const served = noticeServed(view, of.notice, of.party);
  if (served === undefined || served.fact.seq > (superseded?.seq ?? Number.MAX_SAFE_INTEGER)) return [];
  const used = useOf(self, of.notice, of.party, of.right);
  const waived = waiverOf(self, of.notice, of.party, of.right);
  return [
    {
      start: served.fact,
      startOn: served.on,
      subject: String(of.party),
      stoppedBy: earliestOf([used, waived, superseded]),
      exclusions: [],
    },
  ];
}

/** The days an order gives to pay back, from its service (PROC 59). */
const refund: ClockDeclaration = {
  rule: 'refund-period',
  wanted: (view, self) =>
    refundsOf(self).flatMap(({ order, result }) => {
      const { party, days } = order.payload;
      const served = servedOn(view, 'refund-order', order.seq, party);
      if (served === undefined) return [];
      return [
        {
          start: served.fact,
          startOn: served.on,
          subject: String(party),
          stoppedBy: result as Fact | undefined,
          exclusions: [],
          length: days,
        },
      ];
    }),
};

export const penaltyClocks: readonly ClockDeclaration[] = [
  review,
  rightClock('statement'),
  rightClock('hearing'),
  ...hearingClocks,
  refund,
  ...remedyClocks,
];
