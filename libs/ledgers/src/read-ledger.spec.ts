import { describe, expect, it } from '@jest/globals';
import writeXlsxFile from 'write-excel-file/node';
import { columnOf } from './columns.js';
import { LedgerUnreadable } from './fault.js';
import { readLedger } from './read-ledger.js';
import { CLUE, csvOf, HEADS, LINE } from './testing/a-ledger.js';

/** Five heads and one line in GB 18030, as spreadsheet programs in Chinese save a CSV. */
const GB = Buffer.concat(
  [
    [0xb0, 0xb8, 0xd3, 0xc9, 0x2c], // 案由
    [0xce, 0xa5, 0xb7, 0xa8, 0xc8, 0xcb, 0x2c], // 违法人
    [0xce, 0xa5, 0xb7, 0xa8, 0xc8, 0xcb, 0xc0, 0xe0, 0xb1, 0xf0, 0x2c], // 违法人类别
    [0xb3, 0xd0, 0xb0, 0xec, 0xb5, 0xa5, 0xce, 0xbb, 0x2c], // 承办单位
    [0xb0, 0xec, 0xb0, 0xb8, 0xc8, 0xcb, 0xd4, 0xb1, 0x0a], // 办案人员
    [0xbc, 0xd7, 0x2c, 0xd2, 0xd2, 0x2c, 0xc6, 0xf3, 0xd2, 0xb5, 0x2c, 0xb1, 0xfb, 0x2c, 0xb6, 0xa1], // 甲,乙,企业,丙,丁
  ].map((bytes) => Buffer.from(bytes)),
);

const workbook = (rows: readonly (readonly object[])[]): Promise<Buffer> => writeXlsxFile(rows as never).toBuffer();

const refusal = async (content: Buffer | string): Promise<string> => {
  try {
    await readLedger(Buffer.from(content));
    return '';
  } catch (error) {
    return error instanceof LedgerUnreadable ? error.words.zh : String(error);
  }
};

describe('a ledger', () => {
  it('has the 33 columns that bureaus share', () => {
    expect(HEADS).toHaveLength(33);
  });

  it('may have its columns in any order and columns of its own, below a title, with remarks behind its heads', async () => {
    const heads = [...HEADS].reverse().map((head) => (head === '罚款金额' ? '罚款金额（万元）' : ` ${head}* `));
    const own = [...heads, '本局自编号'];
    const line = Object.fromEntries(own.map((head) => [head, LINE[head.replaceAll(/[\s*]/g, '')] ?? '']));
    const body = csvOf([{ ...line, '罚款金额（万元）': '2', 本局自编号: '甲7' }], own);
    const [read] = await readLedger(Buffer.concat([Buffer.from('某局执法台账\r\n\r\n'), body]));
    expect(read?.line).toBe(4);
    expect(read?.cells).toEqual((await readLedger(csvOf([LINE])))[0]?.cells);
    expect(read?.told).toMatchObject({ 本局自编号: '甲7' });
  });

  it('says the same as a workbook, whose days are cells of their own or bare numbers', async () => {
    const cells = HEADS.map((head) => {
      if (head === '立案日期') return { value: new Date(Date.UTC(2025, 8, 5)), type: Date, format: 'yyyy-mm-dd' };
      if (head === '决定书日期') return { value: 45_964 };
      if (head === '统一代码') return { value: 330_106_202_501_011 * 1000 };
      return { value: LINE[head] ?? '' };
    });
    const content = await workbook([HEADS.map((value) => ({ value })), cells]);
    const [line] = await readLedger(content);
    expect(line?.cells).toMatchObject({ filedOn: '2025-09-05', decidedOn: '45964' });
    // A number of 18 digits is none any more: it is told as the program shows it, and refused line by line.
    expect(line?.cells.creditCode).toMatch(/e\+17$/);
  });

  it('is read in UTF-8, GB 18030 and UTF-16, with commas or tabs', async () => {
    const [gb] = await readLedger(GB);
    expect(gb?.cells).toEqual({ violation: '甲', party: '乙', partyKind: '企业', unit: '丙', officers: '丁' });
    const tabbed = '案由\t违法人\t违法人类别\t承办单位\t办案人员\n甲\t乙\t企业\t丙\t丁\n';
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tabbed, 'utf16le')]);
    expect((await readLedger(wide))[0]?.cells).toEqual(gb?.cells);
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(tabbed)]);
    expect((await readLedger(marked))[0]?.cells).toEqual(gb?.cells);
  });

  it('keeps quoted cells over several lines, and leaves out empty lines, sums and marks for nothing', async () => {
    const lines = await readLedger(
      csvOf([
        { ...CLUE, 备注: '第一行\n第二行，"引号"', 身份证: '/', 结案日期: '——' },
        {},
        { 序号: '合计', 罚款金额: '20000' },
      ]),
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.told['备注']).toBe('第一行\n第二行，"引号"');
    expect(lines[0]?.cells).not.toHaveProperty('identity');
    expect(lines[0]?.cells).not.toHaveProperty('closedOn');
  });

  it('heads no column that is not of the 33', () => {
    expect(columnOf('违法人（盖章）')).toBe('party');
    expect(columnOf('违法人年龄')).toBeNull();
  });
});

describe('a file that is no ledger is refused with one sentence that says what to do:', () => {
  const missing = '案由,违法人,违法人类别\n甲,乙,个体\n';
  const double = '案由,违法人,当事人,违法人类别,承办单位,办案人员\n甲,乙,乙,个体,丙,丁\n';

  it.each([
    ['an empty file', '', '文件是空的'],
    ['a table of something else', '姓名,年龄\n张某,5\n', '没有列名行'],
    ['one that lacks a column', missing, '第1行的列名缺少：承办单位、办案人员'],
    ['one that has a column twice', double, '第1行有两列都是“违法人”'],
    ['heads without cases', csvOf([]), '没有案件'],
    ['a broken CSV', '案由,"违法人\n甲,乙', '引号'],
    ['an XLS of old', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'XLSX'],
    ['a broken workbook', Buffer.from('PK\u0003\u0004rubbish'), '另存为'],
    ['an image', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xff, 0xff]), '既不是'],
  ])('%s', async (_what, content, sentence) => {
    expect(await refusal(content)).toContain(sentence);
  });
});
