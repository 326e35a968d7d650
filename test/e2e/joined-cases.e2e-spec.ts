import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';
import { CaseByHttp } from './case-by-http.js';
import { aFiledCase, leader, li } from './filed-case.js';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});

afterAll(() => api.stop());

/** A filed case with a proposal to join it. */
async function aProposedCase(): Promise<CaseByHttp> {
  const story = await aFiledCase(api);
  await story.gives(li, 'approval.propose', { command: 'case.join', reasons: '同一当事人' });
  return story;
}

/** What came of joining one case into the other: the HTTP status, and what was unmet. */
async function join(one: CaseByHttp, into: Pick<CaseByHttp, 'id'>) {
  const body = {
    command: 'case.join',
    payload: { into: into.id, ground: 'same-party', reason: '同一当事人' },
  } as const;
  const { error, response } = await api
    .as(leader)
    .POST('/cases/{id}/commands', { params: { path: { id: one.id } }, body });
  const unmet = (error as { unmet?: { id: string }[] } | undefined)?.unmet ?? [];
  return { status: response.status, unmet: unmet.map(({ id }) => id) };
}

describe('two cases joined through the API', () => {
  it('are one from then on: the joined one rests, the leading one tells what it took in', async () => {
    const [one, other] = [await aProposedCase(), await aProposedCase()];
    expect(await join(one, other)).toEqual({ status: 200, unmet: [] });
    expect(await one.stateOf('filing#1')).toBe('joined');
    expect(await one.stateOf('investigation#1')).toBe('joined');
    expect(await other.stateOf('investigation#1')).toBe('gathering');
    const { data } = await api.as(leader).GET('/cases/{id}/journal', { params: { path: { id: other.id } } });
    expect(JSON.stringify(data)).toContain('case.absorb');
  });

  it('never wait for each other in a ring when each is joined into the other at once: one wins, the other is refused', async () => {
    const pairs: (readonly [CaseByHttp, CaseByHttp])[] = [];
    for (let count = 0; count < 6; count += 1) pairs.push([await aProposedCase(), await aProposedCase()]);
    const answers = await Promise.all(pairs.map(([one, other]) => Promise.all([join(one, other), join(other, one)])));
    for (const [index, both] of answers.entries()) {
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [one, other] = pairs[index] ?? [];
      const states = [await one?.stateOf('filing#1'), await other?.stateOf('filing#1')];
      expect(states.sort()).toEqual(['filed', 'joined']);
    }
  });

  it('stay apart when the other one is unknown or out of sight, which is answered alike', async () => {
    const one = await aProposedCase();
    const elsewhere = await CaseByHttp.open(api, 'investigator.han', {
      ...{ source: 'inspection', receivedAt: '2026-03-02', summary: '另一机关的案件' },
    });
    const unknown = { id: '00000000-0000-7000-8000-00000000abcd' };
    expect(await join(one, elsewhere)).toEqual(await join(one, unknown));
    expect(await one.stateOf('filing#1')).toBe('filed');
  });
});

describe('a party split off through the API', () => {
  it('has a case of its own with a number of its own, filed on the same day', async () => {
    const story = await aProposedCase();
    await story.gives(li, 'party.record', { parties: [{ kind: 'person', name: '虚构张三' }] });
    await story.gives(li, 'approval.propose', { command: 'case.split', reasons: '责任不同' });
    const body = { command: 'case.split' as const, payload: { parties: [2], reason: '责任不同，分别处理' } };
    const { data } = await api.as(leader).POST('/cases/{id}/commands', { params: { path: { id: story.id } }, body });
    const opened = data?.outcome === 'moved' ? data.otherCases.find(({ seq }) => seq === 1) : undefined;
    expect(opened?.number).toMatch(/〔2026〕\d+号$/);
    const at = { params: { path: { id: opened?.caseId ?? '' } } };
    expect(JSON.stringify((await api.as(li).GET('/cases/{id}/parties', at)).data)).toContain('虚构张三');
    const { data: read } = await api.as(li).GET('/cases/{id}', at);
    expect(read?.clocks.find(({ rule }) => rule === 'case-decision')?.due).toBe('2026-06-02');
  });
});
