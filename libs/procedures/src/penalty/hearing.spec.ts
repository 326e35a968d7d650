import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import {
  aHearingCase,
  aNoticedCase,
  aServedNotice,
  decides,
  decisionFor,
  discussion,
  largeFine,
  serves,
  waiver,
} from '../testing/penalty-case.js';

const schedule = {
  heldOn: '2026-04-09T14:00:00+08:00',
  place: '三楼听证室',
  open: true,
  recorder: 'recorder.wei',
  handlersToldOn: '2026-03-26',
  publicNoticeOn: '2026-03-30',
};
const held = { handlersPresent: ['investigator.li'], partiesPresent: [1], record: '听证笔录' };
const report = { summary: '听证基本情况', opinion: '建议按告知内容处罚' };

function asked(): CaseBuilder {
  return aHearingCase()
    .on('2026-03-18T09:00:00+08:00')
    .gives('investigator.li', 'hearing.request', { party: 1, how: 'written' });
}

function withHost(): CaseBuilder {
  return asked().on('2026-03-19T09:00:00+08:00').gives('leader.wang', 'hearing.appointHost', { host: 'host.zheng' });
}

function withFile(): CaseBuilder {
  return withHost().on('2026-03-20T09:00:00+08:00').gives('investigator.li', 'hearing.handOverFile', {});
}

function scheduled(overrides: object = {}): CaseBuilder {
  return withFile()
    .advance('2026-03-26T09:00:00+08:00')
    .gives('host.zheng', 'hearing.schedule', { ...schedule, ...overrides });
}

/** The notice of the hearing was served on 2026-03-27: seven full working days lie before 2026-04-09. */
function heardOn(): CaseBuilder {
  return serves(scheduled().on('2026-03-27T09:00:00+08:00'), 'hearing-notice')
    .on('2026-04-09T14:00:00+08:00')
    .gives('host.zheng', 'hearing.hold', held);
}

function reported(): CaseBuilder {
  return heardOn().on('2026-04-14T09:00:00+08:00').gives('host.zheng', 'hearing.report', report);
}

describe('a hearing', () => {
  it('runs from the request to the report with its periods, and always ends in a legal review', () => {
    const story = asked();
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
    expect(story.due('hearing-host-appoint')).toBe('2026-03-23');
    expect(story.openTasks()).toContain('appoint-host');
    expect(withHost().due('hearing-file-handover')).toBe('2026-03-24');
    expect(withFile().due('hearing-schedule')).toBe('2026-03-27');
    const after = reported();
    expect(after.stateOf('penalty#1', 'hearing')).toBe('reported');
    expect(after.clock('hearing-report')).toMatchObject({ due: '2026-04-16', status: 'stopped' });
    expect(after.stateOf('penalty#1')).toBe('reviewAfterHearing');
    expect(after.openTasks()).toContain('review-legally');
    expect(after.due('review-period')).toBe('2026-04-28');
    expect(after.refusalOf('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' })).toEqual([
      'legal-review-due',
    ]);
  });

  it('does not count against the ninety days, from the request to the report', () => {
    expect(aHearingCase().due('case-decision')).toBe('2026-06-02');
    expect(reported().due('case-decision')).toBe('2026-06-29');
    expect(reported().clock('case-decision')?.excludedDays).toBe(27);
  });

  it('is followed by the discussion of the leaders and a decision that follows its record', () => {
    const story = reported().gives('legal-reviewer.wu', 'review.pass', { kind: 'legal', opinion: '同意' });
    expect(story.stateOf('penalty#1')).toBe('deliberation');
    story.gives('recorder.wei', 'deliberation.conclude', discussion());
    expect(story.stateOf('penalty#1')).toBe('deciding');
    story.gives('investigator.li', 'decision.propose', decisionFor([largeFine]));
    expect(story.refusalOf('leader.wang', 'decision.make', {})).toEqual(['follows-hearing-record']);
    story.gives('leader.wang', 'decision.return', { reason: '未说明听证笔录采纳情况' });
    decides(story, decisionFor([largeFine], { hearingRecord: '采纳听证笔录认定的事实' }));
    expect(story.stateOf('penalty#1')).toBe('decided');
  });

  it('sends the case back to the handlers where the legal review after it does not pass', () => {
    const story = reported().gives('legal-reviewer.wu', 'review.return', {
      kind: 'legal',
      opinion: '依据有误',
      for: 'correct',
    });
    expect(story.stateOf('penalty#1')).toBe('returned');
  });

  it('is hosted and recorded by nobody who handled the case', () => {
    expect(asked().refusalOf('leader.wang', 'hearing.appointHost', { host: 'investigator.zhao' })).toEqual([
      'host-not-handler',
    ]);
    expect(
      withFile().refusalOf('host.zheng', 'hearing.schedule', { ...schedule, recorder: 'investigator.li' }),
    ).toEqual(['hearing-recorder-not-handler']);
    expect(withFile().refusalOf('host.zhang', 'hearing.schedule', schedule)).toEqual(['acts-as-host']);
  });

  it('leaves seven full working days between its notice and its day', () => {
    const story = withFile().on('2026-03-30T09:00:00+08:00');
    expect(
      story.refusalOf('host.zheng', 'hearing.schedule', { ...schedule, heldOn: '2026-04-09T14:00:00+08:00' }),
    ).toEqual(['hearing-date-far-enough']);
    const late = serves(scheduled().on('2026-03-30T09:00:00+08:00'), 'hearing-notice').on('2026-04-09T14:00:00+08:00');
    expect(late.refusalOf('host.zheng', 'hearing.hold', held)).toEqual(['hearing-notice-seven-days']);
  });

  it('is not held before everybody was told in time, or on another day', () => {
    const story = scheduled({ handlersToldOn: '2026-03-31', publicNoticeOn: '2026-04-03' }).on(
      '2026-04-09T14:00:00+08:00',
    );
    expect(story.refusalOf('host.zheng', 'hearing.hold', { ...held, handlersPresent: ['reviewer.zhou'] })).toEqual([
      'hearing-notice-seven-days',
      'hearing-others-seven-days',
      'hearing-public-notice-three-days',
      'handlers-attend-hearing',
    ]);
    expect(story.on('2026-04-10T14:00:00+08:00').refusalOf('host.zheng', 'hearing.hold', held)).toContain(
      'hearing-as-scheduled',
    );
  });

  it('is closed to the public only for a reason of law, and then not announced', () => {
    expect(withFile().refusalOf('host.zheng', 'hearing.schedule', { ...schedule, open: false })).toEqual([
      'closed-hearing-reason',
    ]);
    const { publicNoticeOn: _left, ...unannounced } = schedule;
    const story = withFile().advance('2026-03-26T09:00:00+08:00');
    story.gives('host.zheng', 'hearing.schedule', { ...unannounced, open: false, closedBecause: 'trade-secret' });
    serves(story.on('2026-03-27T09:00:00+08:00'), 'hearing-notice').on('2026-04-09T14:00:00+08:00');
    expect(story.refusalOf('host.zheng', 'hearing.hold', held)).toEqual([]);
  });

  it('is postponed to a day fixed anew', () => {
    const story = scheduled()
      .on('2026-03-30T09:00:00+08:00')
      .gives('host.zheng', 'hearing.postpone', { reason: '当事人申请' });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('fileReceived');
    expect(story.due('hearing-schedule')).toBe('2026-04-07');
    expect(story.openTasks()).toContain('schedule-hearing');
  });

  it('is adjourned before and after it was held, and resumed where it stopped', () => {
    const before = scheduled()
      .on('2026-03-30T09:00:00+08:00')
      .gives('host.zheng', 'hearing.suspend', { reason: '需鉴定' });
    expect(before.stateOf('penalty#1', 'hearing')).toBe('adjourned');
    expect(before.openTasks()).toContain('resume-hearing');
    before.gives('host.zheng', 'hearing.resume', {});
    expect(before.stateOf('penalty#1', 'hearing')).toBe('scheduled');
    const after = heardOn()
      .on('2026-04-10T09:00:00+08:00')
      .gives('host.zheng', 'hearing.suspend', { reason: '需鉴定' });
    expect(after.clock('hearing-report')?.status).toBe('stopped');
    after.on('2026-04-20T09:00:00+08:00').gives('host.zheng', 'hearing.resume', {});
    expect(after.stateOf('penalty#1', 'hearing')).toBe('held');
    expect(after.due('hearing-report')).toBe('2026-04-27');
  });

  it('ends as if none had been asked for when the party withdraws', () => {
    const story = withHost().advance('2026-03-25T09:00:00+08:00');
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.refusalOf('investigator.li', 'hearing.withdraw', { party: 2 })).toEqual(['hearing-asked-by-party']);
    story.gives('investigator.li', 'hearing.withdraw', { party: 1 });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('withdrawn');
    expect(story.stateOf('penalty#1')).toBe('deciding');
    expect(story.clock('hearing-file-handover')?.status).toBe('stopped');
    expect(story.due('case-decision')).toBe('2026-06-09');
  });

  it('is terminated by the host when the party stays away without reason', () => {
    const story = serves(scheduled().on('2026-03-27T09:00:00+08:00'), 'hearing-notice').on('2026-04-09T15:00:00+08:00');
    story.gives('host.zheng', 'hearing.terminate', { ground: 'absent-without-reason', reason: '无正当理由不到场' });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('terminated');
    expect(story.stateOf('penalty#1')).toBe('deciding');
  });

  it('stops with the case when the investigation is terminated', () => {
    const story = withHost();
    story.gives('investigator.li', 'approval.propose', { command: 'investigation.terminate', reasons: '当事人死亡' });
    story.gives('leader.wang', 'investigation.terminate', {
      ground: 'entity-ended',
      noSuccessor: true,
      reason: '当事人终止且无权利义务承受人',
      paper: { title: '注销证明' },
    });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('terminated');
  });

  it('keeps the facts under it unchanged', () => {
    expect(
      asked().refusalOf('investigator.li', 'review.submit', {
        change: 'other',
        reason: '变更',
        newProposal: undefined,
      }),
    ).toContain('no-hearing-running');
  });
});

describe('a hearing of several parties', () => {
  const two = {
    parties: [
      { kind: 'organisation', name: '虚构商贸有限公司' },
      { kind: 'organisation', name: '子虚传媒有限公司' },
    ],
  };

  function both(): CaseBuilder {
    const story = aNoticedCase([largeFine, largeFine], { hearingRight: true }, {}, two).on('2026-03-16T10:00:00+08:00');
    serves(serves(story, 'notice'), 'notice', 2);
    return story
      .on('2026-03-18T09:00:00+08:00')
      .gives('investigator.li', 'hearing.request', { party: 1, how: 'written' })
      .gives('investigator.li', 'hearing.request', { party: 2, how: 'oral' });
  }

  it('is one for the case and goes on for the other when one withdraws', () => {
    const story = both().gives('investigator.li', 'hearing.withdraw', { party: 1 });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
    story.gives('investigator.li', 'hearing.withdraw', { party: 2 });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('withdrawn');
  });

  it('opens again when another party asks in time after it ended', () => {
    const story = both()
      .gives('investigator.li', 'hearing.withdraw', { party: 1 })
      .gives('investigator.li', 'hearing.withdraw', { party: 2 })
      .gives('investigator.li', 'hearing.request', { party: 2, how: 'written' });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
  });
});

describe('the request for a hearing', () => {
  it('is accepted from the moment the notice is issued', () => {
    const story = aNoticedCase([largeFine], { hearingRight: true });
    story.gives('investigator.li', 'hearing.request', { party: 1, how: 'oral' });
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
  });

  it('needs a right that was told', () => {
    const story = aServedNotice();
    expect(story.refusalOf('investigator.li', 'hearing.request', { party: 1, how: 'oral' })).toEqual([
      'hearing-right-given',
    ]);
    expect(story.refusalOf('investigator.li', 'hearing.request', { party: 3, how: 'oral' })).toContain('party-noticed');
  });

  it('takes back a waiver while the five days run', () => {
    const story = aHearingCase()
      .on('2026-03-17T09:00:00+08:00')
      .gives('investigator.li', 'rights.waive', { party: 1, right: 'hearing', ...waiver })
      .gives('investigator.li', 'rights.waive', { party: 1, right: 'statement', ...waiver });
    expect(story.stateOf('penalty#1')).toBe('deciding');
    story.on('2026-03-18T09:00:00+08:00').gives('investigator.li', 'hearing.request', { party: 1, how: 'written' });
    expect(story.stateOf('penalty#1')).toBe('awaitingResponse');
    expect(story.stateOf('penalty#1', 'hearing')).toBe('requested');
  });
});
