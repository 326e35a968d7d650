import type { FiringReport, LevelLateness, MissedFiring } from '#clocks';

/** Levels as people call them. */
const LEVELS: Readonly<Record<string, string>> = { yellow: '黄色', red: '红色', due: '届满', overdue: '逾期' };

/** Shown of a kind; the rest is counted. */
const SHOWN = 50;

/** What ought to have fired beside what did, a line for each fault, each level and one for all. */
export function firingLines(report: FiringReport): readonly string[] {
  const { clocks, expected, missed, doubled, unscheduled, lateness } = report;
  return [
    ...missed.slice(0, SHOWN).map(missedLine),
    ...more(missed.length),
    ...doubled.slice(0, SHOWN).map(({ caseId, clock, seq }) => {
      const where = `${caseId} ${clock}`;
      return `${where}：第 ${seq} 条为重复触发 / entry ${seq} fired a second time`;
    }),
    ...more(doubled.length),
    ...lateness.map(latenessLine),
    ...(unscheduled === 0
      ? []
      : [`${unscheduled} 个计时尚未按现行级别排定 / ${unscheduled} clocks are not scheduled by the levels in use`]),
    `计时 ${clocks} 个，应触发 ${expected} 次，遗漏 ${missed.length} 次，重复 ${doubled.length} 次 / ` +
      `${clocks} clocks, ${expected} levels due, ${missed.length} missed, ${doubled.length} fired twice`,
  ];
}

function missedLine({ number, clock, rule, level, shouldAt }: MissedFiring): string {
  return `${number} ${clock} (${rule})：${shouldAt} 应触发 ${level}，未触发 / ${level} ought to have fired then and did not`;
}

function latenessLine({ level, fired, refused, p50, p99, most }: LevelLateness): string {
  const late = fired === 0 ? '' : `，迟延 p50 ${ms(p50)}、p99 ${ms(p99)}、最大 ${ms(most)} / late by`;
  return `${LEVELS[level] ?? level} ${level}：已触发 ${fired} 次，不予触发 ${refused} 次 / ${fired} fired, ${refused} refused${late}`;
}

const ms = (value: number | null): string => (value === null ? '—' : `${(value / 1_000).toFixed(1)} s`);

const more = (found: number): readonly string[] =>
  found > SHOWN ? [`……另有 ${found - SHOWN} 处 / … and ${found - SHOWN} more`] : [];
