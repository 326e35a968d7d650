import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';
import { CaseByHttp } from './case-by-http.js';
import { aFiledCase, aVerifiedClue, leader, li, officers } from './filed-case.js';

const facts = '发布含有虚假内容的广告';
const basis = '广告法 55';
const kinds = [{ kind: 'fine', amount: '2000000' }];

const proposals = {
  penalty: { outcome: 'penalty', parties: [{ party: 1, facts, basis, kinds, discretionReasons: '首次违法' }] },
  'no-penalty': {
    ...{ outcome: 'no-penalty', noPenaltyBasis: 'APL 33(1)' },
    parties: [{ party: 1, facts, basis: 'APL 33(1)', kinds: [] }],
  },
};

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});

afterAll(() => api.stop());

/** A case whose review is passed on 2026-03-12. */
async function aReviewedCase(outcome: 'penalty' | 'no-penalty'): Promise<CaseByHttp> {
  const story = await aFiledCase(api);
  await api.on('2026-03-05T10:00:00+08:00');
  await story.gives(li, 'investigation.recordAct', {
    ...{ kind: 'site-inspection', officers, cardsShown: true, rightsTold: true, partyPresent: true },
    summary: '现场检查经营场所',
  });
  await api.on('2026-03-10T09:00:00+08:00');
  await story.gives(li, 'investigation.submitReport', {
    parts: {
      ...{ party: '虚构商贸有限公司', course: '现场检查、询问、提取证据', facts, nature: '虚假广告' },
      ...{ discretion: '配合调查，从轻', proposalAndBasis: '罚款，依据广告法 55' },
    },
    proposal: proposals[outcome],
    ...{ reviewGrounds: [], gain: { kind: 'none' }, noEvidenceDuringRemedy: true },
  });
  await api.on('2026-03-12T09:00:00+08:00');
  await story.gives('reviewer.zhou', 'review.pass', { kind: 'case', opinion: '同意' });
  return story;
}

/** Closed by proposal and decision, papered and archived. */
async function archive(story: CaseByHttp, ground: string): Promise<void> {
  await story.gives(li, 'case.proposeClosure', { ground });
  await story.gives(leader, 'case.close', {});
  expect(await story.unmet(li, 'case.archive', {})).toEqual(['archive-complete']);
  await story.papersEveryForm(li);
  await story.gives(li, 'case.archive', {});
}

describe('through the API, from the clue to the archived file, goes', () => {
  it('a penalty case', async () => {
    const story = await aReviewedCase('penalty');
    await api.on('2026-03-13T09:00:00+08:00');
    const told = { party: 1, facts, reasons: '事实清楚、证据充分', basis, kinds, hearingRight: false };
    await story.gives(li, 'notice.propose', { parties: [told] });
    await story.gives(leader, 'notice.approve', {});
    await story.gives(li, 'notice.issue', {});
    await api.on('2026-03-16T10:00:00+08:00');
    await story.gives(li, 'service.record', { document: { kind: 'notice' }, party: 1, method: 'direct' });
    expect(await story.due('statement-defense')).toBe('2026-03-23');

    await api.on('2026-03-24T09:00:00+08:00');
    const expiries = await api.expire();
    expect(expiries.map(({ clock, answer }) => [clock.rule, answer.outcome])).toContainEqual([
      'statement-defense',
      'moved',
    ]);
    const content = {
      outcome: 'penalty',
      parties: [
        {
          ...{ party: 1, facts, basis, items: kinds, correction: '责令停止发布并消除影响' },
          discretion: { level: 'light', basis: '裁量基准', reasons: '首次违法' },
        },
      ],
    };
    await story.gives(li, 'decision.propose', { content });
    await story.gives(leader, 'decision.make', {});
    await story.gives(li, 'service.record', { document: { kind: 'decision' }, party: 1, method: 'direct' });
    expect(await story.stateOf('penalty#1')).toBe('effective');
    expect(await story.due('fine-payment')).toBe('2026-04-08');

    await api.on('2026-04-01T10:00:00+08:00');
    await story.gives(li, 'payment.record', { party: 1, amount: '2000000', voucher: '回单1号' });
    await api.on('2026-04-02T10:00:00+08:00');
    await archive(story, 'executed');
    expect(await story.stateOf('execution#1')).toBe('archived');
    const { forms } = await story.read();
    expect(forms.find((form) => form.form === 45)?.documentNumber).toMatch(/^东例市监.*〔2026〕\d+号$/);
  });

  it('a case that ends without a penalty', async () => {
    const story = await aReviewedCase('no-penalty');
    await api.on('2026-03-13T09:00:00+08:00');
    const content = {
      ...{ outcome: 'no-penalty', noPenaltyGround: 'first-minor-corrected', education: '当面教育并记录' },
      parties: [{ party: 1, facts, basis: 'APL 33(1)', items: [] }],
    };
    await story.gives(li, 'decision.propose', { content });
    await story.gives(leader, 'decision.make', {});
    await api.on('2026-03-16T09:00:00+08:00');
    await story.gives(li, 'service.record', { document: { kind: 'decision' }, party: 1, method: 'direct' });
    await archive(story, 'other-outcome');
    expect(await story.stateOf('execution#1')).toBe('archived');
  });

  it('a case that is terminated', async () => {
    const story = await aFiledCase(api);
    await api.on('2026-03-10T09:00:00+08:00');
    await story.gives(li, 'approval.propose', { command: 'investigation.terminate', reasons: '当事人已注销' });
    await story.gives(leader, 'investigation.terminate', {
      ground: 'entity-ended',
      noSuccessor: true,
      reason: '当事人已注销且无承受人',
    });
    await archive(story, 'terminated');
    expect(await story.stateOf('investigation#1')).toBe('terminated');
    expect(await story.stateOf('execution#1')).toBe('archived');
  });

  it('a clue that is declined', async () => {
    const story = await aVerifiedClue(api);
    await api.on('2026-03-04T09:00:00+08:00');
    await story.gives(li, 'filing.proposeDeclining', { ground: 'first-minor-corrected', reason: '首次违法，及时改正' });
    await story.gives(leader, 'filing.decline', {});
    expect(await story.stateOf('filing#1')).toBe('declined');
    await story.papersEveryForm(li);
    await story.gives(li, 'case.archive', {});
    expect(await story.stateOf('filing#1')).toBe('archived');
  });
});

describe('on the way', () => {
  it('nobody approves what he proposed, nobody reviews what he handled, and the recused lose the case', async () => {
    const story = await aFiledCase(api);
    const command = async (person: string, name: string, payload: object) => {
      const body = { command: name, payload } as never;
      const answer = await api.as(person).POST('/cases/{id}/commands', { params: { path: { id: story.id } }, body });
      return answer.response.status;
    };
    expect(await command(li, 'review.pass', { kind: 'case', opinion: '同意' })).toBe(403);
    expect(await command(li, 'investigation.terminate', { ground: 'other', reason: '其他' })).toBe(403);
    await api.on('2026-03-05T09:00:00+08:00');
    await story.gives(li, 'recusal.request', {
      ...{ person: 'investigator.zhao', post: 'staff', by: 'party', party: 1 },
      reason: '与当事人有亲属关系',
    });
    const decision = {
      request: (await story.read()).seq,
      person: 'investigator.zhao',
      recused: true,
      reason: '应当回避',
    };
    await story.gives(leader, 'recusal.decide', decision);
    expect(await command('investigator.zhao', 'party.record', { parties: [{ kind: 'person', name: '某人' }] })).toBe(
      404,
    );
    const seen = await api.as('investigator.zhao').GET('/cases/{id}', { params: { path: { id: story.id } } });
    expect(seen.response.status).toBe(404);
  });

  it('a reporter’s identity is never shown and lies sealed', async () => {
    await api.on('2026-03-02T09:00:00+08:00');
    const story = await CaseByHttp.open(api, li, {
      ...{ source: 'report', receivedAt: '2026-03-02', summary: '举报虚假宣传' },
      reporter: { name: '匿名举报甲', contact: '00000000000' },
    });
    const journal = await api.as(leader).GET('/cases/{id}/journal', { params: { path: { id: story.id } } });
    expect(JSON.stringify([await story.read(), journal.data])).not.toContain('匿名举报甲');
  });
});
