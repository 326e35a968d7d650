import type { Database } from '#persistence';
import { loadLaw } from '../law/load-law.js';
import { loadRulebook } from '../law/load-rulebook.js';
import { good, warn, type DoctorFinding } from './finding.js';

interface Kept {
  readonly kind: string;
  readonly versions: number;
  readonly present: boolean;
}

const KEPT = `select kind, count(*)::int as versions, bool_or(version = any($1)) as present
  from law_texts group by kind order by kind`;

/** Running clocks that are called provisional though their whole way lies in years that are known. */
const OUTDATED = `select count(*)::int as n from clocks
  where status = 'running' and due <= $1::date and (state->>'provisional')::boolean`;

/** Whether the law in use is in the register, and whether every running clock was counted by its calendar. */
export async function examineRegister(database: Database, config: string): Promise<readonly DoctorFinding[]> {
  const { law } = loadRulebook(config, loadLaw(config));
  const kept = await database.source.query<Kept[]>(KEPT, [Object.values(law.versions)]);
  const last = String(law.calendar.knownYears.at(-1) ?? 0);
  const outdated = await database.source.query<{ n: number }[]>(OUTDATED, [`${last}-12-31`]);
  return [registered(kept), ...outdated.flatMap(({ n }) => (n === 0 ? [] : [countedBefore(n)]))];
}

function registered(kept: readonly Kept[]): DoctorFinding {
  if (kept.filter(({ present }) => present).length < 3) {
    return warn(
      'law-register',
      '现行的规则、日历、参数尚未全部登记，启动时登记',
      'the rules, calendar and parameters in use are not all registered yet; starting registers them',
    );
  }
  const counts = kept.map(({ kind, versions }) => `${kind} ${String(versions)}`).join(', ');
  return good('law-register', `法律文本已登记：${counts}`, `versions of the law on record: ${counts}`);
}

function countedBefore(n: number): DoctorFinding {
  return warn(
    'provisional',
    `有 ${String(n)} 项运行中的期限仍按旧日历标为暂定，请再次运行 anliu calendar load`,
    `${String(n)} running clocks are still provisional by an older calendar; run anliu calendar load once more`,
  );
}
