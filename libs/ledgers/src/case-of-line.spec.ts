import { describe, expect, it } from '@jest/globals';
import { caseOfLine } from './case-of-line.js';
import { doublesIn } from './doubles.js';
import { readLedger } from './read-ledger.js';
import { CLUE, context, csvOf, LINE, type Cells } from './testing/a-ledger.js';
import { dayOf, fenOf, namesIn } from './values.js';

async function read(...lines: readonly Cells[]) {
  const found = await readLedger(csvOf(lines));
  return found.map((line) => caseOfLine(line, context));
}

async function payloadOf(changes: Cells, line = LINE) {
  const [one] = await read({ ...line, ...changes });
  if (one === undefined || !('payload' in one)) throw new Error(JSON.stringify(one));
  return one;
}

async function faultsOf(changes: Cells, line = LINE) {
  const [one] = await read({ ...line, ...changes });
  if (one === undefined || 'payload' in one) return [];
  return one.map(({ line: row, column, value, remedy }) => ({ line: row, column, value, told: remedy.zh !== '' }));
}

describe('a line of a ledger', () => {
  it('tells what it says of the case, and nothing else', async () => {
    const { unit, line, payload } = await payloadOf({});
    expect({ unit, line }).toEqual({ unit: 'east-brigade', line: 2 });
    expect(payload).toMatchObject({
      violation: '销售超过保质期食品案',
      domain: 'food',
      summary: '销售超过保质期的食品',
      source: 'inspection',
      filedOn: '2025-09-05',
      officers: ['investigator.li', 'investigator.zhao'],
      parties: [{ kind: 'organisation', name: '虚构商贸有限公司', identifier: '91330100MA00000001' }],
      decision: {
        on: '2025-11-03',
        number: '虚市监处罚〔2025〕9号',
        outcome: 'penalty',
        items: [{ kind: 'warning' }, { kind: 'fine', amount: '2000000' }],
      },
      told: { 罚款金额: '2万元' },
    });
    expect(payload).not.toHaveProperty('closedOn');
  });

  it('tells from which of its cells nothing follows', async () => {
    const more = { 联系方式: '0571-0000', 是否公示: '是', 现场检查时间: '2025-09-01' };
    expect((await payloadOf(more)).onlyTold).toEqual(['序号', '联系方式', '现场检查时间', '是否公示']);
    expect((await payloadOf(more, CLUE)).onlyTold).toEqual(['序号', '联系方式', '处罚依据', '是否公示']);
    expect((await payloadOf(more, CLUE)).payload.receivedOn).toBe('2025-09-01');
  });

  it('may be of the summary procedure, which needs no filing', async () => {
    const spot = { 执法程序: '简易', 立案日期: '', 处罚类型: '罚款', 罚款金额: '200' };
    const { payload } = await payloadOf(spot);
    expect(payload).toMatchObject({ procedure: 'summary', decision: { items: [{ kind: 'fine', amount: '20000' }] } });
    expect(await faultsOf({ ...spot, 处罚类型: '责令停产停业' })).toMatchObject([
      { column: '罚款金额' },
      { column: '处罚类型' },
    ]);
    expect(await faultsOf({ ...spot, 决定书日期: '' })).toMatchObject([
      { column: '决定书日期' },
      { column: '决定书日期' },
    ]);
  });

  it('may impose several kinds in one breath', async () => {
    const { payload, notes } = await payloadOf({ 处罚类型: '没收违法所得，并处罚款' });
    expect(payload.decision?.items.map(({ kind }) => kind)).toEqual(['confiscated-gain', 'fine']);
    expect(notes.map(({ zh }) => zh)).toEqual([expect.stringContaining('数额台账没有载明')]);
  });

  it('names somebody who has left only where the case is closed', async () => {
    const { payload, notes } = await payloadOf({ 办案人员: '李一案、离职某', 结案日期: '2025-12-01' });
    expect(payload.officers).toEqual(['investigator.li']);
    expect(notes.map(({ zh }) => zh)).toEqual([expect.stringContaining('离职某')]);
    expect(await faultsOf({ 办案人员: '李一案、离职某' })).toMatchObject([{ column: '办案人员' }]);
    expect(await faultsOf({ 办案人员: '离职某', 结案日期: '2025-12-01' })).toMatchObject([{ column: '办案人员' }]);
  });

  it('has the same key when it is read again with more in it or in another hand, and another for another line', async () => {
    const keyOf = async (changes: Cells): Promise<string> => (await payloadOf(changes)).payload.externalNumber;
    const key = await keyOf({});
    const again = {
      结案日期: '2025-12-01',
      现场检查时间: '2025年9月1日',
      立案日期: '2025-09-05',
      违法人: '虚构商贸 有限公司',
    };
    expect(await keyOf(again)).toBe(key);
    expect(await keyOf({ 违法人: '另一公司' })).not.toBe(key);
    expect(await keyOf({ 现场检查时间: '2025-09-02' })).not.toBe(key);
  });

  it('is a fault when it is the case of a line above', async () => {
    const cases = (await read(LINE, { ...LINE, 违法人: '另一公司' }, { ...LINE, 序号: '3' })).flatMap((one) =>
      'payload' in one ? [one] : [],
    );
    expect(doublesIn(cases).map(({ line, message }) => ({ line, names: message.zh.includes('第2行') }))).toEqual([
      { line: 4, names: true },
    ]);
  });
});

describe('a fault names row, column, what stands there and how to put it right:', () => {
  it.each([
    ['a day that no calendar has', { 立案日期: '2025-02-30' }, '立案日期', '2025-02-30'],
    ['a decision before the filing', { 决定书日期: '2025-09-01' }, '决定书日期', '2025-09-01'],
    ['a closure before the decision', { 结案日期: '2025-11-02' }, '结案日期', '2025-11-02'],
    ['a day to come', { 结案日期: '2026-01-13' }, '结案日期', '2026-01-13'],
    ['a decision without a filing', { 立案日期: '' }, '立案日期', ''],
    ['a sum that is none', { 罚款金额: '若干' }, '罚款金额', '若干'],
    ['a fine of nothing', { 罚款金额: '0' }, '罚款金额', '0'],
    ['a fine among no kinds', { 处罚类型: '警告' }, '罚款金额', '2万元'],
    ['a kind of penalty that is not known', { 处罚类型: '口头教育' }, '处罚类型', '口头教育'],
    ['a decision without its day', { 决定书日期: '' }, '决定书日期', ''],
    ['a source that is not known', { 线索来源: '梦见' }, '线索来源', '梦见'],
    ['a unit that is not there', { 承办单位: '西例大队' }, '承办单位', '西例大队'],
    ['an officer whom several bear the name of', { 办案人员: '王重名' }, '办案人员', '王重名'],
    ['an empty cell that every case needs', { 违法人: '' }, '违法人', ''],
    ['a kind of party that is not told', { 违法人类别: '' }, '违法人类别', ''],
    ['a number that lost its last digits', { 统一代码: '3.30106E+17' }, '统一代码', '3.30106E+17'],
    ['a measure', { 执法程序: '行政强制' }, '执法程序', '行政强制'],
    ['a cell that is too long', { 违法行为: '长'.repeat(4001) }, '违法行为', '长'.repeat(4001)],
  ])('%s', async (_, changes, column, value) => {
    expect(await faultsOf(changes)).toContainEqual({ line: 2, column, value, told: true });
  });

  it('the day on which an unfiled clue was received', async () => {
    expect(await faultsOf({ 现场检查时间: '' }, CLUE)).toMatchObject([{ column: '现场检查时间' }]);
  });

  it('all faults of a line at once', async () => {
    expect(await faultsOf({ 立案日期: '昨天', 罚款金额: '很多' })).toHaveLength(2);
  });
});

describe('what people write', () => {
  it('for days, sums and lists of names', () => {
    const days = [
      '2026-3-2',
      '2026/03/02',
      '2026.3.2',
      '2026年3月2日',
      '20260302',
      '2026-03-02 09:30',
      '46083',
      '46083.5',
    ];
    expect(days.map(dayOf)).toEqual(days.map(() => '2026-03-02'));
    expect(['昨天', '2026', '123', '2026-13-01'].map(dayOf)).toEqual([null, null, null, null]);
    expect(['20000', '20,000元', '2万', '1.5万元', '¥99.5', '1.234', '-3'].map(fenOf)).toEqual([
      ...['2000000', '2000000', '2000000', '1500000', '9950'],
      ...[null, null],
    ]);
    expect(namesIn('张三、李四, 王五 张三')).toEqual(['张三', '李四', '王五']);
  });
});
