import type { Operation } from '#engine';

/** What an entry touched: `proceeding:penalty#1` and `fact:notice.issue`, each once. */
export function touchedBy(operations: readonly Operation[]): readonly string[] {
  const touched = new Set<string>();
  for (const operation of operations) {
    if (operation.op === 'undelivered' || operation.op === 'form') continue;
    if (operation.proceeding !== 'case') touched.add(`proceeding:${operation.proceeding}`);
    if ('command' in operation) touched.add(`fact:${operation.command}`);
  }
  return [...touched];
}
