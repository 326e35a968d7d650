import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';
import { aVerifiedClue, leader, li, officers } from './filed-case.js';

const head = 'unit-head.chen';
const CLOCK = 'filing#1/report-check/1';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});

afterAll(() => api.stop());

/** A clue of 2026-03-02 that is looked at on 2026-03-20: its fifteen working days end on 2026-03-23. */
async function anEndangeredClue(): Promise<string> {
  const { id } = await aVerifiedClue(api);
  await api.on('2026-03-20T09:00:00+08:00');
  return id;
}

const inCase = (id: string) => ({ params: { path: { id } } });

describe('the escalation list over HTTP', () => {
  it('shows a supervisor what is endangered and why, what was done about it, and what it lacks', async () => {
    const id = await anEndangeredClue();
    const urged = await api
      .as(head)
      .POST('/cases/{id}/urges', { ...inCase(id), body: { clock: CLOCK, words: '请抓紧' } });
    expect(urged.response.status).toBe(201);
    const { data } = await api.as(leader).GET('/supervision/escalations');
    const line = data?.items.find(({ caseId }) => caseId === id);
    expect(line).toMatchObject({
      rank: 2,
      reason: { rule: 'report-check', article: 'PROC 18', late: false, workingDays: 1 },
      latestSafe: { workingDay: '2026-03-23', passed: false },
      urges: [{ status: 'open', acts: [{ kind: 'made', actor: head, words: '请抓紧' }] }],
      reassignments: [{ officers }],
    });
    const whole = await api.as(leader).GET('/supervision/escalations/{id}', inCase(id));
    expect(whole.data?.limits).toMatchObject([{ reason: { clock: CLOCK } }]);
    expect(whole.data?.lacks.map(({ command }) => command)).toContain('filing.propose');
  });

  it('is for supervisors over their part of the tree alone', async () => {
    const id = await anEndangeredClue();
    expect((await api.as(li).GET('/supervision/escalations')).response.status).toBe(403);
    expect((await api.as('legal.jiang').GET('/supervision/escalations')).response.status).toBe(403);
    expect((await api.as('legal.jiang').GET('/supervision/remedies')).data).toEqual({ items: [], next: null });
    const { data } = await api.as('leader.tao').GET('/supervision/escalations');
    expect(data?.items.filter(({ caseId }) => caseId === id)).toEqual([]);
    expect((await api.as('leader.tao').GET('/supervision/escalations/{id}', inCase(id))).response.status).toBe(404);
    expect((await api.as(li).GET('/supervision/escalations/{id}', inCase(id))).response.status).toBe(403);
  });
});

describe('urging over HTTP', () => {
  it('reaches the handler, who answers; unanswered it climbs', async () => {
    const [first, second] = [await anEndangeredClue(), await anEndangeredClue()];
    const urge = async (id: string) => {
      const { data } = await api.as(head).POST('/cases/{id}/urges', { ...inCase(id), body: { words: '请说明进展' } });
      return data?.id ?? '';
    };
    const [answered, silent] = [await urge(first), await urge(second)];
    const mine = await api.as(li).GET('/supervision/urges');
    expect(mine.data?.items.map(({ id }) => id)).toEqual(expect.arrayContaining([answered, silent]));
    const path = { id: first, urge: answered };
    const replied = await api
      .as(li)
      .POST('/cases/{id}/urges/{urge}/reply', { params: { path }, body: { words: '明日取证' } });
    expect(replied.data).toMatchObject({ status: 'replied' });
    await api.on('2026-03-27T09:00:00+08:00');
    await api.climb();
    const above = await api.as(leader).GET('/supervision/urges', { params: { query: { which: 'standing' } } });
    expect(above.data?.items.find(({ id }) => id === silent)).toMatchObject({
      unit: 'east',
      acts: [{ kind: 'made' }, { kind: 'climbed' }],
    });
    expect(above.data?.items.map(({ id }) => id)).not.toContain(answered);
  });

  it('is refused with its reason', async () => {
    const id = await anEndangeredClue();
    const none = await api
      .as(head)
      .POST('/cases/{id}/urges', { ...inCase(id), body: { clock: 'filing#1/none/1', words: '一' } });
    expect(none.error).toMatchObject({ status: 409, code: 'clock-not-running' });
    const empty = await api.as(head).POST('/cases/{id}/urges', { ...inCase(id), body: { words: '' } });
    expect(empty.error).toMatchObject({ status: 400, errors: [{ field: 'words' }] });
    const path = { id, urge: 'x' };
    const unknown = await api
      .as(li)
      .POST('/cases/{id}/urges/{urge}/reply', { params: { path }, body: { words: '一' } });
    expect(unknown.error).toMatchObject({ status: 404, code: 'urge-not-found' });
  });
});

describe('assignment over HTTP', () => {
  it('suggests, tries and reassigns', async () => {
    const id = await anEndangeredClue();
    const query = { without: officers.join(',') };
    const { data } = await api.as(head).GET('/cases/{id}/candidates', { params: { path: { id }, query } });
    expect(data?.officers).toEqual(expect.arrayContaining(['investigator.feng', 'investigator.qian']));
    const order = { ...inCase(id), body: { officers: data?.officers ?? [], reason: '均衡工作量' } };
    const tried = await api
      .as(head)
      .POST('/cases/{id}/reassign', { ...order, params: { ...order.params, query: { dryRun: 'true' } } });
    expect(tried.data).toMatchObject({ outcome: 'moved', dryRun: true });
    const given = await api.as(head).POST('/cases/{id}/reassign', order);
    expect(given.data).toMatchObject({ outcome: 'moved', dryRun: false, command: 'filing.assign' });
    const shown = await api.as(head).GET('/cases/{id}', inCase(id));
    expect([...(shown.data?.handlers ?? [])].sort()).toEqual([...(data?.officers ?? [])].sort());
  });

  it('names who is excluded and why, and who may', async () => {
    const id = await anEndangeredClue();
    const body = { officers: ['leader.wang', li], reason: '改派' };
    const excluded = await api.as(head).POST('/cases/{id}/reassign', { ...inCase(id), body });
    expect(excluded.error).toMatchObject({
      status: 409,
      code: 'officers-excluded',
      excluded: [{ person: 'leader.wang' }],
    });
    const forbidden = await api
      .as(leader)
      .POST('/cases/{id}/reassign', { ...inCase(id), body: { officers, reason: '改派' } });
    expect(forbidden.error).toMatchObject({ status: 403, needs: ['U'] });
  });

  it('lets a head take a case over only with a post as an investigator', async () => {
    const id = await anEndangeredClue();
    const taken = await api.as(head).POST('/cases/{id}/take-over', { ...inCase(id), body: { reason: '重大案件' } });
    expect(taken.error).toMatchObject({
      status: 409,
      code: 'officers-excluded',
      excluded: [{ person: head, reason: 'no-post' }],
    });
  });

  it('urges many with a preview that writes nothing, and takes it back', async () => {
    const cases = [await anEndangeredClue(), await anEndangeredClue()];
    const body = { act: { kind: 'urge' as const, words: '请抓紧办理' }, cases };
    const preview = await api.as(head).POST('/supervision/bulks', { params: { query: { dryRun: 'true' } }, body });
    expect(preview.data).toMatchObject({ items: [{ outcome: 'done' }, { outcome: 'done' }] });
    const done = await api.as(head).POST('/supervision/bulks', { body });
    expect(done.response.status).toBe(201);
    const bulk = (done.data as { id: string; status: string } | undefined)?.id ?? '';
    const read = await api.as(head).GET('/supervision/bulks/{bulk}', { params: { path: { bulk } } });
    expect(read.data).toMatchObject({ status: 'done', items: [{ outcome: 'done' }, { outcome: 'done' }] });
    const paused = await api.as(head).POST('/supervision/bulks/{bulk}/resume', { params: { path: { bulk } } });
    expect(paused.error).toMatchObject({ status: 409, code: 'bulk-not-paused' });
    const undone = await api.as(head).POST('/supervision/bulks/{bulk}/undo', { params: { path: { bulk } } });
    expect(undone.data).toMatchObject({ items: [{ outcome: 'undone' }, { outcome: 'undone' }] });
    const wrong = { act: { kind: 'reassign' as const }, cases };
    const missing = await api.as(head).POST('/supervision/bulks', { body: wrong });
    expect(missing.error).toMatchObject({ status: 400, errors: [{ field: 'act.officers' }] });
  });
});

describe('an absence', () => {
  const away = { person: leader, from: '2026-03-20', until: '2026-03-27' };

  it('lets the substitute act within its scope, and gives the tasks of the absent to the substitute', async () => {
    const { id } = await aVerifiedClue(api);
    await api.on('2026-03-20T09:00:00+08:00');
    const elements = { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true };
    const payload = { violation: '虚假宣传', domain: 'advertising', basis: '广告法 28', elements };
    await api.as(li).POST('/cases/{id}/commands', { ...inCase(id), body: { command: 'filing.propose', payload } });
    const record = (scope: string[]) =>
      api.as(leader).POST('/absences', { body: { ...away, substitute: head, scope } });
    const end = () =>
      api.as(leader).POST('/absences/{person}/{from}/end', { params: { path: away }, body: { until: '2026-03-19' } });
    const approve = () =>
      api.as(head).POST('/cases/{id}/commands', { ...inCase(id), body: { command: 'filing.approve', payload: {} } });
    const waiting = async () => {
      const { data } = await api.as(head).GET('/tasks');
      return data?.items.filter((line) => line.caseId === id && line.task.command === 'filing.approve').length;
    };
    expect((await record(['U'])).response.status).toBe(201);
    expect(await waiting()).toBe(0);
    expect((await approve()).response.status).toBe(403);
    expect((await end()).response.status).toBe(204);
    expect((await record(['L'])).response.status).toBe(201);
    expect(await waiting()).toBe(1);
    expect((await approve()).response.status).toBe(200);
    const journal = await api.as(leader).GET('/cases/{id}/journal', inCase(id));
    expect(journal.data?.items.at(-1)?.actor).toMatchObject({ person: head, substituteFor: leader });
    expect((await end()).response.status).toBe(204);
  });

  it('has no substitute for the principal’s acts, and none in coercion', async () => {
    const order = { ...away, person: 'principal.sun', substitute: 'leader.wang', scope: ['P'] };
    const refused = await api.as('principal.sun').POST('/absences', { body: order });
    expect(refused.error).toMatchObject({ status: 400, code: 'absence-unlawful', errors: [{ field: 'scope' }] });
  });

  it('is recorded by oneself, one’s head or the administrator, and contradicts no other', async () => {
    await api.on('2026-03-20T09:00:00+08:00');
    const order = { ...away, person: 'investigator.feng', substitute: 'investigator.qian' };
    expect((await api.as('leader.tao').POST('/absences', { body: order })).error).toMatchObject({ status: 403 });
    expect((await api.as(head).POST('/absences', { body: order })).response.status).toBe(201);
    const again = await api.as(head).POST('/absences', { body: { ...order, from: '2026-03-25' } });
    expect(again.error).toMatchObject({ code: 'absence-unlawful', errors: [{ field: 'from' }] });
    const both = { ...away, person: 'investigator.qian', substitute: 'investigator.feng' };
    expect((await api.as(head).POST('/absences', { body: both })).error).toMatchObject({
      errors: [{ field: 'substitute' }],
    });
    const listed = await api
      .as(li)
      .GET('/absences', { params: { query: { unit: 'east-station', until: '2026-12-31' } } });
    expect(listed.data?.items).toContainEqual(order);
    const { id } = await aVerifiedClue(api);
    await api.on('2026-03-20T09:00:00+08:00');
    const { data } = await api.as(head).GET('/cases/{id}/candidates', inCase(id));
    expect(data?.excluded).toMatchObject([{ person: 'investigator.feng', reason: 'absent' }]);
  });
});
