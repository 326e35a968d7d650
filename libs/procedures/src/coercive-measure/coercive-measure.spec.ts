import { describe, expect, it } from '@jest/globals';
import { aFiledCase, aVerifiedClue, proposes } from '../testing/filed-case.js';
import {
  basis,
  disposes,
  first,
  imposed,
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
import { TwoCases } from '../testing/two-cases.js';

describe('a measure', () => {
  it('is requested from the verification of the clue on, and not before', () => {
    expect(aVerifiedClue().refusalOf(li, 'measure.request', request('seizure'))).toEqual([]);
    const declined = aVerifiedClue()
      .gives(li, 'filing.proposeDeclining', { ground: 'no-fault', reason: '无过错' })
      .gives(leader, 'filing.decline', {});
    expect(declined.refusalOf(li, 'measure.request', request('seizure'))).toEqual(['measure-case-under-way']);
  });

  it('is not requested any more once another bureau was designated', () => {
    const toWest = { to: 'west', unit: 'west-brigade', reason: '对方先立案', paper };
    const cases = new TwoCases(aFiledCase()).gives('first', 'leader.su', 'jurisdiction.designate', toWest);
    expect(cases.first.refusalOf(li, 'measure.request', request('seizure'))).toEqual(['measure-case-under-way']);
  });

  it('rests on a law or regulation, and reaches only things of the case that nobody holds yet', () => {
    const story = imposed('seizure');
    const rule = request('seizure', {
      basis: { instrument: 'rule', provision: '规章' },
      items: [{ ...item, name: '刀具' }],
    });
    expect(story.refusalOf(li, 'measure.request', rule)).toEqual(['measure-basis-in-law']);
    expect(story.refusalOf(li, 'measure.request', request('seizure'))).toEqual(['measure-scope']);
    const necessity = request('seal', { items: [{ ...item, name: '被褥', dailyNecessity: true }] });
    expect(story.refusalOf(li, 'measure.request', necessity)).toEqual(['measure-scope']);
    const stranger = request('seal', { items: [{ ...item, name: '冷库' }], party: 9 });
    expect(story.refusalOf(li, 'measure.request', stranger)).toEqual(['party-exists']);
  });

  it('is approved by a leader who proposed and handled nothing of it, and may be refused or withdrawn', () => {
    expect(requested('seizure').refusalOf(li, 'measure.approve', {})).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
    ]);
    expect(requested('seizure').gives(leader, 'measure.refuse', { reason: '不当' }).stateOf(first.proceeding)).toBe(
      'refused',
    );
    expect(requested('seizure').gives(li, 'measure.withdraw', { reason: '已取证' }).stateOf(first.proceeding)).toBe(
      'withdrawn',
    );
  });

  it('is imposed by two officers with every step of AEL 18, and without approval only in an emergency', () => {
    expect(requested('seizure').refusalOf(li, 'measure.impose', steps)).toEqual(['measure-approved-or-urgent']);
    const approved = requested('seizure').gives(leader, 'measure.approve', {});
    const bad = { ...steps, officers: [li], partyPresent: false, listed: false };
    expect(approved.refusalOf(li, 'measure.impose', bad)).toEqual([
      'two-officers',
      'measure-party-present-or-noted',
      'measure-steps',
    ]);
  });

  it('in an unfair-competition case needs the principal leader, a seizure the paper of the city level', () => {
    const story = aFiledCase({ proposal: { domain: 'unfair-competition' } })
      .on('2026-03-09T09:00:00+08:00')
      .gives(li, 'measure.request', request('seizure'));
    expect(story.refusalOf(leader, 'measure.approve', { paper })).toEqual(['measure-principal-approves']);
    expect(story.refusalOf('principal.sun', 'measure.approve', {})).toEqual(['seizure-approved-by-city']);
    expect(story.refusalOf('principal.sun', 'measure.approve', { paper })).toEqual([]);
  });

  it('of several is addressed by its number, and its approval answers no other request', () => {
    const story = requested('seizure').gives(
      li,
      'measure.request',
      request('seal', { items: [{ ...item, name: '冷库' }] }),
    );
    expect(story.refusalOf(leader, 'measure.approve', {})).toEqual(['proceeding-ambiguous']);
    story.gives(leader, 'measure.approve', {}, first);
    expect(story.stateOf(second.proceeding)).toBe('requested');
    story.gives(leader, 'measure.approve', {}, second);
    expect(story.stateOf(second.proceeding)).toBe('approved');
  });
});

describe('an urgent measure', () => {
  it('is reported within 24 hours, and stands once it is approved', () => {
    const story = urgent();
    expect(story.due('coercion-emergency-report')).toMatch(/^2026-03-10T09:00/);
    story.gives(leader, 'measure.approve', {});
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    expect(story.clock('coercion-emergency-report')?.status).toBe('stopped');
  });

  it('is lifted at once when it is refused', () => {
    const story = urgent().gives(leader, 'measure.refuse', { reason: '不当' });
    expect(story.openTasks()).toContain('must-lift');
    story.gives(leader, 'measure.lift', { ground: 'other', reason: '不予批准' });
    expect(story.stateOf(first.proceeding)).toBe('lifted');
  });
});

describe('a preservation', () => {
  it('is disposed of within seven working days, else it lapses by itself', () => {
    const story = imposed('preservation');
    expect(story.due('preservation-disposal')).toBe('2026-03-18');
    story.advance('2026-03-19T09:00:00+08:00');
    expect(story.stateOf(first.proceeding)).toBe('lapsed');
    expect(story.openTasks()).toContain('return-goods');
    story.gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    expect(story.openTasks()).not.toContain('return-goods');
  });

  it('was not lapsed when a disposal made in time is entered late with its paper', () => {
    const story = imposed('preservation').on('2026-03-12T09:00:00+08:00');
    proposes(story, 'measure.dispose').advance('2026-03-19T09:00:00+08:00');
    const late = { disposal: 'copied', reason: '已复制', paper };
    story.gives(leader, 'measure.dispose', late, { at: '2026-03-18T17:00:00+08:00' });
    expect(story.stateOf(first.proceeding)).toBe('copied');
  });

  it('is turned into a seizure, which opens approved with a period of its own', () => {
    const story = imposed('preservation').on('2026-03-12T09:00:00+08:00');
    proposes(story, 'measure.dispose');
    const rule = { kind: 'seizure', basis: { instrument: 'rule', provision: '规章' } };
    const convert = { disposal: 'converted', reason: '侵权', into: rule };
    expect(story.refusalOf(leader, 'measure.dispose', convert)).toEqual(['conversion-basis-in-law']);
    story.gives(leader, 'measure.dispose', { ...convert, into: { kind: 'seizure', basis } });
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['converted', 'approved']);
    story.gives(li, 'measure.impose', steps);
    expect(story.due('seizure-period')).toBe('2026-04-11');
  });

  it('sent to test is returned or seized when the result is in, and is forfeited only by a decision', () => {
    const story = disposes(imposed('preservation'), { disposal: 'sent-to-test' });
    expect(story.openTasks()).toContain('dispose-after-test');
    proposes(story, 'measure.dispose');
    const again = { disposal: 'copied', reason: '处理' };
    expect(story.refusalOf(leader, 'measure.dispose', again)).toEqual(['disposal-after-test']);
    const forfeit = { disposal: 'forfeited', reason: '处理' };
    expect(story.refusalOf(leader, 'measure.dispose', forfeit)).toEqual(['forfeiture-decided']);
    story.gives(leader, 'measure.dispose', { disposal: 'lifted', reason: '合格' });
    expect(story.stateOf(first.proceeding)).toBe('lifted');
  });
});

describe('a seizure', () => {
  const extension = { days: 30, reason: '案情复杂' };

  it('is extended once, on or before its due date, and the party is told', () => {
    const story = proposes(imposed('seizure').on('2026-04-08T09:00:00+08:00'), 'measure.extend');
    expect(story.due('seizure-period')).toBe('2026-04-08');
    story.gives(leader, 'measure.extend', extension);
    expect(story.due('seizure-period')).toBe('2026-05-08');
    expect(story.openTasks().some((task) => task.startsWith('serve-measure-extension'))).toBe(true);
    proposes(story, 'measure.extend');
    expect(story.refusalOf(leader, 'measure.extend', extension)).toEqual(['seizure-extended-once']);
  });

  it('must be lifted when its period is over: a task for the leader, a breach, no proposal asked', () => {
    const story = imposed('seizure').advance('2026-04-09T09:00:00+08:00');
    expect(story.stateOf(first.proceeding)).toBe('mustLift');
    expect(story.clock('seizure-period')?.status).toBe('expired');
    expect(story.openTasks()).toContain('must-lift');
    story.gives(leader, 'measure.lift', { ground: 'period-over', reason: '期限届满' });
    expect(story.stateOf(first.proceeding)).toBe('lifted');
  });

  it('lifted in time but entered late is no breach', () => {
    const story = imposed('seizure').advance('2026-04-09T08:00:00+08:00');
    const lift = { ground: 'unrelated', reason: '与案件无关', paper };
    story.gives(leader, 'measure.lift', lift, { at: '2026-04-08T15:00:00+08:00' });
    expect(story.clock('seizure-period')?.status).toBe('stopped');
  });

  it('leaves out only the days of a test told in writing', () => {
    const story = imposed('seizure');
    const told = { kind: 'testing', from: '2026-03-09', until: '2026-03-19' };
    expect(story.refusalOf(li, 'measure.tellTesting', told)).toEqual(['testing-period-definite']);
    story.gives(li, 'measure.tellTesting', { ...told, paper });
    expect((story.due('seizure-period') ?? '') > '2026-04-08').toBe(true);
  });

  it('is lifted in part: what is left is still held', () => {
    const story = imposed('seizure', { items: [item, { ...item, name: '货架' }] });
    const part = { ground: 'unrelated', reason: '无关', items: [2] };
    proposes(story, 'measure.lift').gives(leader, 'measure.lift', part);
    expect(story.stateOf(first.proceeding)).toBe('imposed');
    proposes(story, 'measure.lift');
    expect(story.refusalOf(leader, 'measure.lift', part)).toEqual(['measure-items-held']);
  });

  it('disposes of perishables early with evidence kept and the consent in the file', () => {
    const story = proposes(imposed('seizure'), 'measure.disposeEarly');
    const early = { items: [1], how: 'destroyed', by: 'consent', evidenceKept: true, reason: '易腐' };
    expect(story.refusalOf(leader, 'measure.disposeEarly', early)).toEqual(['early-disposal-secured']);
    story.gives(leader, 'measure.disposeEarly', { ...early, paper });
    expect(story.state.forms.at(-1)?.form).toBe(27);
  });

  it('goes to the police only once they have filed, and the party is told', () => {
    const story = imposed('seizure');
    expect(story.refusalOf(li, 'measure.handOver', { to: '公安局', partyTold: false })).toEqual([
      'goods-follow-police-filing',
      'party-told-of-handover',
    ]);
  });

  it('is lifted when the case is terminated, and a request that waits is withdrawn', () => {
    const story = imposed('seizure').gives(
      li,
      'measure.request',
      request('seal', { items: [{ ...item, name: '冷库' }] }),
    );
    proposes(story, 'investigation.terminate').gives(leader, 'investigation.terminate', {
      ground: 'entity-ended',
      noSuccessor: true,
      reason: '注销',
    });
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['lifted', 'withdrawn']);
  });
});
