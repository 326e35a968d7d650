import type { MigratedCase, MigrateReport } from '#cases';
import type { Registry } from '#engine';

type Moved = MigratedCase['proceedings'][number];

const WHAT: Readonly<Record<MigratedCase['tasks'][number]['what'], string>> = {
  opened: '新增待办 task opened',
  closed: '待办结束 task closed',
  changed: '待办变更 task changed',
};

/** One case that moves, and what changes in it; nothing for a case of which only the version changes. */
export function migratedCaseLines(registry: Registry, one: MigratedCase): readonly string[] {
  if (!one.changes) return [];
  return [
    `${one.number} (${one.caseId})`,
    ...one.proceedings.map(
      (moved) => `  ${moved.proceeding} ${moved.from} → ${moved.to}  ${positions(registry, moved)}`,
    ),
    ...one.clocks.map(({ rule, before, after }) => {
      const was = before === null ? '—' : `${before.due ?? '—'} ${before.status}`;
      return `  期限 clock ${rule}  ${was} → ${after.due ?? '—'} ${after.status}`;
    }),
    ...one.tasks.map(({ what, task, proceeding }) => `  ${WHAT[what]}  ${proceeding}/${task}`),
  ];
}

function positions(registry: Registry, { proceeding, from, to, before, after }: Moved): string {
  const procedure = proceeding.split('#')[0] ?? '';
  const named = (version: string, at: Moved['before']): string =>
    Object.entries(at)
      .map(([region, state]) => {
        const words = registry.versionOf({ procedure, version }).states[`${region}.${state}`];
        return `${region}: ${state}${words === undefined ? '' : ` ${words.zh}`}`;
      })
      .join('，');
  return `${named(from, before)} → ${named(to, after)}`;
}

/** What the run came to. */
export function migrateReportLines({ cases, changed, busy }: MigrateReport, dryRun: boolean): readonly string[] {
  const [all, some] = [String(cases), String(changed)];
  return [
    dryRun
      ? `将转入 ${all} 件，其中位置、期限或待办变化 ${some} 件 / ${all} cases would move, ${some} of them with another position, clock or task`
      : `已转入 ${all} 件，其中位置、期限或待办变化 ${some} 件 / ${all} cases moved, ${some} of them with another position, clock or task`,
    ...(busy.length === 0 ? [] : [`被占用 ${String(busy.length)} 件 / ${String(busy.length)} cases were held`]),
    ...(dryRun ? ['试算，未写入任何内容 / dry run, nothing was written'] : []),
  ];
}
