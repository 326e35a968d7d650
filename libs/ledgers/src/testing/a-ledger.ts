import { COLUMNS } from '../columns.js';
import type { LedgerContext } from '../case-of-line.js';

/** The heads of the 33 columns, in the order in which bureaus have them. */
export const HEADS = Object.values(COLUMNS).map(([head]) => head as string);

/** What stands under each head. */
export type Cells = Readonly<Record<string, string>>;

/** A decided case of the ordinary procedure; every name is invented. */
export const LINE: Cells = {
  序号: '1',
  案件类型: '食品',
  执法程序: '一般',
  '案件名称/案由': '销售超过保质期食品案',
  违法人: '虚构商贸有限公司',
  违法人类别: '企业',
  统一代码: '91330100MA00000001',
  线索来源: '日常巡查',
  现场检查时间: '2025-09-01',
  违法行为: '销售超过保质期的食品',
  处罚依据: '食品安全法第一百二十四条',
  立案日期: '2025年9月5日',
  决定书日期: '2025/11/3',
  决定书编号: '虚市监处罚〔2025〕9号',
  承办单位: '东例执法大队',
  自由裁量幅度: '一般',
  处罚类型: '警告、罚款',
  罚款金额: '2万元',
  办案人员: '李一案、赵二查',
};

/** A clue that is verified. */
export const CLUE: Cells = {
  ...LINE,
  ...{ 立案日期: '', 决定书日期: '', 决定书编号: '', 自由裁量幅度: '', 处罚类型: '', 罚款金额: '' },
};

export const context: LedgerContext = {
  ledger: '台账.csv',
  today: '2026-01-12',
  directory: {
    people: (name) => ({ 李一案: ['investigator.li'], 赵二查: ['investigator.zhao'], 王重名: ['a', 'b'] })[name] ?? [],
    units: (name) => (name === '东例执法大队' ? ['east-brigade'] : []),
  },
};

/** A CSV file with these lines under these heads. */
export function csvOf(lines: readonly Cells[], heads: readonly string[] = HEADS): Buffer {
  const rows = [heads, ...lines.map((line) => heads.map((head) => line[head] ?? ''))];
  return Buffer.from(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'));
}
