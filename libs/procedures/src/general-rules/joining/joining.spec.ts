import { describe, expect, it } from '@jest/globals';
import { CaseView } from '#engine';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { aFiledCase, aReport, clue, company, proposes, siteInspection } from '../../testing/filed-case.js';
import { imposed, item } from '../../testing/measure-case.js';
import { TwoCases } from '../../testing/two-cases.js';
import { testKnown } from '../../testing/test-known.js';
import { everHandlers, handlersOf } from '../officers/handlers.js';
import { partiesOf } from '../party/parties.js';
import { itemsOf } from './carried-items.js';

const leader = 'leader.wang';
const other = { kind: 'person', name: '虚构张三' };

const viewOf = (story: CaseBuilder) => new CaseView(story.state, testKnown.parameters);
const names = (story: CaseBuilder) => partiesOf(viewOf(story)).map(({ number, name }) => `${String(number)} ${name}`);

/** Two filed cases of one company: one filed on 2026-03-04, the other on 2026-03-09 by two other officers. */
function twoFiled(overrides: Parameters<typeof aFiledCase>[0] = {}): TwoCases {
  return new TwoCases(aFiledCase(), overrides);
}

/** The later case leads; the earlier one is joined into it on 2026-03-16. */
function joined(): TwoCases {
  const cases = twoFiled();
  cases.asks('first', 'case.join');
  return cases.gives('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty });
}

const sameParty = { ground: 'same-party', reason: '同一当事人的同类违法行为' };

describe('joining a case into another one', () => {
  it('needs a proposal, decided by somebody else', () => {
    const cases = twoFiled();
    const payload = { into: cases.idOf('second'), ...sameParty };
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual(['proposal-stands']);
    cases.asks('first', 'case.join');
    expect(cases.refusalOf('first', 'investigator.li', 'case.join', payload)).toEqual([
      'proposer-never-approves',
      'decider-not-handler',
    ]);
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual([]);
  });

  it('lets the joined case rest, without clock and with only the file to be archived', () => {
    const { first } = joined();
    expect(first.stateOf('filing#1')).toBe('joined');
    expect(first.stateOf('investigation#1')).toBe('joined');
    expect(first.clock('case-decision')?.status).toBe('stopped');
    expect(first.openTasks()).toEqual(['archive-case']);
    expect(first.refusalOf('investigator.li', 'investigation.recordAct', siteInspection)).toEqual([
      'state-accepts-command',
    ]);
  });

  it('lets the earliest filing date govern the time for deciding', () => {
    const cases = twoFiled();
    expect(cases.second.due('case-decision')).toBe('2026-06-08');
    cases.asks('first', 'case.join');
    cases.gives('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty });
    expect(cases.second.due('case-decision')).toBe('2026-06-02');
  });

  it('keeps the leading case’s own filing date where the installation says so', () => {
    const cases = twoFiled();
    cases.with({ 'joined-filing-date': 'leading' });
    cases.asks('first', 'case.join');
    cases.gives('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty });
    expect(cases.second.due('case-decision')).toBe('2026-06-08');
  });

  it('brings the parties that the leading case did not have, and no party twice', () => {
    const cases = new TwoCases(aFiledCase({ clue: { parties: [company, other] } }));
    cases.asks('first', 'case.join');
    cases.gives('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty });
    expect(names(cases.second)).toEqual(['1 虚构商贸有限公司', '2 虚构张三']);
  });

  it('makes what the joined case has readable in the leading one, item by item', () => {
    const cases = twoFiled();
    cases.first.gives('investigator.li', 'investigation.recordAct', siteInspection);
    const act = cases.first.state.seq;
    cases.asks('first', 'case.join');
    cases.gives('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty });
    expect(viewOf(cases.second).last<{ items: unknown }>('case.absorb')?.payload.items).toEqual([
      { kind: 'act', seq: act, title: 'site-inspection: 现场检查经营场所', date: '2026-03-16' },
    ]);
  });

  it('lists of a measure only the things that are still held', () => {
    const things = [item, { ...item, name: '货架', quantity: '3组' }];
    const story = proposes(imposed('seizure', { items: things }), 'measure.lift');
    expect(itemsOf(viewOf(story)).map(({ title }) => title)).toEqual(['seizure: 过期香肠, 5根', 'seizure: 货架, 3组']);
    story.gives(leader, 'measure.lift', { ground: 'unrelated', reason: '无关', items: [1] });
    expect(itemsOf(viewOf(story)).map(({ title }) => title)).toEqual(['seizure: 货架, 3组']);
  });

  it('lets the handlers of each read the other, and none of them decide', () => {
    const { first, second } = joined();
    expect(handlersOf(viewOf(second))).toEqual(['investigator.qian', 'investigator.feng']);
    expect([...everHandlers(viewOf(second))]).toContain('investigator.li');
    expect([...everHandlers(viewOf(first))]).toContain('investigator.qian');
  });

  it('tells the joined case when others handle the leading one', () => {
    const cases = joined();
    cases.gives('second', 'unit-head.chen', 'investigation.assign', {
      officers: ['investigator.qian', 'investigator.zhao'],
    });
    expect(viewOf(cases.first).last<{ officers: unknown }>('case.continuedIn')?.payload.officers).toEqual([
      'investigator.qian',
      'investigator.zhao',
    ]);
  });

  it('is refused for cases that share neither party nor act', () => {
    const cases = twoFiled({ clue: { parties: [other] } });
    cases.asks('first', 'case.join');
    const into = cases.idOf('second');
    expect(cases.refusalOf('first', leader, 'case.join', { into, ...sameParty })).toEqual(['joined-by-party-or-act']);
    const sameAct = { into, ground: 'same-act', reason: '共同实施' };
    expect(cases.refusalOf('first', leader, 'case.join', sameAct)).toEqual([]);
  });

  it('is refused for another act of other parties', () => {
    const cases = twoFiled({ clue: { parties: [other] }, proposal: { violation: '无照经营' } });
    cases.asks('first', 'case.join');
    const payload = { into: cases.idOf('second'), ground: 'same-act', reason: '共同实施' };
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual(['joined-by-party-or-act']);
  });

  it('is refused into itself', () => {
    const cases = twoFiled();
    cases.asks('first', 'case.join');
    const payload = { into: cases.idOf('first'), ...sameParty };
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual(['joins-another-case']);
  });

  it('is refused into a case of another bureau', () => {
    const cases = twoFiled();
    cases.second.state = { ...cases.second.state, bureau: 'west' };
    cases.asks('first', 'case.join');
    const payload = { into: cases.idOf('second'), ...sameParty };
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual(['joined-within-bureau']);
  });

  it('is refused for a case that was reported; that one can lead', () => {
    const cases = twoFiled();
    cases.asks('second', 'case.join');
    cases.second.gives('investigator.qian', 'investigation.submitReport', aReport());
    const payload = { into: cases.idOf('first'), ...sameParty };
    expect(cases.refusalOf('second', leader, 'case.join', payload)).toEqual(['joined-before-report']);
  });

  it('is refused into a case that rests in another one', () => {
    const cases = joined();
    cases.asks('second', 'case.join');
    expect(cases.refusalOf('second', leader, 'case.join', { into: cases.idOf('first'), ...sameParty })).toEqual([
      'state-accepts-command',
    ]);
  });

  it('is refused while a measure of the joined case holds goods; as the leading one it may', () => {
    const cases = new TwoCases(imposed('seizure'));
    cases.asks('first', 'case.join').asks('second', 'case.join');
    expect(cases.refusalOf('first', leader, 'case.join', { into: cases.idOf('second'), ...sameParty })).toEqual([
      'joined-without-live-measure',
    ]);
    cases.gives('second', leader, 'case.join', { into: cases.idOf('first'), ...sameParty });
    expect(cases.second.stateOf('filing#1')).toBe('joined');
  });

  it('is refused while the case is suspended', () => {
    const cases = twoFiled();
    cases.asks('first', 'case.join');
    cases.asks('first', 'investigation.suspend');
    cases.gives('first', leader, 'investigation.suspend', { ground: 'other', reason: '等待' });
    const payload = { into: cases.idOf('second'), ...sameParty };
    expect(cases.refusalOf('first', leader, 'case.join', payload)).toEqual(['case-suspended']);
  });
});

describe('splitting a case', () => {
  const reason = '分别处理';

  it('sends a joined case its own way again, with the earlier filing date and the deadline', () => {
    const cases = joined();
    cases.asks('second', 'investigation.extend');
    cases.gives('second', leader, 'investigation.extend', { days: 30, reason: '案情复杂' });
    cases.asks('second', 'case.split');
    cases.gives('second', leader, 'case.split', { case: cases.idOf('first'), reason });
    const { first, second } = cases;
    expect(first.stateOf('filing#1')).toBe('filed');
    expect(first.stateOf('investigation#1')).toBe('gathering');
    expect(first.due('case-decision')).toBe('2026-07-02');
    expect(first.clock('case-decision')?.status).toBe('running');
    expect(second.due('case-decision')).toBe('2026-07-02');
    expect(first.openTasks()).toEqual(['investigate']);
  });

  it('takes a joined case out of the archive again', () => {
    const cases = joined();
    const scan = { sha256: 'a'.repeat(64), name: '文书.pdf', mediaType: 'application/pdf', size: 1 };
    for (const { seq, form } of cases.first.state.forms)
      cases.first.gives('investigator.li', 'file.record', { ...scan, form: { seq, form } });
    cases.first.gives('investigator.li', 'case.archive', { archiveNumber: '档1', receivedBy: '虚构档案员' });
    cases.asks('second', 'case.split');
    cases.gives('second', leader, 'case.split', { case: cases.idOf('first'), reason });
    expect(cases.first.stateOf('filing#1')).toBe('filed');
    expect(cases.first.stateOf('investigation#1')).toBe('gathering');
  });

  it('lets the later of two cases keep the earlier filing date when it leaves', () => {
    const cases = twoFiled();
    cases.asks('second', 'case.join');
    cases.gives('second', leader, 'case.join', { into: cases.idOf('first'), ...sameParty });
    cases.asks('first', 'case.split');
    cases.gives('first', leader, 'case.split', { case: cases.idOf('second'), reason });
    expect(cases.second.due('case-decision')).toBe('2026-06-02');
  });

  it('makes the matter of a party a case of its own, filed on the same day, with officers and list', () => {
    const cases = new TwoCases(aFiledCase({ clue: { parties: [company, other] } }));
    cases.first.gives('investigator.li', 'investigation.recordAct', siteInspection);
    cases.asks('first', 'case.split');
    cases.gives('first', leader, 'case.split', { parties: [2], reason });
    const opened = cases.opened();
    expect(names(cases.first)).toEqual(['1 虚构商贸有限公司']);
    expect(names(opened)).toEqual(['1 虚构张三']);
    expect(opened.stateOf('filing#1')).toBe('filed');
    expect(opened.stateOf('investigation#1')).toBe('gathering');
    expect(opened.due('case-decision')).toBe('2026-06-02');
    expect(opened.clock('report-check')).toBeUndefined();
    expect(handlersOf(viewOf(opened))).toEqual(['investigator.li', 'investigator.zhao']);
    expect(
      viewOf(opened).last<{ carried: { items: { title: string }[] } }>('clue.register')?.payload.carried.items,
    ).toHaveLength(1);
    expect(viewOf(cases.first).last<{ case: string }>('case.continuedIn')?.payload.case).toBe(opened.state.id);
    expect(opened.openTasks()).toEqual(['investigate']);
  });

  it('keeps an extension: the leader does not extend a second time after a split', () => {
    const cases = new TwoCases(aFiledCase({ clue: { parties: [company, other] } }));
    cases.asks('first', 'investigation.extend');
    cases.gives('first', leader, 'investigation.extend', { days: 30, reason: '案情复杂' });
    cases.asks('first', 'case.split');
    cases.gives('first', leader, 'case.split', { parties: [2], reason });
    const opened = cases.opened();
    expect(opened.due('case-decision')).toBe('2026-07-02');
    proposes(opened, 'investigation.extend');
    expect(opened.refusalOf(leader, 'investigation.extend', { days: 10, reason: '再延' })).toEqual([
      'extended-by-leader-once',
    ]);
  });

  it('needs a proposal, names one thing, a joined case or parties, and leaves a party behind', () => {
    const cases = joined();
    expect(cases.refusalOf('second', leader, 'case.split', { case: cases.idOf('first'), reason })).toEqual([
      'proposal-stands',
    ]);
    cases.asks('second', 'case.split');
    const refusal = (payload: object) => cases.refusalOf('second', leader, 'case.split', { ...payload, reason });
    expect(refusal({})).toEqual(['split-one-thing']);
    expect(refusal({ case: cases.idOf('first'), parties: [1] })).toEqual(['split-one-thing', 'split-leaves-a-party']);
    expect(refusal({ case: '00000000-0000-7000-8000-00000000000f' })).toEqual(['split-case-was-joined']);
    expect(refusal({ parties: [1] })).toEqual(['split-leaves-a-party']);
    expect(refusal({ parties: [7] })).toEqual(['split-leaves-a-party']);
  });

  it('happens once: what was split off is not split off again', () => {
    const cases = joined();
    cases.asks('second', 'case.split');
    cases.gives('second', leader, 'case.split', { case: cases.idOf('first'), reason });
    cases.asks('second', 'case.split');
    expect(cases.refusalOf('second', leader, 'case.split', { case: cases.idOf('first'), reason })).toEqual([
      'split-case-was-joined',
    ]);
  });

  it('is refused once the case is reported', () => {
    const cases = joined();
    cases.asks('second', 'case.split');
    cases.second.gives('investigator.qian', 'investigation.submitReport', aReport());
    expect(cases.refusalOf('second', leader, 'case.split', { case: cases.idOf('first'), reason })).toEqual([
      'state-accepts-command',
    ]);
  });
});

describe('a case with something carried', () => {
  it('is opened by the system alone: nobody files a case by saying it was split off', () => {
    const carried = { why: 'split', from: { case: 'x', number: '1', bureau: 'east' }, handlers: [], items: [] };
    expect(() => aFiledCase({ clue: { ...clue, carried } })).toThrow('carried');
  });
});
