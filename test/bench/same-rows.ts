import type { DatabaseAddresses } from '#persistence';
import { gatheredId } from './gathered-cases.js';
import { handWrittenStep } from './hand-written-step.js';
import type { MovedCases } from './moved-cases.js';
import { useCaseOver, withDatabase } from './sides.js';

/** Everything one step wrote for a case, as text; what must differ is left out. */
const WRITTEN = `select json_build_object(
  'case', (select to_jsonb(c) - 'case_id' - 'last_hash' from cases c where case_id = $1),
  'journal', (select to_jsonb(j) - 'case_id' - 'hash' from journal j where case_id = $1 order by seq desc limit 1),
  'proceedings', (select json_agg(p.snapshot order by p.ordinal) from proceedings p where case_id = $1),
  'forms', (select json_agg(to_jsonb(f) - 'case_id' order by f.ordinal) from forms f where case_id = $1),
  'outbox', (select to_jsonb(o) - 'case_id' from outbox o where case_id = $1 order by seq desc limit 1),
  'kept', (select to_jsonb(i) - 'case_id' - 'created_at' - 'key' from idempotency i where case_id = $1))::text as written`;

/**
 * Proves that the floor does what it stands for: after one step by each, on two equal cases, the rows are the same
 * to the letter but for ids and the second of the step.
 * @throws Error naming the first difference
 */
export async function checkSameRows(addresses: DatabaseAddresses, cases: MovedCases): Promise<void> {
  const { actor, payload, versions } = cases;
  const [ours, theirs] = [gatheredId(0), gatheredId(1)];
  await withDatabase(addresses, async (database) => {
    const give = await useCaseOver(database);
    const command = { caseId: ours, command: 'investigation.recordAct', payload, actor, scope: { all: true } as const };
    await give.give({ ...command, idempotencyKey: 'a' });
    await handWrittenStep(database.pool, { caseId: theirs, actor, payload, versions, key: 'b' });
    const read = async (caseId: string): Promise<string> => {
      const { rows } = await database.pool.query<{ written: string }>(WRITTEN, [caseId]);
      return comparable(rows[0]?.written ?? '', caseId);
    };
    const [left, right] = [await read(ours), await read(theirs)];
    if (left !== right) throw new Error(`the floor writes other rows: ${difference(left, right)}`);
  });
}

function comparable(text: string, caseId: string): string {
  return text
    .replaceAll(caseId, 'case')
    .replaceAll(/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d/g, 'instant')
    .replaceAll(/\\{1,4}x[0-9a-f]{64}/g, 'hash')
    .replaceAll(/〔2026〕\d+/g, 'number');
}

function difference(left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at]) at += 1;
  return `…${left.slice(Math.max(0, at - 60), at + 100)}… and …${right.slice(Math.max(0, at - 60), at + 100)}…`;
}
