import type { CaseDifference, ReplayReport } from '#cases';

function differenceLine(one: CaseDifference): string {
  const named = `${one.number} (${one.caseId})`;
  if (one.what === 'chain')
    return `${named}：第 ${one.seq} 条的哈希不符 / entry ${one.seq} does not follow in the chain`;
  if (one.what === 'state') {
    const keys = one.keys.join(', ');
    return `${named}：${one.part} 与日志不符 ${keys} / ${one.part} does not agree with the journal: ${keys}`;
  }
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
