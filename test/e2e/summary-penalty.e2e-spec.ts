import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiUnderTest } from './api-under-test.js';
import { CaseByHttp } from './case-by-http.js';

const li = 'investigator.li';
const officers = [li, 'investigator.zhao'];

const met = {
  officers,
  cardsShown: true,
  party: { kind: 'person' as const, name: '虚构甲' },
  violation: '不按规定明码标价',
  domain: 'price',
  summary: '当场检查发现未明码标价',
  rightsTold: true,
  statement: { made: false },
};

const decision = {
  factsClear: true,
  facts: '商品未按规定明码标价',
  basis: '价格法 42',
  items: [{ kind: 'fine', amount: '10000' }],
  correction: '责令改正',
  document: { handedOver: true, sealed: true, signedBy: officers, partySigned: true },
  remedies: { reconsiderationFirst: true, body: '案例市东例区人民政府' },
};

let api: ApiUnderTest;

beforeAll(async () => {
  api = await ApiUnderTest.start();
  await api.on('2026-03-02T10:00:00+08:00');
});

afterAll(() => api.stop());

describe('a penalty on the spot, over the API', () => {
  it('opens a case, is decided, paid in cash, closed and archived', async () => {
    const story = await CaseByHttp.open(api, li, met, 'summary.open');
    expect((await story.read()).title).toBe('不按规定明码标价');
    expect(await story.stateOf('summary-penalty#1')).toBe('opened');
    await story.gives(li, 'summary.decide', decision);
    expect(await story.due('summary-file-return')).toBe('2026-03-11');
    const form = (await story.read()).forms.find((one) => one.form === 44);
    expect(form?.documentNumber).toMatch(/当罚〔2026〕\d+号$/);
    const cash = { party: 1, amount: '10000', ground: 'up-to-100-yuan', treasuryReceipt: '票号1' };
    await story.gives(li, 'payment.collectCash', cash);
    await story.gives(li, 'payment.handOverCash', {});
    await story.gives(li, 'payment.bankCash', {});
    await story.gives(li, 'summary.fileBack', {});
    await story.gives(li, 'case.proposeClosure', { ground: 'executed' });
    await story.gives('leader.wang', 'case.close', {});
    await story.papersEveryForm(li);
    await story.gives(li, 'case.archive', {});
    expect(await story.stateOf('execution#1')).toBe('archived');
  });

  it('is refused with every requirement that it does not meet, and goes on as a clue', async () => {
    const story = await CaseByHttp.open(api, li, met, 'summary.open');
    const heavy = { ...decision, factsClear: false, items: [{ kind: 'fine', amount: '500000' }] };
    expect(await story.unmet(li, 'summary.decide', heavy)).toEqual([
      'summary-facts-clear',
      'summary-fine-within-limit',
    ]);
    await story.gives(li, 'summary.convert', { ground: 'over-limit', reason: '超过限额' });
    expect(await story.stateOf('filing#1')).toBe('received');
    expect(await story.due('report-check')).toBe('2026-03-23');
  });

  it('is opened only by an officer of the bureau who was there', async () => {
    const open = (person: string) => api.as(person).POST('/cases', { body: { command: 'summary.open', payload: met } });
    expect((await open('intake.shen')).response.status).toBe(403);
    expect((await open('investigator.qian')).response.status).toBe(409);
    expect((await open(li)).response.status).toBe(201);
  });
});
