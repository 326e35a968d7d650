import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aFiledCase, approves, proposes } from '../testing/filed-case.js';
import {
  basis,
  disposes,
  first,
  imposed,
  imposes,
  item,
  leader,
  li,
  paper,
  request,
  requested,
  second,
  steps,
  urgent,
} from '../testing/measure-case.js';

const extension = { days: 30, reason: '案情复杂' };

describe('the twenty-four hours to report an urgent measure', () => {
  it.each([
    ['preservation', 'preservation-emergency-report'],
    ['seizure', 'coercion-emergency-report'],
  ])('of a %s end to the second, and an approval after them says why', (kind, rule) => {
    const story = urgent(kind).on('2026-03-10T09:00:01+08:00');
    expect(story.due(rule)).toBe('2026-03-10T09:00:00+08:00');
    expect(story.refusalOf(leader, 'measure.approve', {})).toEqual(['overdue-reason']);
    const inTime = { at: '2026-03-10T09:00:00+08:00' };
    expect(story.refusalOf(leader, 'measure.approve', {}, inTime)).toEqual([]);
    story.gives(leader, 'measure.approve', { note: '负责人出差' });
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    expect(story.clock(rule)?.status).toBe('stopped');
  });

  it('are asked of no measure that was approved before it was imposed', () => {
    expect(imposed('seizure').clock('coercion-emergency-report')).toBeUndefined();
  });

  it('are over when the leader returns the request or disposes of the things, or the officer takes the request back', () => {
    const returned = urgent();
    returned.gives(leader, 'approval.return', { proposal: returned.state.seq - 1, reason: '依据不足' });
    expect(returned.stateOf(first.proceeding)).toBe('mustLift');
    expect(returned.clock('coercion-emergency-report')?.status).toBe('stopped');
    const withdrawn = urgent();
    withdrawn.gives(li, 'approval.withdraw', { proposal: withdrawn.state.seq - 1 });
    expect(withdrawn.openTasks()).toContain('must-lift');
    const tested = disposes(urgent('preservation'), { disposal: 'sent-to-test' });
    expect(tested.clock('preservation-emergency-report')?.status).toBe('stopped');
  });

  it('need their reasons: without them nothing is imposed on the spot', () => {
    expect(requested('seizure').refusalOf(li, 'measure.impose', { ...steps, urgent: true })).toEqual([
      'measure-approved-or-urgent',
    ]);
  });

  it('leave a refused preservation that nobody lifts to lapse with its seven working days', () => {
    const story = urgent('preservation').gives(leader, 'measure.refuse', { reason: '不当' });
    expect(story.stateOf(first.proceeding)).toBe('mustLift');
    story.advance('2026-03-19T09:00:00+08:00');
    expect(story.stateOf(first.proceeding)).toBe('lapsed');
    expect(story.openTasks()).toContain('return-goods');
  });
});

describe('the thirty days of a seizure', () => {
  it('are extended on the last day, not on the day after, and an extension of that day may be entered late', () => {
    const story = proposes(imposed('seizure').on('2026-04-07T09:00:00+08:00'), 'measure.extend');
    story.advance('2026-04-09T09:00:00+08:00');
    expect(story.refusalOf(leader, 'measure.extend', { ...extension, paper })).toEqual(['state-accepts-command']);
    story.gives(leader, 'measure.extend', { ...extension, paper }, { at: '2026-04-08T17:00:00+08:00' });
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    expect(story.due('seizure-period')).toBe('2026-05-08');
    expect(story.openTasks()).not.toContain('must-lift');
  });

  it('grow by no more than thirty', () => {
    const story = proposes(imposed('seizure'), 'measure.extend');
    expect(() => story.gives(leader, 'measure.extend', { ...extension, days: 31 })).toThrow('days');
    story.gives(leader, 'measure.extend', { ...extension, days: 10 });
    expect(story.due('seizure-period')).toBe('2026-04-18');
  });

  it('leave out the days of a test told in writing, and no others', () => {
    const story = imposed('seizure');
    const told = { kind: 'testing', from: '2026-03-09', until: '2026-03-19', paper };
    const early = { ...told, from: '2026-03-06' };
    expect(story.refusalOf(li, 'measure.tellTesting', early)).toEqual(['testing-period-definite']);
    story.gives(li, 'exclusion.open', {
      kind: 'testing',
      subject: '样品',
      body: { name: '虚构检验检测有限公司', qualified: true },
      toldInWriting: true,
      paper,
    });
    expect(story.due('seizure-period')).toBe('2026-04-08');
    story.gives(li, 'measure.tellTesting', told);
    expect(story.due('seizure-period')).toBe('2026-04-18');
    expect(story.openTasks().some((task) => task.startsWith('serve-testing-period'))).toBe(true);
  });

  it('follow the day of the seizure when it is corrected', () => {
    const story = requested('seizure').gives(leader, 'measure.approve', {}).on('2026-03-11T09:00:00+08:00');
    story.gives(li, 'measure.impose', steps, { at: '2026-03-10T09:00:00+08:00' });
    expect(story.due('seizure-period')).toBe('2026-04-09');
    const { seq } = story.state;
    const content = {
      proceeding: first.proceeding,
      seq,
      command: 'measure.impose',
      correctedAt: '2026-03-09T15:00:00+08:00',
    };
    approves(story, 'unit-head.chen', 'fact.correct', content);
    story.gives(li, 'fact.correct', { ...content, proposal: story.state.seq - 1, reason: '日期有误', paper });
    expect(story.due('seizure-period')).toBe('2026-04-08');
  });

  it('run on while the case is suspended', () => {
    const story = proposes(imposed('seizure').on('2026-03-10T09:00:00+08:00'), 'investigation.suspend');
    story.gives(leader, 'investigation.suspend', { ground: 'party-missing', reason: '下落不明' });
    expect(story.due('seizure-period')).toBe('2026-04-08');
    proposes(story, 'measure.lift');
    expect(story.refusalOf(leader, 'measure.lift', { ground: 'other', reason: '无须继续' })).toEqual([]);
  });

  it('belong to seizures, the five disposals to preservations', () => {
    const preserved = proposes(imposed('preservation'), 'measure.extend');
    expect(preserved.refusalOf(leader, 'measure.extend', extension)).toEqual(['sealing-or-seizure-only']);
    const told = { kind: 'testing', from: '2026-03-09', until: '2026-03-19', paper };
    expect(preserved.refusalOf(li, 'measure.tellTesting', told)).toEqual(['sealing-or-seizure-only']);
    const seized = proposes(imposed('seal'), 'measure.dispose');
    expect(seized.refusalOf(leader, 'measure.dispose', { disposal: 'copied', reason: '处理' })).toEqual([
      'disposal-of-preservation-only',
    ]);
  });
});

describe('two measures of one case', () => {
  const other = { items: [{ ...item, name: '冷库' }] };
  const both = () =>
    imposes(imposed('seizure').gives(li, 'measure.request', request('seal', other)), second).on(
      '2026-03-20T09:00:00+08:00',
    );

  it('are named, and have their periods and proposals apart', () => {
    const story = both().gives(li, 'approval.propose', {
      command: 'measure.extend',
      proceeding: second.proceeding,
      reasons: '案情复杂',
    });
    expect(story.refusalOf(leader, 'measure.extend', extension)).toEqual(['proceeding-ambiguous']);
    expect(story.refusalOf(leader, 'measure.extend', extension, first)).toContain('proposal-stands');
    story.gives(leader, 'measure.extend', extension, second);
    const due = (id: string) =>
      story.state.clocks.find((clock) => clock.rule === 'seizure-period' && clock.proceeding === id)?.due;
    expect([due(first.proceeding), due(second.proceeding)]).toEqual(['2026-04-08', '2026-05-08']);
  });

  it('are each reported in its own time', () => {
    const story = urgent().on('2026-03-11T09:00:00+08:00').gives(li, 'measure.request', request('seal', other));
    expect(story.refusalOf(leader, 'measure.approve', {}, first)).toEqual(['overdue-reason']);
    expect(story.refusalOf(leader, 'measure.approve', {}, second)).toEqual([]);
  });

  it('end each by itself', () => {
    const story = both().gives(li, 'approval.propose', {
      command: 'measure.lift',
      proceeding: first.proceeding,
      reasons: '无关',
    });
    story.gives(leader, 'measure.lift', { ground: 'unrelated', reason: '无关' }, first);
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['lifted', 'imposed']);
    story.advance('2026-04-09T09:00:00+08:00');
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['lifted', 'mustLift']);
  });
});

describe('who acts on a measure', () => {
  const recuses = (person: string, post: string, by: string) => {
    const story = requested('seizure').gives(li, 'recusal.request', {
      person,
      post,
      by: 'party',
      party: 1,
      reason: '与当事人有近亲属关系',
    });
    return story.gives(by, 'recusal.decide', { request: story.state.seq, person, recused: true, reason: '经核实' });
  };

  it('is nobody who was recused', () => {
    const officer = recuses('investigator.zhao', 'staff', leader).gives(leader, 'measure.approve', {});
    expect(officer.refusalOf(li, 'measure.impose', steps)).toEqual(['officers-not-recused']);
    expect(officer.refusalOf('investigator.zhao', 'measure.withdraw', { reason: '撤回' })).toEqual([
      'actor-not-recused',
    ]);
    expect(recuses(leader, 'leader', 'principal.sun').refusalOf(leader, 'measure.approve', {})).toEqual([
      'actor-not-recused',
    ]);
  });

  it('is the principal leader in an unfair-competition case, with the city for every seizure', () => {
    const story = aFiledCase({ proposal: { domain: 'unfair-competition' } })
      .on('2026-03-09T09:00:00+08:00')
      .gives(li, 'measure.request', request('preservation'));
    expect(story.openTasks()).toContain('decide-measure');
    expect(story.refusalOf(leader, 'measure.refuse', { reason: '不当' })).toEqual(['measure-principal-approves']);
    story.gives('principal.sun', 'measure.approve', {}).gives(li, 'measure.impose', steps);
    proposes(story, 'measure.dispose');
    const answering = (one: CaseBuilder) =>
      one.state.tasks.filter(({ task, status }) => task === 'answer-proposal' && status === 'open');
    expect(answering(story).map(({ owner }) => owner)).toEqual(['P']);
    expect(answering(proposes(imposed('preservation'), 'measure.dispose')).map(({ owner }) => owner)).toEqual(['L']);
    const converted = { disposal: 'converted', reason: '侵权', into: { kind: 'seizure', basis } };
    expect(story.refusalOf('principal.sun', 'measure.dispose', converted)).toEqual(['seizure-approved-by-city']);
    expect(story.refusalOf('principal.sun', 'measure.dispose', { ...converted, paper })).toEqual([]);
  });
});
