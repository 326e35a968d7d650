import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseView, type ProceedingView } from '#engine';
import { formatInstant, parseDay, startOfLegalDay } from '#calendar';
import { lawSettings } from '#testkit';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aReport } from '../testing/filed-case.js';
import {
  aReportedCase,
  decisionFor,
  discussion,
  largeFine,
  noPenalty,
  noticeFor,
  proposalFor,
  waiver,
} from '../testing/penalty-case.js';
import { exceeds } from './compare-items.js';
import type { DecisionParty } from './decision-payload.js';
import { decisionsOf, outcomeFor, type Decision } from './decisions.js';
import { noticedTo, noticesOf, noticeServed } from './notices.js';
import { waiverOf } from './party-rights.js';

const settings = lawSettings(30);
const half = [{ kind: 'fine', amount: '10000000' }];
const more = [{ kind: 'fine', amount: '20000001' }];

/** Everything that may be given in these walks: who, what, and with which content. */
const GIVEN: readonly (readonly [string, string, object])[] = [
  ['reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意', note: '超期原因' }],
  ['legal-reviewer.wu', 'review.pass', { kind: 'legal', opinion: '同意', note: '超期原因' }],
  ['investigator.li', 'review.pass', { kind: 'case', opinion: '同意' }],
  ['reviewer.zhou', 'review.return', { kind: 'case', opinion: '更正', for: 'correct', note: '超期原因' }],
  ['legal-reviewer.wu', 'review.return', { kind: 'legal', opinion: '补充', for: 'supplement', note: '超期原因' }],
  ['investigator.li', 'investigation.submitReport', aReport({ proposal: proposalFor(largeFine), note: '超期原因' })],
  ['investigator.li', 'review.submit', { change: 'penalty', reason: '变更', newProposal: proposalFor(largeFine) }],
  ['investigator.li', 'notice.propose', noticeFor([largeFine], { hearingRight: true })],
  ['leader.wang', 'notice.approve', {}],
  ['leader.wang', 'notice.approve', { despiteReview: '理由' }],
  ['investigator.li', 'notice.issue', {}],
  ['investigator.li', 'service.record', { document: { kind: 'notice' }, party: 1, method: 'direct' }],
  ['investigator.li', 'defence.record', { party: 1, how: 'oral', points: ['从轻'] }],
  ['investigator.li', 'rights.waive', { party: 1, right: 'statement', ...waiver }],
  ['investigator.li', 'rights.waive', { party: 1, right: 'hearing', ...waiver }],
  ['investigator.li', 'hearing.request', { party: 1, how: 'written' }],
  ['leader.wang', 'hearing.appointHost', { host: 'host.zheng' }],
  ['investigator.li', 'hearing.handOverFile', {}],
  ['investigator.li', 'hearing.withdraw', { party: 1 }],
  ['host.zheng', 'hearing.terminate', { ground: 'other', reason: '终止' }],
  ['recorder.wei', 'deliberation.conclude', discussion()],
  ['recorder.wei', 'deliberation.conclude', discussion({ result: 'change' })],
  ['investigator.li', 'decision.propose', decisionFor([largeFine])],
  ['investigator.li', 'decision.propose', decisionFor([half])],
  ['investigator.li', 'decision.propose', decisionFor([more])],
  ['investigator.li', 'decision.propose', noPenalty()],
  ['leader.wang', 'decision.return', { reason: '重拟' }],
  ['leader.wang', 'decision.make', { note: '超期原因' }],
  ['investigator.li', 'service.record', { document: { kind: 'decision' }, party: 1, method: 'direct' }],
  ['investigator.li', 'approval.propose', { command: 'decision.revoke', reasons: '纠正' }],
  ['leader.wang', 'decision.revoke', { reason: '纠正', redo: true }],
];

/** What the way through leads along, so that a walk gets beyond the review often enough. */
const USUAL = [0, 7, 8, 10, 11, 13, 14, 22, 27, 28];

const step = fc.record({
  choice: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...USUAL) },
    { weight: 3, arbitrary: fc.nat({ max: GIVEN.length - 1 }) },
  ),
  days: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }),
});

const walk = fc
  .array(fc.array(step, { maxLength: 3 }), { minLength: USUAL.length, maxLength: USUAL.length })
  .map((between) => between.flatMap((steps, index) => [...steps, { choice: USUAL[index] ?? 0, days: 0 }]));

/** Walks a case; `each` sees it after every step that was allowed. */
function walkThrough(steps: readonly { choice: number; days: number }[], each: (story: CaseBuilder) => void): void {
  const story = aReportedCase({ proposal: proposalFor(largeFine) });
  const first = parseDay('2026-03-10') ?? 0;
  let day = 0;
  for (const { choice, days } of steps) {
    day += days;
    story.advance(formatInstant(startOfLegalDay(first + day) + 10 * 3_600_000));
    const given = GIVEN[choice];
    if (given === undefined) continue;
    const [who, name, payload] = given;
    if (story.refusalOf(who, name, payload).length > 0) continue;
    story.gives(who, name, payload);
    each(story);
  }
}

/** What is wrong with a decision as it was made; nothing for a lawful one. */
function faultsOf(view: CaseView, self: ProceedingView, decision: Decision): string[] {
  const { seq } = decision.fact;
  const reviewed =
    self.facts('review.pass').some((fact) => fact.seq < seq) ||
    self.facts<{ despiteReview?: string }>('notice.approve').some((fact) => fact.payload.despiteReview !== undefined);
  const punished = decision.content.parties.filter((one) => outcomeFor(decision.content, one) === 'penalty');
  const ofParties = punished.flatMap((party) => faultsToward(view, self, decision, party));
  return reviewed ? ofParties : ['not reviewed', ...ofParties];
}

function faultsToward(view: CaseView, self: ProceedingView, { fact }: Decision, party: DecisionParty): string[] {
  const notice = noticesOf(self)
    .filter((one) => one.fact.seq < fact.seq)
    .at(-1);
  const told = noticedTo(notice, party.party);
  if (notice === undefined || told === undefined) return ['not noticed'];
  const served = noticeServed(view, notice, party.party);
  if (served === undefined || served.fact.seq > fact.seq) return ['not served'];
  const waived = (['statement', 'hearing'] as const).every(
    (right) => waiverOf(self, notice, party.party, right) !== undefined,
  );
  // Five working days take five days at least, when a Sunday comes before them; the decision follows on the next one.
  const days = (parseDay(fact.at.slice(0, 10)) ?? 0) - (parseDay(served.on) ?? 0);
  return [...(waived || days > 5 ? [] : ['too early']), ...(exceeds(told.kinds, party.items) ? ['heavier'] : [])];
}

/** Main states that wait for nobody: they rest, or another proceeding acts. */
const AT_REST = ['effective', 'terminated', 'returned'];

describe('whatever is tried in whatever order', () => {
  it('no penalty is decided without review, served notice, days over or waived, and never heavier', () => {
    let decided = 0;
    fc.assert(
      fc.property(walk, (steps) => {
        walkThrough(steps, (story) => {
          const view = new CaseView(story.state, {});
          const self = view.latest('penalty');
          const decisions = self === undefined ? [] : decisionsOf(self);
          decided += decisions.length;
          if (self === undefined) return;
          // A right used in time and entered late takes a waiver back: a served decision stands, and the leader is told (rule 4).
          const told = story.openTasks().includes('decision-before-rights-over@1');
          for (const one of decisions) {
            const isNew = one.fact.seq === story.state.seq;
            const excused = !isNew && (told || one.revoked !== undefined) ? ['too early'] : [];
            expect(faultsOf(view, self, one).filter((fault) => !excused.includes(fault))).toEqual([]);
          }
        });
      }),
      settings,
    );
    expect(decided).toBeGreaterThan(0);
  }, 120_000);

  it('every state that waits has a task, and a handler never reviews', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        walkThrough(steps, (story) => {
          const main = story.stateOf('penalty#1') ?? '';
          const tasks = story.state.tasks.filter((task) => task.status === 'open' && task.proceeding === 'penalty#1');
          expect(AT_REST.includes(main) || tasks.length > 0 ? 'has a task' : main).toBe('has a task');
          const reviewers = story.entries.filter((one) => one.command === 'review.pass').map((one) => one.actor.role);
          expect(reviewers).not.toContain('investigator');
        });
      }),
      settings,
    );
  }, 120_000);
});
