import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';
import { CaseByHttp } from './case-by-http.js';

const li = 'investigator.li';
const leader = 'leader.wang';
const paper = { title: '管辖事项函' };
const reason = '违法行为地在西例区';
const items = [{ name: '案卷', quantity: '1册' }];

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});

afterAll(() => api.stop());

/** A clue of the east district whose jurisdiction is submitted to the city bureau on 2026-03-04. */
async function aSubmittedCase(): Promise<CaseByHttp> {
  await api.on('2026-03-02T09:00:00+08:00');
  const story = await CaseByHttp.open(api, li, {
    ...{ source: 'media', receivedAt: '2026-03-02', summary: '直播间虚假宣传', domain: 'advertising' },
    parties: [{ kind: 'organisation' as const, name: '虚构直播有限公司' }],
  });
  await story.gives('unit-head.chen', 'filing.assign', { officers: [li, 'investigator.zhao'] });
  await api.on('2026-03-04T09:00:00+08:00');
  await story.gives(li, 'approval.propose', { command: 'jurisdiction.submit', reasons: '双方争议' });
  await story.gives(leader, 'jurisdiction.submit', { to: 'city', with: 'west', ground: 'dispute', reason, paper });
  return story;
}

/** Designates the west, and tells which case opened there. */
async function designate(story: CaseByHttp): Promise<string> {
  const body = {
    command: 'jurisdiction.designate' as const,
    payload: { to: 'west', unit: 'west-brigade', reason, paper },
  };
  const { data } = await api.as('leader.su').POST('/cases/{id}/commands', { params: { path: { id: story.id } }, body });
  const opened = data?.outcome === 'moved' ? data.otherCases.find(({ seq }) => seq === 1) : undefined;
  if (opened === undefined) throw new Error('no case was opened in the west');
  return opened.caseId;
}

/** Names of the open tasks of a case that a person is shown. */
async function tasksOf(person: string, caseId: string): Promise<readonly string[]> {
  const { data } = await api.as(person).GET('/tasks', {});
  return (data?.items ?? []).filter((line) => line.caseId === caseId).map(({ task }) => task.task);
}

const statusFor = async (person: string, id: string) =>
  (await api.as(person).GET('/cases/{id}', { params: { path: { id } } })).response.status;

describe('jurisdiction through the API', () => {
  it('shows the upper bureau’s leader, and nobody else, what is to be designated', async () => {
    const story = await aSubmittedCase();
    expect(await tasksOf('leader.su', story.id)).toContain('designate-jurisdiction');
    expect(await tasksOf(leader, story.id)).not.toContain('designate-jurisdiction');
    expect(await tasksOf('leader.xu', story.id)).toEqual([]);
    const body = { command: 'jurisdiction.designate' as const, payload: { to: 'west', reason, paper } };
    const { response } = await api
      .as(leader)
      .POST('/cases/{id}/commands', { params: { path: { id: story.id } }, body });
    expect(response.status).toBe(403);
  });

  it('opens a case in the new bureau, which sees that and not the old one', async () => {
    const story = await aSubmittedCase();
    const opened = await designate(story);
    expect(await story.stateOf('filing#1')).toBe('referred');
    expect([await statusFor('leader.xu', opened), await statusFor('leader.xu', story.id)]).toEqual([200, 404]);
    expect([await statusFor(leader, opened), await statusFor(leader, story.id)]).toEqual([404, 200]);
    expect(await tasksOf('leader.xu', opened)).toContain('receive-file');
  });

  it('moves both cases when file and receipt go between them, whoever sees which', async () => {
    const story = await aSubmittedCase();
    const opened = await designate(story);
    await story.gives(li, 'case.handOverFile', { items, paper });
    await api.on('2026-03-06T09:00:00+08:00');
    const body = { command: 'case.receive' as const, payload: { receivedOn: '2026-03-06', items, paper } };
    const { data } = await api.as('leader.xu').POST('/cases/{id}/commands', { params: { path: { id: opened } }, body });
    expect(data).toMatchObject({ outcome: 'moved', otherCases: [{ caseId: story.id, command: 'case.fileReceived' }] });
    const { data: read } = await api.as('leader.xu').GET('/cases/{id}', { params: { path: { id: opened } } });
    expect(read?.clocks.find(({ rule }) => rule === 'report-check')?.due).toBe('2026-03-27');
    expect(await tasksOf('unit-head.you', opened)).toContain('assign-officers');
  });
});
