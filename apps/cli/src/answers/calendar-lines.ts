import type { MovedClock } from '#cases';
import type { CalendarReport, RuleDifference } from '#law';
import type { RuleBook } from '#statutes';

const DRY = '试算，未写入任何内容 / dry run, nothing was written';
const KEPT = '配置文件夹中已是同样的安排 / the configuration already says the same';

function nameOf(rules: RuleBook, id: string): string {
  const rule = rules.ruleOf(id);
  return rule === null ? id : `${id} ${rule.name.zh} ${rule.name.en}`;
}

function certainty({ wasProvisional, provisional }: MovedClock): string {
  if (wasProvisional && !provisional) return '，暂定→确定 / provisional → certain';
  if (!wasProvisional && provisional) return '，确定→暂定 / certain → provisional';
  return provisional ? '，仍为暂定 / still provisional' : '';
}

/** One clock that a new calendar changes: the case, the rule, the old due date and the new one. */
export function movedClockLine(clock: MovedClock, rules: RuleBook): string {
  const { number, caseId, rule, before, after } = clock;
  const dates = before === after ? `${after ?? '—'}（不变 / same）` : `${before ?? '—'} → ${after ?? '—'}`;
  return `${number} (${caseId})  ${nameOf(rules, rule)}  ${dates}${certainty(clock)}`;
}

function countsOf({
  clocks,
  later,
  earlier,
  unmoved,
  nowCertain,
  nowProvisional,
}: Omit<RuleDifference, 'rule'>): string {
  const zh = [
    `${String(clocks)} 项：推迟 ${String(later)}，提前 ${String(earlier)}，日期不变 ${String(unmoved)}`,
    ...(nowCertain > 0 ? [`暂定转确定 ${String(nowCertain)}`] : []),
    ...(nowProvisional > 0 ? [`确定转暂定 ${String(nowProvisional)}`] : []),
  ];
  const en = [
    `${String(clocks)} clocks: ${String(later)} later, ${String(earlier)} earlier, ${String(unmoved)} on the same day`,
    ...(nowCertain > 0 ? [`${String(nowCertain)} now certain`] : []),
    ...(nowProvisional > 0 ? [`${String(nowProvisional)} now provisional`] : []),
  ];
  return `${zh.join('，')} / ${en.join(', ')}`;
}

function standingLine({ stood, dryRun }: CalendarReport): readonly string[] {
  if (stood === 'same') return [KEPT];
  if (stood === 'nothing') return [];
  return dryRun
    ? ['该年已有不同的安排，载入须加 --replace / a different table stands for that year; loading needs --replace']
    : ['替换了该年原有的安排 / the table that stood for that year is replaced'];
}

/** What loading a calendar changed, grouped by rule, after the lines of the single clocks. */
export function calendarLines(report: CalendarReport, rules: RuleBook): readonly string[] {
  const { year, notice, before, after, cases, changed, written, dryRun, total } = report;
  const counted = [String(cases), String(changed)] as const;
  return [
    `${String(year)} 年：${notice}`,
    before === after ? after : `${before} → ${after}`,
    ...standingLine(report),
    ...report.rules.map((one) => `  ${nameOf(rules, one.rule)}  ${countsOf(one)}`),
    `合计 / in all  ${countsOf(total)}`,
    `期限及于该年的案件 ${counted[0]} 件，其中变动 ${counted[1]} 件 / ${counted[0]} cases with a clock that reaches that year, ${counted[1]} of them changed`,
    ...(dryRun ? [DRY] : []),
    ...(written === null ? [] : [`已写入 ${written} / written`]),
  ];
}

/** What to mind about a report: words for standard error, Chinese and English. */
export function calendarNotes({
  dryRun,
  workedHolidays,
  busy,
}: CalendarReport): readonly (readonly [string, string])[] {
  const [days, cases] = [workedHolidays.join(', '), busy.join(', ')];
  return [
    ...(workedHolidays.length === 0
      ? []
      : ([
          [
            `注意：法定节日 ${days} 在此安排中是工作日，请核对通知是否录全`,
            `note: the statutory holidays ${days} are working days in this table; is the notice typed in to its end?`,
          ],
        ] as const)),
    ...(busy.length === 0
      ? []
      : ([
          [
            `案件 ${cases} 一直被占用，请再运行一次`,
            `the cases ${cases} were held by others all the while; run this again`,
          ],
        ] as const)),
    ...(dryRun
      ? []
      : ([
          [
            '运行中的接口进程重启后才用新的安排；重启后请再运行一次本命令，以免漏掉其间办理的案件',
            'API processes that run take up the new calendar when they are restarted; run this once more after that, for the cases they worked on meanwhile',
          ],
        ] as const)),
  ];
}
