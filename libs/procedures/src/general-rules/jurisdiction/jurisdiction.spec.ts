import { describe, expect, it } from '@jest/globals';
import { CaseView, emptyCase } from '#engine';
import { CaseBuilder } from '../../testing/case-builder.js';
import {
  aFiledCase,
  aReport,
  approves,
  aVerifiedClue,
  clue,
  company,
  filingProposal,
  siteInspection,
} from '../../testing/filed-case.js';
import { aProposedTransfer, aTransferWithPolice, principal } from '../../testing/police-case.js';
import { TwoCases } from '../../testing/two-cases.js';
import { testKnown } from '../../testing/test-known.js';
import { imposed } from '../../testing/measure-case.js';
import { everHandlers } from '../officers/handlers.js';
import { partiesOf } from '../party/parties.js';

const [li, leader, upper] = ['investigator.li', 'leader.wang', 'leader.su'];
const reason = '违法行为地在对方辖区';
const paper = { title: '管辖事项函', number: '虚构〔2026〕1号', date: '2026-03-16' };
const items = [
  { name: '案卷', quantity: '1册' },
  { name: '证据材料', quantity: '12页' },
];
const dispute = { with: 'west', arisenOn: '2026-03-13', reason };
const submission = { to: 'city', with: 'west', ground: 'dispute', reason, paper };
const toWest = { to: 'west', unit: 'west-brigade', reason, paper };

const viewOf = (story: CaseBuilder) => new CaseView(story.state, testKnown.parameters);

/** A case of the east district, filed on 2026-03-04; it is 2026-03-16. */
const aCase = () => new TwoCases(aFiledCase());

function disputed(): TwoCases {
  return aCase().asks('first', 'jurisdiction.dispute').gives('first', leader, 'jurisdiction.dispute', dispute);
}

function submitted(): TwoCases {
  return disputed().asks('first', 'jurisdiction.submit').gives('first', leader, 'jurisdiction.submit', submission);
}

/** Designated to the west district, whose leader received the file on 2026-03-18. */
function received(): TwoCases {
  const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
  cases.on('2026-03-18T15:00:00+08:00');
  cases.opened().gives('leader.xu', 'case.receive', { receivedOn: '2026-03-18', items, paper });
  return cases;
}

/** A case of the city bureau that its brigade verifies. */
function ofTheCity(): TwoCases {
  const story = new CaseBuilder(
    emptyCase({
      id: '00000000-0000-7000-8000-000000000001',
      number: '试案〔2026〕1号',
      bureau: 'city',
      unit: 'city-brigade',
    }),
  );
  story.on('2026-03-02T09:00:00+08:00').gives('investigator.shui', 'clue.register', clue);
  story.gives('unit-head.zhang', 'filing.assign', { officers: ['investigator.shui', 'investigator.dou'] });
  return new TwoCases(story);
}

describe('a dispute over jurisdiction', () => {
  it('gives seven working days to negotiate from the day it arose, which the leader has to settle', () => {
    const { first } = disputed();
    expect(first.due('jurisdiction-dispute-negotiation')).toBe('2026-03-24');
    expect(first.openTasks().filter((task) => task.startsWith('settle-jurisdiction'))).toHaveLength(1);
  });

  it('needs a proposal, another bureau of the organisation, and a day that has come', () => {
    const cases = aCase();
    expect(cases.refusalOf('first', leader, 'jurisdiction.dispute', dispute)).toEqual(['proposal-stands']);
    cases.asks('first', 'jurisdiction.dispute');
    const refusal = (overrides: object) =>
      cases.refusalOf('first', leader, 'jurisdiction.dispute', { ...dispute, ...overrides });
    expect(refusal({ with: 'east' })).toEqual(['dispute-with-another-bureau']);
    expect(refusal({ arisenOn: '2026-03-17' })).toEqual(['dispute-with-another-bureau']);
    expect(refusal({ with: 'nowhere' })).toEqual(['named-bureau-known']);
    expect(refusal({ with: 'west-brigade' })).toEqual(['named-bureau-known']);
    expect(refusal({})).toEqual([]);
  });

  it('ends when both agree that this bureau stays competent', () => {
    const cases = disputed().asks('first', 'jurisdiction.agree');
    cases.gives('first', leader, 'jurisdiction.agree', { to: 'east', reason, paper });
    expect(cases.first.clock('jurisdiction-dispute-negotiation')?.status).toBe('stopped');
    expect(cases.first.stateOf('investigation#1')).toBe('gathering');
    expect(() => cases.opened()).toThrow('no case was opened');
  });

  it('ends when both agree on the other bureau, where a linked case opens', () => {
    const cases = disputed().asks('first', 'jurisdiction.agree');
    cases.gives('first', leader, 'jurisdiction.agree', toWest);
    expect(cases.first.stateOf('investigation#1')).toBe('referred');
    expect(cases.opened().state.bureau).toBe('west');
  });

  it('is agreed upon between the two bureaus alone, with a paper, and only while it stands', () => {
    const cases = aCase().asks('first', 'jurisdiction.agree');
    expect(cases.refusalOf('first', leader, 'jurisdiction.agree', toWest)).toEqual(['agreed-within-the-dispute']);
    const open = disputed().asks('first', 'jurisdiction.agree');
    expect(
      open.refusalOf('first', leader, 'jurisdiction.agree', { ...toWest, to: 'north', unit: 'north-brigade' }),
    ).toEqual(['agreed-within-the-dispute']);
    expect(open.refusalOf('first', leader, 'jurisdiction.agree', { to: 'west', reason })).toEqual(['paper-attached']);
  });
});

describe('submitting the jurisdiction to the upper bureau', () => {
  it('ends the negotiation and gives the upper bureau seven working days', () => {
    const { first } = submitted();
    expect(first.clock('jurisdiction-dispute-negotiation')?.status).toBe('stopped');
    expect(first.due('jurisdiction-designation')).toBe('2026-03-25');
    expect(first.openTasks().filter((task) => task.startsWith('designate-jurisdiction'))).toHaveLength(1);
  });

  it('may come first, without negotiating', () => {
    const cases = aCase().asks('first', 'jurisdiction.submit');
    expect(cases.refusalOf('first', leader, 'jurisdiction.submit', submission)).toEqual([]);
  });

  it('needs a proposal, the material, and the upper bureau that both have in common', () => {
    const cases = aCase();
    expect(cases.refusalOf('first', leader, 'jurisdiction.submit', submission)).toEqual(['proposal-stands']);
    cases.asks('first', 'jurisdiction.submit');
    const refusal = (overrides: object) =>
      cases.refusalOf('first', leader, 'jurisdiction.submit', { ...submission, ...overrides });
    expect(refusal({ to: 'west' })).toEqual(['submitted-to-common-upper-bureau']);
    expect(refusal({ to: 'city-legal' })).toEqual(['named-bureau-known', 'submitted-to-common-upper-bureau']);
    expect(refusal({ paper: undefined })).toEqual(['paper-attached']);
    expect(refusal({ with: undefined })).toEqual(['submission-ground-holds']);
    expect(refusal({ ground: 'objection' })).toEqual(['submission-ground-holds']);
    expect(refusal({ ground: 'special-reasons', with: undefined })).toEqual([]);
  });

  it('in time but entered late needs the head of the unit, who then stops the clock on that day', () => {
    const { first } = disputed().asks('first', 'jurisdiction.submit');
    first.on('2026-03-27T09:00:00+08:00');
    const inTime = { at: '2026-03-24T16:00:00+08:00' };
    expect(first.refusalOf(leader, 'jurisdiction.submit', submission, inTime)).toEqual(['back-entry-needs-unit-head']);
    const backEntryApproval = approves(first, 'unit-head.chen', 'jurisdiction.submit');
    const proposal = first.state.seq - 2;
    first.gives(leader, 'jurisdiction.submit', { ...submission, backEntryApproval, proposal }, inTime);
    expect(first.clock('jurisdiction-dispute-negotiation')?.status).toBe('stopped');
    expect(first.due('jurisdiction-designation')).toBe('2026-04-02');
  });

  it('after the seven days is late and nonetheless done: overdue never blocks it', () => {
    const cases = disputed().on('2026-04-01T09:00:00+08:00').asks('first', 'jurisdiction.submit');
    expect(cases.refusalOf('first', leader, 'jurisdiction.submit', submission)).toEqual([]);
  });

  it('of two disputes, one after the other, has a clock for each', () => {
    const cases = disputed().asks('first', 'jurisdiction.agree');
    cases.gives('first', leader, 'jurisdiction.agree', { to: 'east', reason, paper });
    cases.asks('first', 'jurisdiction.dispute');
    cases.gives('first', leader, 'jurisdiction.dispute', { ...dispute, with: 'north', arisenOn: '2026-03-16' });
    const clocks = cases.first.state.clocks.filter(({ rule }) => rule === 'jurisdiction-dispute-negotiation');
    expect(clocks.map(({ status, due }) => [status, due])).toEqual([
      ['stopped', '2026-03-24'],
      ['running', '2026-03-25'],
    ]);
  });

  it('is no question any more once the case is decided or away', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.refusalOf('first', upper, 'jurisdiction.designate', toWest)).toEqual(['state-accepts-command']);
  });
});

describe('designating the bureau', () => {
  it('makes form 2, ends the case in the old bureau, and opens a linked one in the new', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
    const { first } = cases;
    expect(first.state.forms.at(-1)).toMatchObject({ form: 2, numberCode: '指定' });
    expect(first.clock('jurisdiction-designation')?.status).toBe('stopped');
    expect(first.clock('case-decision')?.status).toBe('stopped');
    expect(first.stateOf('investigation#1')).toBe('referred');
    expect(first.stateOf('execution#1')).toBe('closing');
    const opened = cases.opened();
    expect(opened.state).toMatchObject({ bureau: 'west', unit: 'west-brigade' });
    expect(opened.stateOf('filing#1')).toBe('received');
    expect(partiesOf(viewOf(opened)).map(({ name }) => name)).toEqual(['虚构商贸有限公司']);
    expect(viewOf(first).last<{ case: string }>('case.continuedIn')?.payload.case).toBe(opened.state.id);
  });

  it('may leave the case where it is: then it goes on', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', { to: 'east', reason, paper });
    expect(cases.first.stateOf('investigation#1')).toBe('gathering');
    expect(cases.first.clock('jurisdiction-designation')?.status).toBe('stopped');
    expect(cases.first.clock('case-decision')?.status).toBe('running');
  });

  it('is for the bureau that was asked, among those below it, with a paper', () => {
    const cases = submitted();
    expect(cases.refusalOf('first', 'leader.xu', 'jurisdiction.designate', toWest)).toEqual([
      'designated-below-own-bureau',
      'designated-by-bureau-asked',
    ]);
    const refusal = (overrides: object) =>
      cases.refusalOf('first', upper, 'jurisdiction.designate', { ...toWest, ...overrides });
    expect(refusal({ to: 'city', unit: 'city-brigade' })).toEqual(['designated-below-own-bureau']);
    expect(refusal({ unit: 'north-brigade' })).toEqual(['named-bureau-known']);
    expect(refusal({ paper: undefined })).toEqual(['paper-attached']);
  });

  it('needs no submission, and is not stopped by a suspension, which ends with it', () => {
    const cases = aCase().asks('first', 'investigation.suspend');
    cases.gives('first', leader, 'investigation.suspend', { ground: 'other', reason: '等待' });
    cases.gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.first.stateOf('execution#1')).toBe('closing');
    expect(cases.first.refusalOf(li, 'case.proposeClosure', { ground: 'other', reason: '已指定其他机关管辖' })).toEqual(
      [],
    );
  });

  it('hands measures along, and names each thing held on the list', () => {
    const cases = new TwoCases(imposed('seizure'));
    cases.gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.first.stateOf('coercive-measure#1')).toBe('handedOver');
    const { carried } =
      viewOf(cases.opened()).last<{ carried: { items: { kind: string }[] } }>('clue.register')?.payload ?? {};
    expect(carried?.items.map(({ kind }) => kind)).toContain('measure');
  });
});

describe('a transfer to the police of a case that goes to another bureau', () => {
  const gone = (story: CaseBuilder) =>
    new TwoCases(story).gives('first', upper, 'jurisdiction.designate', toWest).first;

  it('is for the leader to pass on, until the police have answered', () => {
    const story = gone(aTransferWithPolice());
    expect(story.openTasks()).toContain('pass-on-transfer');
    story.gives(li, 'police.return', {});
    expect(story.stateOf('police-transfer#1')).toBe('returned');
    expect(story.openTasks()).not.toContain('pass-on-transfer');
  });

  it('is not approved here any more where it was only proposed: it can be refused', () => {
    const story = gone(aProposedTransfer());
    expect(story.refusalOf(principal, 'transfer.approve', {})).toEqual(['transfer-of-own-matter']);
    story.gives(principal, 'transfer.reject', { reason: '已指定其他机关管辖' });
    expect(story.openTasks()).not.toContain('pass-on-transfer');
  });
});

describe('the file of a case that went to another bureau', () => {
  it('is handed over by list by who handled it, and received by list by the leader of the new bureau', () => {
    const cases = submitted();
    cases.first.gives(li, 'investigation.recordAct', siteInspection);
    cases.gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.first.openTasks()).toContain('hand-over-file');
    expect(cases.opened().openTasks()).toContain('receive-file');
    expect(cases.first.refusalOf(li, 'case.handOverFile', { items })).toEqual(['paper-attached']);
    cases.gives('first', li, 'case.handOverFile', { items, paper });
    expect(cases.first.openTasks()).not.toContain('hand-over-file');
    const sent = viewOf(cases.opened()).last<{ items: unknown; record: unknown[] }>('case.fileSent')?.payload;
    expect(sent?.items).toEqual(items);
    expect(sent?.record).toHaveLength(1);
    cases.on('2026-03-18T15:00:00+08:00');
    cases.givesOpened('leader.xu', 'case.receive', { receivedOn: '2026-03-18', items, missing: ['封条'], paper });
    expect(cases.opened().openTasks()).not.toContain('receive-file');
    expect(viewOf(cases.first).last('case.fileReceived')?.payload).toEqual({
      by: cases.opened().state.id,
      receivedOn: '2026-03-18',
      missing: ['封条'],
    });
  });

  it('is handed over once, and never while the case stays', () => {
    const cases = submitted();
    expect(cases.first.refusalOf(li, 'case.handOverFile', { items, paper })).toEqual(['file-follows-the-case']);
    cases
      .gives('first', upper, 'jurisdiction.designate', toWest)
      .gives('first', li, 'case.handOverFile', { items, paper });
    expect(cases.first.refusalOf(li, 'case.handOverFile', { items, paper })).toEqual(['file-follows-the-case']);
  });

  it('is handed over by the head of the unit where nobody handled the case yet', () => {
    const story = new CaseBuilder().on('2026-03-02T09:00:00+08:00').gives(li, 'clue.register', clue);
    const cases = new TwoCases(story).gives('first', upper, 'case.takeUp', {
      to: 'city',
      unit: 'city-brigade',
      reason,
      paper,
    });
    expect(cases.first.state.tasks.find(({ task }) => task === 'hand-over-file')?.owner).toBe('U');
  });

  it('is received on or after the day of the order, once, and only where a case came from another bureau', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
    const opened = cases.opened();
    const refusal = (overrides: object) =>
      opened.refusalOf('leader.xu', 'case.receive', { receivedOn: '2026-03-16', items, paper, ...overrides });
    expect(refusal({ receivedOn: '2026-03-13' })).toEqual(['file-received-by-then']);
    expect(refusal({ receivedOn: '2026-03-17' })).toEqual(['file-received-by-then']);
    expect(refusal({ paper: undefined })).toEqual(['paper-attached']);
    expect(refusal({})).toEqual([]);
    expect(
      received().opened().refusalOf('leader.xu', 'case.receive', { receivedOn: '2026-03-18', items, paper }),
    ).toEqual(['received-from-another-bureau']);
    const own = aVerifiedClue();
    expect(own.refusalOf(leader, 'case.receive', { receivedOn: '2026-03-02', items, paper })).toEqual([
      'received-from-another-bureau',
    ]);
  });
});

describe('a case that came from another bureau', () => {
  it('is verified from the receipt of the file, fifteen working days', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.opened().clock('report-check')).toBeUndefined();
    const opened = received().opened();
    expect(opened.due('report-check')).toBe('2026-04-09');
  });

  it('is not verified any more where another order took it away before its file came', () => {
    const opened = submitted().gives('first', upper, 'jurisdiction.designate', toWest).opened();
    opened.gives(upper, 'jurisdiction.designate', { ...toWest, to: 'north', unit: 'north-brigade' });
    opened.gives('leader.xu', 'case.receive', { receivedOn: '2026-03-16', items, paper });
    expect(opened.stateOf('filing#1')).toBe('referred');
    expect(opened.clock('report-check')).toBeUndefined();
  });

  it('is verified from the order where the installation says so', () => {
    const cases = submitted();
    cases.with({ 'handed-over-check-starts': 'order' });
    cases.gives('first', upper, 'jurisdiction.designate', toWest);
    expect(cases.opened().due('report-check')).toBe('2026-04-07');
  });

  it('is assigned to officers only after its file was received', () => {
    const cases = submitted().gives('first', upper, 'jurisdiction.designate', toWest);
    const assign = { officers: ['investigator.han', 'investigator.yang'] };
    expect(cases.opened().refusalOf('unit-head.you', 'filing.assign', assign)).toEqual(['file-received-first']);
    expect(received().opened().refusalOf('unit-head.you', 'filing.assign', assign)).toEqual([]);
  });

  it('is filed anew, with its own ninety days; who handled it before decides nothing in it', () => {
    const opened = received().opened();
    opened.gives('unit-head.you', 'filing.assign', { officers: ['investigator.han', 'investigator.yang'] });
    opened.on('2026-03-20T09:00:00+08:00').gives('investigator.han', 'filing.propose', filingProposal);
    opened.on('2026-03-23T09:00:00+08:00').gives('leader.xu', 'filing.approve', {});
    expect(opened.due('case-decision')).toBe('2026-06-22');
    expect([...everHandlers(viewOf(opened))]).toContain(li);
  });

  it('is not passed on, but objected to before the common upper bureau', () => {
    const opened = received().opened();
    opened.gives('unit-head.you', 'filing.assign', { officers: ['investigator.han', 'investigator.yang'] });
    const proposes = (command: string) =>
      opened.gives('investigator.han', 'approval.propose', { command, reasons: '理由' });
    proposes('filing.refer');
    const refer = { authority: '北例区市场监督管理局', to: 'north' };
    expect(opened.refusalOf('leader.xu', 'filing.refer', refer)).toEqual(['received-case-not-passed-on']);
    expect(opened.refusalOf('leader.xu', 'filing.refer', { authority: '虚构市农业农村局' })).toEqual([]);
    proposes('jurisdiction.submit');
    const objection = { to: 'city', with: 'east', ground: 'objection', reason, paper };
    expect(opened.refusalOf('leader.xu', 'jurisdiction.submit', objection)).toEqual([]);
    proposes('jurisdiction.dispute');
    opened.gives('leader.xu', 'jurisdiction.dispute', { ...dispute, with: 'north' });
    proposes('jurisdiction.agree');
    expect(opened.refusalOf('leader.xu', 'jurisdiction.agree', { to: 'north', reason, paper })).toEqual([
      'received-case-not-passed-on',
    ]);
  });

  it('is not referred to yet another bureau after it was filed', () => {
    const opened = received().opened();
    opened.gives('unit-head.you', 'filing.assign', { officers: ['investigator.han', 'investigator.yang'] });
    opened.gives('investigator.han', 'filing.propose', filingProposal).gives('leader.xu', 'filing.approve', {});
    opened.gives('investigator.han', 'approval.propose', { command: 'investigation.refer', reasons: '理由' });
    const refer = { authority: '北例区市场监督管理局', reason };
    expect(opened.refusalOf('leader.xu', 'investigation.refer', refer)).toEqual(['received-case-not-referred-on']);
  });
});

describe('a referral within the system', () => {
  it('opens a linked case in the bureau it names', () => {
    const cases = aCase().asks('first', 'investigation.refer');
    const refer = { authority: '西例区市场监督管理局', to: 'west', unit: 'west-station', reason };
    cases.gives('first', leader, 'investigation.refer', refer);
    expect(cases.opened().state).toMatchObject({ bureau: 'west', unit: 'west-station' });
    expect(cases.first.openTasks()).toContain('hand-over-file');
  });

  it('names another bureau than the one that has the case', () => {
    const cases = aCase().asks('first', 'investigation.refer');
    const refer = { authority: '东例区市场监督管理局', to: 'east', reason };
    expect(cases.refusalOf('first', leader, 'investigation.refer', refer)).toEqual(['referred-to-another-bureau']);
  });

  it('of a clue does the same; to another authority it opens nothing', () => {
    const cases = new TwoCases(aVerifiedClue()).asks('first', 'filing.refer');
    expect(cases.refusalOf('first', leader, 'filing.refer', { authority: '西例', to: 'wast' })).toEqual([
      'named-bureau-known',
    ]);
    cases.gives('first', leader, 'filing.refer', { authority: '西例区市场监督管理局', to: 'west' });
    expect(cases.opened().stateOf('filing#1')).toBe('received');
    const away = new TwoCases(aVerifiedClue()).asks('first', 'filing.refer');
    away.gives('first', leader, 'filing.refer', { authority: '虚构市农业农村局' });
    expect(() => away.opened()).toThrow('no case was opened');
  });
});

describe('assigning a case down', () => {
  const down = { ...toWest, reservedByLaw: false };

  it('makes form 3 and opens a linked case in the lower bureau', () => {
    const cases = ofTheCity().gives('first', upper, 'case.assignDown', down);
    expect(cases.first.state.forms.at(-1)).toMatchObject({ form: 3, numberCode: '交办' });
    expect(cases.first.stateOf('filing#1')).toBe('referred');
    expect(cases.first.clock('report-check')?.status).toBe('stopped');
    expect(cases.opened().state.bureau).toBe('west');
  });

  it('is refused for what the law gives to the upper bureau, to a bureau not below it, and without a paper', () => {
    const refusal = (overrides: object) =>
      ofTheCity().refusalOf('first', upper, 'case.assignDown', { ...down, ...overrides });
    expect(refusal({ reservedByLaw: true })).toEqual(['assigned-not-reserved-by-law']);
    expect(refusal({ to: 'city', unit: 'city-brigade' })).toEqual(['assigned-to-lower-bureau']);
    expect(refusal({ paper: undefined })).toEqual(['paper-attached']);
    expect(aCase().refusalOf('first', leader, 'case.assignDown', down)).toEqual(['assigned-to-lower-bureau']);
  });

  it('is refused for a case that the bureau received itself', () => {
    const cases = aCase().gives('first', upper, 'case.takeUp', { to: 'city', unit: 'city-brigade', reason, paper });
    expect(cases.opened().refusalOf(upper, 'case.assignDown', down)).toEqual(['received-case-not-passed-on']);
  });
});

describe('taking a case up', () => {
  const up = { to: 'city', unit: 'city-brigade', reason, paper };

  it('ends it below and opens it above', () => {
    const cases = aCase().gives('first', upper, 'case.takeUp', up);
    expect(cases.first.stateOf('investigation#1')).toBe('referred');
    expect(cases.opened().state).toMatchObject({ bureau: 'city', unit: 'city-brigade' });
  });

  it('is for the bureau of the leader who decides it', () => {
    expect(aCase().refusalOf('first', upper, 'case.takeUp', { ...up, to: 'west', unit: 'west-brigade' })).toEqual([
      'taken-up-by-own-bureau',
    ]);
  });

  it('takes it from another bureau, not from itself', () => {
    expect(ofTheCity().refusalOf('first', upper, 'case.takeUp', up)).toEqual(['taken-up-by-own-bureau']);
  });

  it('is possible while the report is reviewed, and ends the review', () => {
    const story = aFiledCase().on('2026-03-10T09:00:00+08:00').gives(li, 'investigation.submitReport', aReport());
    const cases = new TwoCases(story).gives('first', upper, 'case.takeUp', up);
    expect(cases.first.stateOf('penalty#1')).toBe('terminated');
    expect(partiesOf(viewOf(cases.opened())).map(({ name }) => name)).toEqual([company.name]);
  });

  it('leaves the old bureau only closing and archiving', () => {
    const cases = aCase().gives('first', upper, 'case.takeUp', up);
    const { first } = cases;
    expect(first.refusalOf(li, 'investigation.recordAct', siteInspection)).toEqual(['state-accepts-command']);
    first
      .gives(li, 'case.proposeClosure', { ground: 'other', reason: '上级机关提级办理' })
      .gives(leader, 'case.close', {});
    expect(first.stateOf('execution#1')).toBe('closed');
  });
});
