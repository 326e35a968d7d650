import type { Registry } from '#engine';
import type { Words } from '#kernel';
import type { Expired, StepReport, StoryFault, StoryReport } from '#stories';

const INDENT = '      ';

function momentOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}

function expiredLine({ rule, subject, at, proceeding }: Expired): string {
  const named = `${rule}${subject === '' ? '' : `@${subject}`}`;
  return `  ~ ${momentOf(at)}  系统 system  期限届满 clock.expire  ${proceeding} ${named}`;
}

function actLine(report: StepReport, registry: Registry): string {
  const { step, outcome, unmet, changes, faults } = report;
  const mark = faults.length > 0 ? '✗' : outcome === 'refused' ? '⊘' : '✓';
  const came = outcome === 'refused' ? `拒绝 refused: ${unmet.join(', ')}` : changes.join(', ');
  const tail = came === '' ? '' : `  → ${came}`;
  if (step.kind === 'advance') return `  ${mark} ${momentOf(step.to)}  时间推进 advance${tail}`;
  const title = registry.commands.get(step.command)?.definition.title.zh ?? '';
  return `  ${mark} ${momentOf(step.at)}  ${step.as}  ${title} ${step.command}${tail}`;
}

function explanationLines(words: readonly Words[]): readonly string[] {
  return words.flatMap(({ zh, en }) => (zh === en ? [`${INDENT}  ${zh}`] : [`${INDENT}  ${zh}`, `${INDENT}  ${en}`]));
}

function faultLines({ what, expected, came, explanation }: StoryFault): readonly string[] {
  return [
    `${INDENT}${what}`,
    `${INDENT}应为 expected: ${expected}`,
    `${INDENT}实为 came: ${came}`,
    ...explanationLines(explanation),
  ];
}

/** A step as people read it: what expired before it, what was done, what came, and each fault with its explanation. */
export function stepLines(report: StepReport, registry: Registry): readonly string[] {
  const { step, expired, faults } = report;
  const where = faults.length > 0 ? [`${INDENT}第 ${step.line} 行 / line ${step.line}`] : [];
  return [...expired.map(expiredLine), actLine(report, registry), ...where, ...faults.flatMap(faultLines)];
}

/** How a story ended. */
export function storyLine({ held, left, steps }: StoryReport): string {
  const played = steps.length;
  if (held) return `  成立，${played} 步 / holds, ${played} steps\n`;
  const rest = left === 0 ? { zh: '', en: '' } : { zh: `，其后 ${left} 步未演`, en: `, ${left} after it not played` };
  return `  不成立，第 ${played} 步不符${rest.zh} / fails at step ${played}${rest.en}\n`;
}
