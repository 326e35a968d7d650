import { VERDICTS, type CaseAudit, type Finding, type Verdict } from '#audit';
import type { Words } from '#kernel';
import type { RuleBook } from '#statutes';
import Table from 'cli-table3';
import { wrapWide } from './wrap-wide.js';

const VERDICT_WORDS: Readonly<Record<Verdict, Words>> = {
  'in-time': { zh: '按时', en: 'in time' },
  late: { zh: '超期', en: 'late' },
  early: { zh: '过早', en: 'early' },
  open: { zh: '未结', en: 'open' },
  undeterminable: { zh: '无法判断', en: 'undeterminable' },
};

/** Columns of the table in characters, the borders not counted; a Chinese character takes two. */
const BECAUSE_WIDTH = 64;
const WIDTHS = [7, 26, 11, 11, 11, 24, BECAUSE_WIDTH];

function verdictText({ verdict, lateBy, certainty }: Finding): string {
  const { zh, en } = VERDICT_WORDS[verdict];
  const unit = lateBy?.unit === 'workday' ? { zh: '工作日', en: 'WD' } : { zh: '日', en: 'd' };
  const by = lateBy === null ? { zh: '', en: '' } : { zh: ` ${lateBy.n} ${unit.zh}`, en: ` ${lateBy.n} ${unit.en}` };
  const doubt = certainty === 'possible' ? { zh: '，可能', en: ', possible' } : { zh: '', en: '' };
  return `${zh}${by.zh}${doubt.zh}\n${en}${by.en}${doubt.en}`;
}

/** All findings as a table for people. */
export function auditTable(audits: readonly CaseAudit[], rules: RuleBook): string {
  const table = new Table({
    head: ['案件', '期限 rule', '起算 start', '届满 due', '实际 ended', '结论 verdict', '理由 because'],
    colWidths: WIDTHS.map((width) => width + 2),
    style: { head: [], border: [] },
  });
  for (const { findings } of audits) {
    for (const finding of findings) {
      const because = finding.because.split(' / ').map((text) => wrapWide(text, BECAUSE_WIDTH));
      const name = rules.ruleOf(finding.rule)?.name.zh ?? '';
      const days = [finding.start, finding.due ?? '—', finding.ended ?? '—'].map((text) => text.replace('/', '/\n'));
      table.push([
        finding.case,
        `${wrapWide(name, 26)}\n${wrapWide(finding.rule, 26)}`,
        ...days,
        verdictText(finding),
        because.join('\n'),
      ]);
    }
  }
  return table.toString();
}

/** The dates that no finding rests on, a line for each. */
export function unmappedLines(audits: readonly CaseAudit[]): readonly string[] {
  return audits.flatMap((audit) =>
    audit.unmapped.map((date) => `${audit.case}  ${date.key} ${date.date}  ${date.because}`),
  );
}

/** How many findings there are of each verdict. */
export function countVerdicts(audits: readonly CaseAudit[]): ReadonlyMap<Verdict, number> {
  const findings = audits.flatMap((audit) => audit.findings);
  return new Map(VERDICTS.map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length]));
}

/** What the audit came to, in a few lines. */
export function auditSummary(audits: readonly CaseAudit[]): string {
  const silent = audits.filter((audit) => audit.findings.length === 0).map((audit) => audit.case);
  const judged = audits.length - silent.length;
  const counts = [...countVerdicts(audits)].map(([verdict, count]) => {
    const { zh, en } = VERDICT_WORDS[verdict];
    return `  ${zh} ${en}: ${count}`;
  });
  return [
    `案件 ${audits.length} 件，可核对期限的 ${judged} 件 / ${audits.length} cases, ${judged} with time limits to check`,
    ...counts,
    `没有成对日期的案件 / cases without two related dates: ${silent.join(' ') || '—'}`,
  ].join('\n');
}
