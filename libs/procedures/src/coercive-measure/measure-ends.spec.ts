import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../testing/case-builder.js';
import { aPaidCase } from '../testing/execution-case.js';
import { aVerifiedClue, company, proposes } from '../testing/filed-case.js';
import {
  disposes,
  first,
  imposed,
  imposes,
  item,
  leader,
  li,
  paper,
  request,
  second,
  urgent,
} from '../testing/measure-case.js';
import {
  aNoticedCase,
  aReviewedCase,
  aServedNotice,
  decides,
  decisionFor,
  noPenalty,
  noPenaltyProposal,
  serves,
  smallFine,
} from '../testing/penalty-case.js';
import { documents, handedOverNow, handingOver, principal, teamReport } from '../testing/police-case.js';
import { legal, notified } from '../testing/remedy-case.js';

const goods = [...smallFine, { kind: 'confiscated-goods', goodsValue: '30000', scope: '过期香肠5根' }];
const otherItem = { ...item, name: '冷库' };

/** Takes goods of a party into a case as it stands. */
function seizes(story: CaseBuilder, kind = 'seizure', overrides: object = {}, which = first): CaseBuilder {
  return imposes(story.gives(li, 'measure.request', request(kind, overrides)), which);
}

const startsWith = (story: CaseBuilder, task: string): boolean =>
  story.openTasks().some((one) => one === task || one.startsWith(`${task}@`));

describe('things that are held', () => {
  it('are copied and go back, with the notice served and the record made', () => {
    const story = disposes(imposed('preservation'), { disposal: 'copied' });
    expect(story.stateOf(first.proceeding)).toBe('copied');
    expect(story.clock('preservation-disposal')?.status).toBe('stopped');
    expect([startsWith(story, 'serve-measure-release'), startsWith(story, 'return-goods')]).toEqual([true, true]);
    story.gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    serves(story, 'measure-release');
    expect([startsWith(story, 'serve-measure-release'), startsWith(story, 'return-goods')]).toEqual([false, false]);
    expect(story.state.forms.map(({ form }) => form)).toEqual(expect.arrayContaining([19, 20, 24, 52]));
  });

  it('are forfeited by the decision that says so, and lifted by one that does not', () => {
    const forfeiting = seizes(aServedNotice([goods])).advance('2026-03-24T09:00:00+08:00');
    decides(forfeiting, decisionFor([goods]));
    expect(forfeiting.stateOf(first.proceeding)).toBe('forfeited');
    expect(forfeiting.clock('seizure-period')?.status).toBe('stopped');
    const lifting = seizes(aServedNotice()).advance('2026-03-24T09:00:00+08:00');
    decides(lifting, decisionFor([smallFine]));
    expect(lifting.stateOf(first.proceeding)).toBe('lifted');
    expect(lifting.state.forms.at(-1)).toMatchObject({ form: 23, command: 'penalty.decided' });
    expect([startsWith(lifting, 'serve-measure-release'), startsWith(lifting, 'return-goods')]).toEqual([true, true]);
    serves(lifting, 'measure-release');
    expect(startsWith(lifting, 'serve-measure-release')).toBe(false);
  });

  it('follow what is decided of the party whose they are', () => {
    const parties = [company, { kind: 'organisation', name: '臆想贸易有限公司' }];
    const story = aNoticedCase([goods, smallFine], {}, {}, { parties }).on('2026-03-16T10:00:00+08:00');
    serves(serves(story, 'notice', 1), 'notice', 2);
    seizes(story);
    seizes(story, 'seizure', { party: 2, items: [otherItem] }, second);
    decides(story.advance('2026-03-24T09:00:00+08:00'), decisionFor([goods, smallFine]));
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['forfeited', 'lifted']);
  });

  it('preserved after the decision may be forfeited under it', () => {
    const story = aServedNotice([goods]).advance('2026-03-24T09:00:00+08:00');
    decides(story, decisionFor([goods]));
    disposes(seizes(story, 'preservation'), { disposal: 'forfeited' });
    expect(story.stateOf(first.proceeding)).toBe('forfeited');
  });

  it('preserved from one party are not forfeited under what is decided of another', () => {
    const parties = [company, { kind: 'organisation', name: '臆想贸易有限公司' }];
    const story = aNoticedCase([goods, smallFine], {}, {}, { parties }).on('2026-03-16T10:00:00+08:00');
    serves(serves(story, 'notice', 1), 'notice', 2);
    decides(story.advance('2026-03-24T09:00:00+08:00'), decisionFor([goods, smallFine]));
    proposes(seizes(story, 'preservation', { party: 2 }), 'measure.dispose');
    const forfeited = { disposal: 'forfeited', reason: '处理' };
    expect(story.refusalOf(leader, 'measure.dispose', forfeited)).toEqual(['forfeiture-decided']);
  });

  it('go back where nothing is punished, nothing is filed, or the clue is merged', () => {
    const reviewed = seizes(aReviewedCase({ proposal: noPenaltyProposal }), 'preservation');
    decides(reviewed, noPenalty());
    expect(reviewed.stateOf(first.proceeding)).toBe('lifted');
    expect(reviewed.state.forms.some(({ form }) => form === 20)).toBe(true);
    const declined = seizes(aVerifiedClue())
      .gives(li, 'filing.proposeDeclining', { ground: 'no-fault', reason: '无过错' })
      .gives(leader, 'filing.decline', {});
    expect(declined.stateOf(first.proceeding)).toBe('lifted');
    const into = '00000000-0000-7000-8000-000000000002';
    const merged = seizes(aVerifiedClue()).gives(li, 'clue.merge', { into, newFacts: true, reason: '重复举报' });
    expect(merged.stateOf(first.proceeding)).toBe('lifted');
    expect(startsWith(merged, 'return-goods')).toBe(true);
  });

  it('are handed along when the matter is referred', () => {
    const story = proposes(imposed('seizure'), 'investigation.refer');
    story.gives(leader, 'investigation.refer', { authority: '虚构市农业农村局', reason: '不属本部门管辖' });
    expect(story.stateOf(first.proceeding)).toBe('handedOver');
    expect(startsWith(story, 'return-goods')).toBe(false);
  });

  it('are lifted in part, and that part goes back', () => {
    const story = proposes(imposed('seizure', { items: [item, otherItem] }), 'measure.lift');
    expect(story.refusalOf(li, 'measure.returnGoods', { receivedBy: '当事人' })).toEqual(['goods-released']);
    story.gives(leader, 'measure.lift', { ground: 'unrelated', reason: '无关', items: [2] });
    expect(startsWith(story, 'return-goods')).toBe(true);
    expect(story.refusalOf(li, 'measure.returnGoods', { receivedBy: '当事人', items: [1] })).toEqual([
      'goods-released',
    ]);
    story.gives(li, 'measure.returnGoods', { receivedBy: '当事人', items: [2] });
    expect(startsWith(story, 'return-goods')).toBe(false);
    proposes(story, 'measure.lift').gives(leader, 'measure.lift', { ground: 'other', reason: '无须继续' });
    expect(startsWith(story, 'return-goods')).toBe(true);
    story.gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    expect(story.refusalOf(li, 'measure.returnGoods', { receivedBy: '当事人' })).toEqual(['goods-released']);
  });

  it('are not lifted before they were taken', () => {
    const story = proposes(imposed('seizure').on('2026-03-12T09:00:00+08:00'), 'measure.lift');
    const early = { at: '2026-03-08T09:00:00+08:00' };
    const refused = story.refusalOf(leader, 'measure.lift', { ground: 'other', reason: '误扣' }, early);
    expect(refused).toContain('lifted-after-imposed');
  });
});

describe('the papers of a measure', () => {
  it('are served on the party, or on the only party of the case; nobody is told where it is not known', () => {
    const story = imposed('seizure');
    expect(startsWith(story, 'serve-measure')).toBe(true);
    serves(story, 'measure');
    expect(startsWith(story, 'serve-measure')).toBe(false);
    const { party: _left, ...unnamed } = request('seizure') as { party: number };
    const only = imposes(aVerifiedClue().gives(li, 'measure.request', unnamed));
    expect(startsWith(only, 'serve-measure')).toBe(true);
    const unknown = imposes(aVerifiedClue({ parties: [] }).gives(li, 'measure.request', unnamed));
    expect(startsWith(unknown, 'serve-measure')).toBe(false);
  });
});

describe('a case with a measure', () => {
  it('is not closed while one waits to be decided or imposed', () => {
    const story = aPaidCase().gives(li, 'measure.request', request('seizure'));
    const closure = { ground: 'executed' };
    expect(story.refusalOf(li, 'case.proposeClosure', closure)).toEqual(['closure-nothing-else-due']);
    story.gives(leader, 'measure.approve', {});
    expect(story.refusalOf(li, 'case.proposeClosure', closure)).toEqual(['closure-nothing-else-due']);
    story.gives(li, 'measure.withdraw', { reason: '无须采取' });
    expect(story.refusalOf(li, 'case.proposeClosure', closure)).toEqual([]);
  });

  it('is not closed while goods that were released stay with the bureau', () => {
    const story = seizes(aPaidCase());
    story
      .gives(li, 'approval.propose', { command: 'measure.lift', reasons: '无须继续扣押' })
      .gives(leader, 'measure.lift', { ground: 'other', reason: '无须继续扣押' });
    const closure = { ground: 'executed' };
    expect(story.refusalOf(li, 'case.proposeClosure', closure)).toEqual(['closure-nothing-else-due']);
    story.gives(li, 'measure.returnGoods', { receivedBy: '当事人' });
    expect(story.refusalOf(li, 'case.proposeClosure', closure)).toEqual([]);
  });
});

describe('a reconsideration of a measure', () => {
  const contested = (story: CaseBuilder, object: object, outcome: string) =>
    story
      .on('2026-03-26T09:00:00+08:00')
      .gives(legal, 'reconsideration.notify', { ...notified, object, filedOn: '2026-03-25' })
      .gives(legal, 'reconsideration.accept', {
        acceptedOn: '2026-03-26',
        procedure: 'ordinary',
        copyReceivedOn: '2026-03-26',
      })
      .gives(legal, 'reconsideration.decide', { outcome, receivedOn: '2026-03-26' });

  it('that revokes it lifts it at once, whether it names the measure or there is only one', () => {
    for (const object of [{ kind: 'measure', ...first }, { kind: 'measure' }]) {
      const story = contested(imposed('seizure'), object, 'revoked');
      expect(story.stateOf(first.proceeding)).toBe('lifted');
      expect(story.openTasks()).toEqual(expect.arrayContaining(['return-goods']));
      expect(startsWith(story, 'carry-out-outcome')).toBe(false);
    }
  });

  it('lifts the one it names of two', () => {
    const two = seizes(imposed('seizure'), 'seal', { items: [otherItem] }, second);
    const story = contested(two, { kind: 'measure', ...second }, 'void');
    expect([story.stateOf(first.proceeding), story.stateOf(second.proceeding)]).toEqual(['imposed', 'lifted']);
  });

  it('that upholds it changes nothing', () => {
    const story = contested(urgent(), { kind: 'measure', ...first }, 'upheld');
    expect(story.stateOf(first.proceeding)).toBe('imposedUrgent');
  });

  it('withdraws what was only asked for', () => {
    const waiting = imposed('seizure').gives(li, 'measure.request', request('seal', { items: [otherItem] }));
    const story = contested(waiting, { kind: 'measure', ...second }, 'revoked');
    expect(story.stateOf(second.proceeding)).toBe('withdrawn');
  });

  it('that comes when the goods are gone is for the leader to look into', () => {
    const story = proposes(imposed('seizure'), 'investigation.refer');
    story.gives(leader, 'investigation.refer', { authority: '虚构市农业农村局', reason: '不属本部门管辖' });
    contested(story, { kind: 'measure', ...first }, 'revoked');
    expect(story.stateOf(first.proceeding)).toBe('handedOver');
    expect(story.openTasks()).toContain('examine-remedy-of-measure');
  });
});

describe('goods of a matter that the police have filed', () => {
  const to = { to: '虚构市公安局', partyTold: true };

  it('follow within three days of their notice, and the party is told in writing', () => {
    const story = handedOverNow(imposed('seizure'));
    expect(story.refusalOf(li, 'measure.handOver', to)).toEqual(['goods-follow-police-filing']);
    story.on('2026-03-12T09:00:00+08:00').gives(li, 'police.file', {});
    expect(story.due('criminal-evidence-handover')).toBe('2026-03-16');
    expect(story.openTasks()).toContain('hand-over-goods');
    expect(story.refusalOf(li, 'measure.handOver', { ...to, partyTold: false })).toEqual(['party-told-of-handover']);
    story.gives(li, 'measure.handOver', to);
    expect(story.stateOf(first.proceeding)).toBe('handedOver');
    expect(story.clock('criminal-evidence-handover')?.status).toBe('stopped');
  });

  it('stay once the police no longer hold it', () => {
    const story = handedOverNow(imposed('seizure')).gives(li, 'police.file', {});
    story.gives(li, 'police.outcome', { kind: 'withdrawn' });
    expect(story.refusalOf(li, 'measure.handOver', to)).toEqual(['goods-follow-police-filing']);
    expect(story.openTasks()).not.toContain('hand-over-goods');
  });

  it('are asked for of no measure that was over before', () => {
    const lifted = proposes(imposed('seizure'), 'measure.lift').gives(leader, 'measure.lift', {
      ground: 'other',
      reason: '无须继续',
      paper,
    });
    expect(handedOverNow(lifted).gives(li, 'police.file', {}).clock('criminal-evidence-handover')).toBeUndefined();
  });

  it('stand on the list that goes with the letter of transfer', () => {
    const story = imposed('seizure').gives(li, 'transfer.propose', teamReport).gives(principal, 'transfer.approve', {});
    const { goods: _goods, ...others } = documents;
    const unlisted = { ...handingOver, documents: { ...others, goods: [], noGoods: '无' } };
    expect(story.refusalOf(li, 'transfer.handOver', unlisted)).toEqual(['transfer-documents-complete']);
  });
});
