import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrganisation } from '#access';
import { migrate, openDatabase, PostgresOrganisationStore } from '#persistence';
import { withTestDatabase, type TestDatabase } from '#testkit';
import { anliu, jsonLines, type AnliuRun } from './anliu-command.js';

const UNIT = '东例区市场监督管理综合执法大队';
const HEADS =
  '案件名称/案由,违法人,违法人类别,执法程序,现场检查时间,立案日期,决定书日期,承办单位,处罚类型,罚款金额,办案人员';
const CLUE = `标签不合格案,虚构食品厂,企业,一般,2025-12-01,,,${UNIT},,,李一案、赵二案`;
const SPOT = `不明码标价案,虚构便利店,个体户,简易,2025-12-02,,2025-12-02,${UNIT},罚款,200,李一案、赵二案`;
const WRONG = `虚假广告案,虚构传媒有限公司,企业,一般,,2025-13-01,,${UNIT},,,李一案、赵二案`;

describe('anliu cases import', () => {
  let database: TestDatabase;
  let folder = '';
  const importing = (file: string, ...args: readonly string[]): Promise<AnliuRun> =>
    anliu(['cases', 'import', join(folder, file), '--as', 'administrator.peng', ...args], '', {
      DATABASE_URL: database.applicationUrl,
      ANLIU_SEALING_KEY: 'ab'.repeat(32),
    });
  const cases = async (): Promise<number | undefined> => {
    const opened = await openDatabase(database.applicationUrl);
    const { rows } = await opened.pool.query<{ count: number }>('select count(*)::int as count from cases');
    await opened.close();
    return rows[0]?.count;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'anliu-ledger-'));
    for (const [name, lines] of Object.entries({
      'good.csv': [CLUE, SPOT],
      'half.csv': [CLUE, WRONG],
      'empty.csv': [],
    })) {
      writeFileSync(join(folder, name), lines.length === 0 ? '' : `执法台账\n${[HEADS, ...lines].join('\n')}\n`);
    }
    database = await withTestDatabase();
    await migrate(database.ownerUrl, { kind: 'test' });
    const opened = await openDatabase(database.applicationUrl);
    const text = readFileSync('config/organisation/demo.yaml', 'utf8');
    await new PostgresOrganisationStore(opened).save(readOrganisation('demo.yaml', text, '2026-01-05'));
    await opened.close();
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.drop();
  });

  it('shows first, line by line, where a case would stand, what would run and what is only told', async () => {
    const { status, out } = await importing('good.csv', '--preview');
    expect(status).toBe(0);
    for (const text of [
      '第3行',
      '核查中',
      '举报/线索核查 report-check',
      '履行中',
      '只作记载 only told: 现场检查时间',
      '未写入任何内容',
    ]) {
      expect(out).toContain(text);
    }
    expect(await cases()).toBe(0);
  });

  it('imports nothing while one line is wrong, and names row, column and remedy', async () => {
    const { status, out } = await importing('half.csv');
    expect(status).toBe(1);
    expect(out).toContain('第4行 立案日期“2025-13-01”：不是日历上的日期。请写成 2026-03-02。');
    expect(out).toContain('未导入任何一行');
    expect(await cases()).toBe(0);
  });

  it('imports every line once', async () => {
    const first = await importing('good.csv', '--json');
    expect(first.status).toBe(0);
    expect(jsonLines(first.out)).toMatchObject([
      { what: 'imported', line: 3 },
      { what: 'imported', line: 4 },
      { what: 'sum', imported: 2, there: 0, faults: 0 },
    ]);
    const again = await importing('good.csv');
    expect(again.status).toBe(0);
    expect(again.out).toContain('导入 0 件，已有 2 件');
    expect(await cases()).toBe(2);
  });

  it('answers a file that is no ledger, and who may not import, with one sentence and 2', async () => {
    const empty = await importing('empty.csv');
    expect([empty.status, empty.err]).toEqual([2, expect.stringContaining('文件是空的')]);
    const nowhere = await importing('nowhere.csv');
    expect([nowhere.status, nowhere.err]).toEqual([2, expect.stringContaining('没有文件')]);
    const officer = await importing('good.csv', '--as', 'investigator.li');
    expect([officer.status, officer.err]).toEqual([2, expect.stringContaining('不是系统管理员')]);
  });
});
