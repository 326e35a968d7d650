import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { profileOf, ReplayCases, type GiveCommand, type Rulebook } from '#cases';
import { loadLaw, RecordedLaw } from '#law';
import { ImportLedger, readLedger, type CheckedLedger, type ImportedLine, type LedgerContext } from '#ledgers';
import { PostgresCaseReader, PostgresKnownCases } from '#persistence';
import { registry } from '#procedures';
import { li, withShippedBureau, type ShippedBureau } from './shipped-bureau.js';

const HEADS =
  '序号,案件类型,执法程序,案件名称/案由,违法人,违法人类别,线索来源,现场检查时间,立案日期,决定书日期,结案日期,承办单位,处罚类型,罚款金额,办案人员';
const LEDGER = `${HEADS}
1,食品,一般,销售超过保质期食品案,虚构商贸有限公司,企业,日常巡查,2026-01-05,,,,东例大队,,,李一案、赵二查
2,食品,一般,标签不合格案,虚构食品厂,企业,举报投诉,2025-12-01,2025-12-10,,,东例大队,,,李一案、赵二查
3,广告,一般,虚假广告案,虚构传媒有限公司,企业,日常巡查,2025-10-01,2025-10-10,2025-12-20,,东例大队,罚款,20000,李一案、赵二查
4,计量,一般,使用未检定衡器案,张虚构,个人,日常巡查,2025-08-01,2025-08-10,2025-10-20,2025-11-30,东例大队,警告,,李一案、赵二查
5,价格,简易,不明码标价案,虚构便利店,个体户,日常巡查,2026-01-08,,2026-01-08,,东例大队,罚款,200,李一案、赵二查
`;

const administrator = { person: 'administrator.peng', name: '彭一管', unit: 'city', role: 'administrator' };
const law = loadLaw('config');
const book: Rulebook = { registry, law, profile: profileOf };

const people: Readonly<Record<string, string>> = { 李一案: 'investigator.li', 赵二查: 'investigator.zhao' };
const context: LedgerContext = {
  ledger: '台账.csv',
  today: '2026-01-12',
  directory: {
    people: (name) => (people[name] === undefined ? [] : [people[name]]),
    units: (name) => (name === '东例大队' ? ['east-brigade'] : name === '无此机构' ? ['nowhere'] : []),
  },
};

let bureau: ShippedBureau;
let steps: GiveCommand;
let ledger: ImportLedger;

const check = async (text: string): Promise<CheckedLedger> =>
  ledger.check(await readLedger(Buffer.from(text)), context);

async function importAll({ ready }: CheckedLedger): Promise<readonly ImportedLine[]> {
  const came: ImportedLine[] = [];
  for (const one of ready) {
    const imported = await ledger.importLine(one);
    if (!('line' in imported)) throw new Error(JSON.stringify(imported));
    came.push(imported);
  }
  return came;
}

async function give(caseId: string | null, command: string, payload: object) {
  const { answer } = await steps.give({ caseId, command, payload, actor: li, scope: { all: true } });
  if (answer.outcome !== 'moved') throw new Error(JSON.stringify(answer));
  return answer;
}

const list = () =>
  new PostgresCaseReader(bureau.database.pool).list(
    { caller: 'administrator.peng', scope: { all: true } },
    { sort: 'newest' },
    null,
    50,
  );

const replayed = () => new ReplayCases(book, bureau.histories, new RecordedLaw(bureau.texts)).run();

beforeAll(async () => {
  bureau = await withShippedBureau('2026-01-12T10:00:00+08:00');
  await bureau.texts.keep(law.texts);
  steps = bureau.steps(book);
  ledger = new ImportLedger(steps, new PostgresKnownCases(bureau.database.pool), administrator);
}, 60_000);

afterAll(() => bureau.close());

describe('the cases of a ledger', () => {
  const ids: string[] = [];

  it('are tried out by the engine, which writes nothing and tells what would run', async () => {
    const { ready, there, faults } = await check(LEDGER);
    expect({ there, faults }).toEqual({ there: [], faults: [] });
    const running = ready.map(({ answer }) =>
      answer.clocks.filter(({ status }) => status === 'running').map(({ rule }) => rule),
    );
    expect(running).toEqual([
      ...[['report-check'], ['case-decision'], ['decision-service'], []],
      expect.arrayContaining(['fine-payment', 'reconsideration-apply']),
    ]);
    expect(await bureau.histories.count()).toBe(0);
  });

  it('stand where the ledger says, each with its known clocks, and lists show them as imported', async () => {
    ids.push(...(await importAll(await check(LEDGER))).map(({ known }) => known.caseId));
    const found = [...(await list())].reverse();
    expect(found.map(({ status, ended, nextRule, imported }) => ({ status, ended, nextRule, imported }))).toEqual([
      { status: 'filing:verifying', ended: false, nextRule: 'report-check', imported: true },
      { status: 'investigation:gathering', ended: false, nextRule: 'case-decision', imported: true },
      { status: 'penalty:decided', ended: false, nextRule: 'decision-service', imported: true },
      { status: expect.any(String), ended: true, nextRule: null, imported: true },
      { status: 'execution:performing', ended: false, nextRule: 'fine-payment', imported: true },
    ]);
  });

  it('are there once, whatever ledger they are read from again', async () => {
    const again = LEDGER.replace('2026-01-05', '2026年1月5日').replace(',2025-12-20,,', ',2025-12-20,2026-01-10,');
    const { ready, there, faults } = await check(again);
    expect({ ready, faults }).toEqual({ ready: [], faults: [] });
    expect(there.map(({ known }) => known.caseId)).toEqual(ids);
    expect(there[0]?.known.number).not.toBe('');
  });

  it('that somebody else imports meanwhile are not doubled', async () => {
    const one = await check(`${HEADS}\n1,食品,,另一案,虚构面馆,个体户,,2026-01-06,,,,东例大队,,,李一案、赵二查\n`);
    ids.push(...(await importAll(one)).map(({ known }) => known.caseId));
    expect((await importAll(one)).map(({ before }) => before)).toEqual([true]);
  });

  it('are compared with those that were entered in the system', async () => {
    const parties = [{ kind: 'organisation', name: '虚构酒楼有限公司' }];
    const clue = { source: 'inspection', receivedAt: '2026-01-09', summary: '无证经营案', domain: 'food', parties };
    const { caseId } = await give(null, 'clue.register', clue);
    const line = '1,食品,,无证经营案,虚构酒楼有限公司,企业,,2026-01-09,,,,东例大队,,,李一案、赵二查';
    const { ready } = await check(`${HEADS}\n${line}\n`);
    expect(ready.map(({ alike }) => alike?.caseId)).toEqual([caseId]);
    expect((await list()).find((one) => one.caseId === caseId)?.imported).toBe(false);
  });

  it('are refused line by line, also for what only the engine knows', async () => {
    const line = '1,食品,,丙案,虚构丙店,企业,,2026-01-09,,,,无此机构,,,李一案、赵二查';
    const before = await bureau.histories.count();
    const { ready, faults } = await check(`${HEADS}\n${line}\n2,食品,,丁案,虚构丁店,企业,,2026-01-09,,,,东例大队,,,\n`);
    expect(ready).toEqual([]);
    expect(faults.map(({ line: row, column }) => [row, column])).toEqual([
      [2, '承办单位'],
      [3, '办案人员'],
    ]);
    expect(await bureau.histories.count()).toBe(before);
  });

  it('go on through the engine', async () => {
    const [verified = '', investigated = '', decided = '', , spot = ''] = ids;
    await give(verified, 'filing.propose', {
      violation: '销售超过保质期食品',
      domain: 'food',
      basis: '食品安全法第三十四条',
      elements: { primaFacieEvidence: true, penaltyDue: true, ownJurisdiction: true, withinLimitation: true },
      violationEnded: '2026-01-04',
    });
    const answer = await give(investigated, 'exclusion.open', {
      kind: 'identification',
      subject: '标签样品',
      paper: { title: '鉴别委托书' },
    });
    expect(answer.clocks.some(({ rule, status }) => rule === 'case-decision' && status === 'open')).toBe(true);
    const served = await give(decided, 'service.record', {
      document: { kind: 'decision' },
      party: 1,
      method: 'direct',
    });
    expect(served.states).toMatchObject({ 'execution#1': { main: 'performing' }, 'publicity#1': { main: 'due' } });
    const paid = await give(spot, 'payment.record', { party: 1, amount: '20000', voucher: '回单1号' });
    expect(paid.states).toMatchObject({ 'execution#1': { main: 'closing' } });
  });

  it('have journals that hold, say that they were imported, and that a replay agrees with', async () => {
    expect(await replayed()).toMatchObject({ differences: [], different: 0 });
    for (const caseId of ids) {
      expect(await bureau.chainFaults(caseId)).toEqual([]);
      expect((await bureau.journal(caseId)).find((line) => line.includes('"case.import"'))).toContain(
        '"imported":true',
      );
    }
  });
});
