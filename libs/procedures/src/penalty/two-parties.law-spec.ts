import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CaseView, type ExpiryPayload, type ProceedingView } from '#engine';
import { formatInstant, parseDay, startOfLegalDay } from '#calendar';
import { lawSettings } from '#testkit';
import { awaitsRedo } from '../execution/shown-state.js';
import type { CaseBuilder } from '../testing/case-builder.js';
import { approves, aReport, company, laboratory } from '../testing/filed-case.js';
import { aReviewedCase, decisionFor, largeFine, noticeFor, proposalFor, waiver } from '../testing/penalty-case.js';
import { testKnown } from '../testing/test-known.js';
import { decisionServed, lastForEach, standsFor } from './decisions.js';
import { decidedTooEarly } from './incidents.js';
import { currentNotice } from './notices.js';
import { everyPartyDone } from './party-rights.js';
import { partiesToDecide } from './undecided.js';

const settings = lawSettings(40);
const second = { kind: 'organisation', name: '臆想贸易有限公司', identifier: '91000000000000002X' };
const both: readonly object[][] = [largeFine, largeFine];
const li = 'investigator.li';
const FIRST = parseDay('2026-03-13') ?? 0;

/** One step of a walk: what, for which party, after how many days, and how many days earlier it really took place. */
interface Step {
  readonly choice: number;
  readonly party: number;
  readonly days: number;
  readonly back: number;
}

type Act = (story: CaseBuilder, step: Step, at: string) => void;

/** Gives a command when it is allowed. */
function tries(who: string, name: string, payload: object): (story: CaseBuilder, at?: string) => boolean {
  return (story, at) => {
    const options = at === undefined ? {} : { at };
    if (story.refusalOf(who, name, payload, options).length > 0) return false;
    story.gives(who, name, payload, options);
    return true;
  };
}

const simple =
  (who: string, name: string, of: (step: Step) => object): Act =>
  (story, step, at) => {
    tries(who, name, of(step))(story, at);
  };

const served = (kind: string) =>
  simple(li, 'service.record', ({ party }) => ({ document: { kind }, party, method: 'direct' }));

const corrects: Act = (story, { party }, at) => {
  const records = story.state.facts.filter((fact) => fact.command === 'service.record');
  const record = records[party % Math.max(records.length, 1)];
  if (record === undefined || at > record.recordedAt) return;
  const content = { proceeding: 'case', seq: record.seq, command: 'service.record', correctedAt: at };
  approves(story, 'unit-head.chen', 'fact.correct', content);
  const given = { ...content, proposal: story.state.seq - 1, reason: '日期有误', paper: { title: '回证' } };
  tries(li, 'fact.correct', given)(story);
};

const decides: Act = (story) => {
  const self = penaltyOf(story);
  const waiting = partiesToDecide(viewOf(story), self);
  const { content } = decisionFor(both) as { content: { parties: { party: number }[] } };
  const parties = content.parties
    .filter(({ party }) => waiting.includes(party))
    .map((party) => ({ ...party, answers: answersFor(self, party.party) }));
  if (parties.length === 0) return;
  if (tries(li, 'decision.propose', { content: { ...content, parties, hearingRecord: '采纳' } })(story)) {
    tries('leader.wang', 'decision.make', { proposal: story.state.seq, note: '超期原因' })(story);
  }
};

const revokes: Act = (story) => {
  if (!tries(li, 'approval.propose', { command: 'decision.revoke', reasons: '纠正' })(story)) return;
  tries('leader.wang', 'decision.revoke', { proposal: story.state.seq, reason: '纠正', redo: true })(story);
};

const remedies: Act = (story, { party }) => {
  const effects = [{ party, outcome: 'revoked' }];
  const outcome = { source: 'reconsideration', receivedOn: '2026-03-13', effects, redo: true, procedureOnly: true };
  tries('system', 'remedy.apply', outcome)(story);
};

const notices: Act = (story, { party }) => {
  const { parties } = noticeFor(both, { hearingRight: true }) as { parties: { party: number }[] };
  const redone = parties.filter((told) => penaltyOf(story).in() !== 'reviewed' || told.party === party);
  if (!tries(li, 'notice.propose', { parties: redone })(story)) return;
  tries('leader.wang', 'notice.approve', { proposal: story.state.seq })(story);
  tries(li, 'notice.issue', {})(story);
};

/** Has a handler propose what the leader then decides, dated back. */
const onProposal =
  (command: string, payload: object): Act =>
  (story, _step, at) => {
    if (!tries(li, 'approval.propose', { command, reasons: '理由' })(story, at)) return;
    tries('leader.wang', command, { proposal: story.state.seq, ...payload })(story, at);
  };

const closesExclusion: Act = (story, _step, at) => {
  const opened = story.state.facts.filter((fact) => fact.command === 'exclusion.open').at(-1);
  tries(li, 'exclusion.close', { exclusion: opened?.seq ?? 1, paper: { title: '检验报告' } })(story, at);
};

const letter = { how: 'written', paper: { title: '书面材料' } };

const ACTS: readonly Act[] = [
  served('notice'),
  served('notice'),
  decides,
  served('decision'),
  served('decision'),
  simple(li, 'defence.record', ({ party }) => ({ ...letter, party, points: ['请求从轻'] })),
  simple(li, 'hearing.request', ({ party }) => ({ ...letter, party })),
  simple(li, 'hearing.withdraw', ({ party }) => ({ party })),
  simple(li, 'rights.waive', ({ party }) => ({ party, right: 'statement', ...waiver })),
  simple(li, 'rights.waive', ({ party }) => ({ party, right: 'hearing', ...waiver })),
  corrects,
  revokes,
  remedies,
  notices,
  simple(li, 'review.submit', () => ({ change: 'redo', reason: '重作', newProposal: proposalFor(...both) })),
  simple(li, 'review.submit', () => ({ change: 'facts', reason: '变更', newProposal: proposalFor(...both) })),
  simple('reviewer.zhou', 'review.pass', () => ({ kind: 'case', opinion: '同意', note: '超期原因' })),
  onProposal('investigation.suspend', { ground: 'other', reason: '等待' }),
  onProposal('investigation.resume', { reason: '原因消除' }),
  onProposal('investigation.terminate', { ground: 'other', reason: '无法继续' }),
  (story, _step, at) => {
    tries(li, 'exclusion.open', { kind: 'testing', subject: '样品', body: laboratory, paper: { title: '委托书' } })(
      story,
      at,
    );
  },
  closesExclusion,
  simple('reviewer.zhou', 'review.return', () => ({ kind: 'case', opinion: '补充', for: 'supplement' })),
  simple(li, 'investigation.submitReport', () => aReport({ proposal: proposalFor(...both), note: '补充调查' })),
  simple('leader.wang', 'hearing.appointHost', () => ({ host: 'host.zheng' })),
  simple('host.zheng', 'hearing.terminate', ({ party }) => ({ party, ground: 'other', reason: '终止' })),
  simple(li, 'payment.record', ({ party }) => ({ party, amount: '20000000', voucher: '回单' })),
];

/** What leads through to served decisions, so that walks get there often enough. */
const USUAL: readonly Step[] = [
  { choice: 0, party: 1, days: 0, back: 0 },
  { choice: 0, party: 2, days: 1, back: 0 },
  { choice: 2, party: 1, days: 12, back: 0 },
  { choice: 3, party: 1, days: 0, back: 0 },
  { choice: 3, party: 2, days: 1, back: 0 },
];

const step = fc.record({
  choice: fc.nat({ max: ACTS.length - 1 }),
  party: fc.constantFrom(1, 2),
  days: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 9 }) }),
  back: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat({ max: 10 }) }),
});

const walk = fc
  .array(fc.array(step, { maxLength: 4 }), { minLength: USUAL.length + 1, maxLength: USUAL.length + 1 })
  .map((between) => between.flatMap((steps, index) => [...steps, ...USUAL.slice(index, index + 1)]));

function told(): CaseBuilder {
  const story = aReviewedCase({ proposal: proposalFor(...both) }, { parties: [company, second] });
  story.on(moment(FIRST));
  story.gives(li, 'notice.propose', noticeFor(both, { hearingRight: true }));
  return story.gives('leader.wang', 'notice.approve', {}).gives(li, 'notice.issue', {});
}

function moment(day: number): string {
  return formatInstant(startOfLegalDay(day) + 10 * 3_600_000);
}

function walkThrough(steps: readonly Step[], each: (story: CaseBuilder) => void): void {
  const story = told();
  let day = FIRST;
  for (const one of steps) {
    day += one.days;
    story.advance(moment(day));
    ACTS[one.choice]?.(story, one, moment(day - one.back));
    each(story);
  }
}

function viewOf(story: CaseBuilder): CaseView {
  return new CaseView(story.state, testKnown.parameters);
}

function penaltyOf(story: CaseBuilder): ProceedingView {
  const self = viewOf(story).latest('penalty');
  if (self === undefined) throw new Error('the case has no penalty');
  return self;
}

function answersFor(self: ProceedingView, party: number): readonly object[] {
  return self
    .facts<{ party: number }>('defence.record')
    .filter((fact) => fact.payload.party === party)
    .map((fact) => ({ defence: fact.seq, point: 1, adopted: false, reason: '理由不成立' }));
}

/** Clocks that say "passed" on another day than the fact by which they passed. */
function disagreeing(story: CaseBuilder): readonly string[] {
  const facts = [...story.state.facts, ...story.state.proceedings.flatMap((one) => one.facts)];
  return story.state.clocks
    .filter((clock) => clock.status === 'expired')
    .filter(({ stoppedBy, due }) => {
      const passing = facts.find((fact) => fact.seq === stoppedBy && fact.command === 'clock.expire');
      return passing === undefined || (passing.payload as unknown as ExpiryPayload).due !== due;
    })
    .map(({ key }) => key);
}

/** Parties on whom a decision stands although their rights were not over, and nobody is asked to look at it. */
function unseen(story: CaseBuilder): readonly number[] {
  const view = viewOf(story);
  const self = penaltyOf(story);
  const asked = story.openTasks();
  return decidedTooEarly(view, self).filter((party) => !asked.includes(`decision-before-rights-over@${String(party)}`));
}

function servedOnAllWhomItConcerns(story: CaseBuilder): boolean {
  const view = viewOf(story);
  return [...lastForEach(penaltyOf(story))].every(
    ([party, decision]) => !standsFor(decision, party) || decisionServed(view, decision, party) !== undefined,
  );
}

const RESTING = ['effective', 'terminated', 'returned'];

describe('two parties, whatever is entered early, late or wrongly and in whatever order', () => {
  it('agree with their clocks, and a case never waits in a state it has no reason for', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(walk, (steps) => {
        walkThrough(steps, (story) => {
          const main = story.stateOf('penalty#1') ?? '';
          seen.add(main);
          const view = viewOf(story);
          const self = penaltyOf(story);
          expect(disagreeing(story)).toEqual([]);
          expect(unseen(story)).toEqual([]);
          if (['reviewAfterHearing', 'deliberation', 'deciding'].includes(main)) {
            expect(everyPartyDone(view, self)).toBe(true);
            expect(currentNotice(view, self)).toBeDefined();
          }
          if (main === 'effective') expect(servedOnAllWhomItConcerns(story)).toBe(true);
          const tasks = story.state.tasks.filter((task) => task.status === 'open' && task.proceeding === 'penalty#1');
          expect(RESTING.includes(main) || tasks.length > 0 ? 'has a task' : main).toBe('has a task');
        });
      }),
      settings,
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['awaitingResponse', 'deciding', 'serving', 'effective', 'revoked']),
    );
  }, 120_000);

  it('are never left behind: the case comes to closure only when each of them was decided on', () => {
    fc.assert(
      fc.property(walk, (steps) => {
        walkThrough(steps, (story) => {
          if (story.stateOf('execution#1') !== 'closing') return;
          expect(awaitsRedo(viewOf(story))).toBe(false);
        });
      }),
      settings,
    );
  }, 120_000);
});
