import type { CaseDifference, LawGap, ReplayReport } from '#cases';

/** What is versioned, as people call it. */
const PARTS: Readonly<Record<LawGap['kind'], { readonly zh: string; readonly en: string }>> = {
  calendar: { zh: '放假安排', en: 'calendar' },
  rules: { zh: '期限规则', en: 'rules' },
  parameters: { zh: '参数', en: 'parameters' },
};

type LawDifference = Extract<CaseDifference, { readonly what: 'law' }>;

function lawLine(named: string, { gap, seq, entries }: LawDifference): string {
  const { kind, version, why, said } = gap;
  const [count, first] = [String(entries), String(seq)];
  const zh = `自第 ${first} 条起 ${count} 条所依据的${PARTS[kind].zh} ${version}`;
  const en = `${count} entries from ${first} on were decided by ${PARTS[kind].en} ${version}, which`;
  return why === 'unreadable'
    ? `${named}：${zh} 已登记而无法读取（${said ?? ''}），没有重新推导 / ${en} is registered and cannot be read (${said ?? ''}); not derived again`
    : `${named}：${zh} 没有登记，没有重新推导；以当时的配置（ANLIU_CONFIG）运行一次即登记 / ${en} is not registered; not derived again. Running once with the configuration of that time (ANLIU_CONFIG) registers it`;
}

function differenceLine(one: CaseDifference): string {
  const named = `${one.number} (${one.caseId})`;
  if (one.what === 'chain')
    return `${named}：第 ${one.seq} 条缺失，或哈希不符 / entry ${one.seq} is missing or does not follow in the chain`;
  if (one.what === 'unreadable')
    return `${named}：第 ${one.seq} 条无法读取或重演，以后未重演（${one.said}） / entry ${one.seq} cannot be read or replayed, nor what follows it: ${one.said}`;
  if (one.what === 'state') {
    const keys = one.keys.join(', ');
    return `${named}：${one.part} 与日志不符 ${keys} / ${one.part} does not agree with the journal: ${keys}`;
  }
  if (one.what === 'law') return lawLine(named, one);
  const { seq, what, key } = one.difference;
  return `${named}：第 ${seq} 条后 ${what} ${key} 与重新推导不符 / after entry ${seq} ${what} ${key} is derived otherwise`;
}

/** What replaying found, a line for each difference and one for all. */
export function replayLines({ cases, entries, differences, different }: ReplayReport): readonly string[] {
  const more = different - differences.length;
  return [
    ...differences.map(differenceLine),
    ...(more > 0 ? [`……另有 ${more} 处 / … and ${more} more`] : []),
    `重演 ${cases} 件、${entries} 条，差异 ${different} 处 / ${cases} cases, ${entries} entries, ${different} differences`,
  ];
}
