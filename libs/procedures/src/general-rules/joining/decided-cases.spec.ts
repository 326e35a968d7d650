import { describe, expect, it } from '@jest/globals';
import type { CaseBuilder } from '../../testing/case-builder.js';
import { aServedDecision, decidesOn } from '../../testing/execution-case.js';
import { aFiledCase, company, laboratory } from '../../testing/filed-case.js';
import { proposalFor, smallFine } from '../../testing/penalty-case.js';
import { TwoCases } from '../../testing/two-cases.js';

const [li, leader] = ['investigator.li', 'leader.wang'];
const paper = { title: '委托书' };

/** A decision that the bureau revoked itself; the reviewer has the matter investigated further on 2026-04-08. */
function investigatedAgain(): CaseBuilder {
  const story = decidesOn(aServedDecision().on('2026-04-01T10:00:00+08:00'), 'decision.revoke', {
    redo: true,
    reason: '事实不清',
  });
  return story
    .on('2026-04-07T09:00:00+08:00')
    .gives(li, 'review.submit', { change: 'redo', reason: '重新处理', newProposal: proposalFor(smallFine) })
    .on('2026-04-08T09:00:00+08:00')
    .gives('reviewer.zhou', 'review.return', { kind: 'case', for: 'supplement', opinion: '补充取证' });
}

describe('a case that was decided and is investigated again', () => {
  const cases = () => new TwoCases(investigatedAgain()).on('2026-04-09T09:00:00+08:00');

  it('takes in no other case', () => {
    const both = cases().asks('second', 'case.join');
    expect(both.first.stateOf('investigation#1')).toBe('gathering');
    const payload = { into: both.idOf('first'), ground: 'same-party', reason: '同一当事人' };
    expect(both.refusalOf('second', leader, 'case.join', payload)).toEqual(['joined-or-split-before-decision']);
  });

  it('is not joined into another one, nor split', () => {
    const both = cases();
    both.first.gives(li, 'party.record', { parties: [{ kind: 'person', name: '虚构张三' }] });
    both.asks('first', 'case.join').asks('first', 'case.split');
    const join = { into: both.idOf('second'), ground: 'same-party', reason: '同一当事人' };
    expect(both.refusalOf('first', leader, 'case.join', join)).toEqual(['joined-before-report']);
    const split = { parties: [2], reason: '分别处理' };
    expect(both.refusalOf('first', leader, 'case.split', split)).toEqual(['joined-or-split-before-decision']);
  });

  it('keeps its bureau', () => {
    const both = cases();
    const order = { to: 'west', unit: 'west-brigade', reason: '指定', paper };
    expect(both.refusalOf('first', 'leader.su', 'jurisdiction.designate', order)).toEqual([
      'jurisdiction-before-decision',
    ]);
  });
});

describe('days that did not count before a split', () => {
  it('do not count in the new case either; what is still waited for counts there again', () => {
    const story = aFiledCase({ clue: { parties: [company, { kind: 'person', name: '虚构张三' }] } })
      .on('2026-03-10T09:00:00+08:00')
      .gives(li, 'exclusion.open', { kind: 'testing', subject: '样品', body: laboratory, paper });
    const cases = new TwoCases(story).on('2026-03-20T09:00:00+08:00').asks('first', 'case.split');
    cases.gives('first', leader, 'case.split', { parties: [2], reason: '责任不同' });
    expect(cases.first.clock('case-decision')?.status).toBe('open');
    expect(cases.opened().clock('case-decision')).toMatchObject({ status: 'running', due: '2026-06-12' });
  });
});
