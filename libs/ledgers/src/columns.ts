/** The columns of the ledger, as bureaus head them. The first name is the one that people are told. */
export const COLUMNS = {
  serial: ['序号'],
  kind: ['案件类型'],
  procedure: ['执法程序'],
  violation: ['案件名称/案由', '案件名称', '案由', '案件名称、案由'],
  party: ['违法人', '当事人'],
  contact: ['联系方式'],
  partyKind: ['违法人类别', '当事人类别'],
  representative: ['法人姓名', '法定代表人'],
  creditCode: ['统一代码', '统一社会信用代码'],
  identity: ['身份证', '身份证号'],
  source: ['线索来源'],
  inspectedOn: ['现场检查时间', '现场检查日期', '检查时间'],
  place: ['违法地点'],
  act: ['违法行为'],
  violatedBasis: ['违法依据'],
  penaltyBasis: ['处罚依据'],
  filedOn: ['立案日期', '立案时间'],
  decidedOn: ['决定书日期', '处罚决定日期', '决定日期'],
  closedOn: ['结案日期', '结案时间'],
  reportedMonth: ['上交月份'],
  decisionNumber: ['决定书编号', '决定书文号', '处罚决定书编号'],
  unit: ['承办单位', '承办机构', '办案机构'],
  discretion: ['自由裁量幅度'],
  published: ['是否公示'],
  hearing: ['是否听证'],
  deliberated: ['是否召开案审会'],
  major: ['是否重大案件'],
  penaltyKinds: ['处罚类型', '处罚种类'],
  fine: ['罚款金额'],
  receipt: ['罚没收据编号'],
  officers: ['办案人员', '承办人', '执法人员'],
  recorded: ['是否有全过程记录'],
  remarks: ['备注'],
} as const;

export type Column = keyof typeof COLUMNS;

/** What every case needs; a file without one of them is not such a ledger. */
export const NEEDED: readonly Column[] = ['violation', 'party', 'partyKind', 'unit', 'officers'];

/** Columns that every case is made from. What stands in the others is kept as it was told, and nothing follows from it. */
const USED: ReadonlySet<Column> = new Set<Column>([
  ...(['kind', 'procedure', 'violation', 'party', 'partyKind', 'representative', 'creditCode', 'identity'] as const),
  ...(['source', 'act', 'filedOn', 'decidedOn', 'closedOn', 'unit', 'officers'] as const),
]);

/** Of a decided case these are used as well. */
const OF_A_DECISION: ReadonlySet<Column> = new Set<Column>([
  ...(['penaltyBasis', 'decisionNumber', 'discretion', 'penaltyKinds', 'fine'] as const),
]);

/** How far a case has come. */
interface Stage {
  readonly received: boolean;
  readonly decided: boolean;
}

/** Whether anything follows from a column in a case of this stage. */
export function isUsed(column: Column, { received, decided }: Stage): boolean {
  return USED.has(column) || (decided && OF_A_DECISION.has(column)) || (received && column === 'inspectedOn');
}

/** How a column is called in messages. */
export function headOf(column: Column): string {
  return COLUMNS[column][0];
}

/**
 * The column that a head names, whatever stands behind it in brackets (罚款金额（元）); null for one that is not of the 33.
 */
export function columnOf(head: string): Column | null {
  const plain = plainHead(head);
  const short = plain.replace(/\(.*\)$/, '');
  return named(plain) ?? named(short);
}

/** Heads are written with and without spaces, stars for what must be filled in, and brackets of either width. */
function plainHead(head: string): string {
  return head.normalize('NFKC').replaceAll(/[\s*]/g, '');
}

function named(plain: string): Column | null {
  const found = Object.entries(COLUMNS).find(([, names]) => (names as readonly string[]).includes(plain));
  return found === undefined ? null : (found[0] as Column);
}
