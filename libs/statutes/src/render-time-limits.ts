import type { ExtensionStep, Rule, RuleBook, RuleKind, RuleVersion, Words } from './rule.js';
import { RULE_KINDS } from './rule.js';
import {
  APPROVER_WORDS,
  CONFIDENCE_WORDS,
  CONSEQUENCE_WORDS,
  EXCLUSION_WORDS,
  RULE_KIND_WORDS,
  lengthWords,
} from './words-of-law.js';

/** Section titles of the law table, in its order. */
const SECTION_TITLES: Readonly<Record<string, Words>> = {
  A: { zh: '投诉举报与案源', en: 'Complaints, reports, clues' },
  B: { zh: '管辖、移送与协查', en: 'Jurisdiction, hand-over, assistance' },
  C: { zh: '立案、调查、强制措施', en: 'Filing, investigation, coercive measures' },
  D: { zh: '审核、告知、听证、决定', en: 'Review, notice, hearing, decision' },
  E: { zh: '送达', en: 'Service' },
  F: { zh: '执行与结案', en: 'Enforcement, closure' },
  G: { zh: '信息公示与信用', en: 'Publicity, credit' },
  H: { zh: '行刑衔接', en: 'Criminal transfer' },
  I: { zh: '行政复议', en: 'Reconsideration' },
  J: { zh: '行政诉讼', en: 'Litigation' },
  K: { zh: '国家赔偿', en: 'State compensation' },
};

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

function both(words: Words): string {
  return `${words.zh}<br>${words.en}`;
}

/** How long a version of a rule is, in words. */
export function lengthOf(rule: Rule, version: RuleVersion): Words {
  const { unit, length, applyAfter } = version;
  if (rule.rate !== null) {
    const { perMille, capPerMille } = rule.rate;
    const cap =
      capPerMille === null ? { zh: '', en: '' } : { zh: `, 至多 ${capPerMille}‰`, en: `, at most ${capPerMille}‰` };
    return { zh: `每日 ${perMille}‰${cap.zh}`, en: `${perMille}‰ a day${cap.en}` };
  }
  if (unit === null || length === null) return RULE_KIND_WORDS[rule.kind];
  const words = lengthWords(length, unit);
  if (rule.direction === 'backward') return { zh: `事件前 ${words.zh}`, en: `${words.en} before the event` };
  if (applyAfter === null) return words;
  const first = lengthWords(applyAfter, unit);
  return { zh: `${words.zh}, 满 ${first.zh} 可以申请`, en: `${words.en}; application after ${first.en}` };
}

function extensionOf(step: ExtensionStep): Words {
  const approver = APPROVER_WORDS[step.approver];
  const unit = step.units[0] ?? 'day';
  const most = step.max === null ? { zh: '无上限', en: 'no maximum' } : lengthWords(step.max, unit);
  const bound = step.max === null ? most : { zh: `至多 ${most.zh}`, en: `at most ${most.en}` };
  const times =
    step.times === null ? { zh: '可多次', en: 'repeatable' } : { zh: `${step.times} 次`, en: `${step.times} time(s)` };
  return { zh: `${bound.zh}, ${times.zh}, ${approver.zh}`, en: `${bound.en}, ${times.en}, ${approver.en}` };
}

function listed(parts: readonly Words[]): string {
  return parts.length === 0 ? '—' : parts.map(both).join('<br>');
}

function exclusionsOf(rule: Rule): string {
  if (rule.exclusions.length === 0) return '—';
  const words = rule.exclusions.map((kind) => EXCLUSION_WORDS[kind]);
  const told = rule.exclusionsMustBeTold ? { zh: ' (须书面告知)', en: ' (told in writing)' } : { zh: '', en: '' };
  return both({
    zh: `${words.map(({ zh }) => zh).join('、')}${told.zh}`,
    en: `${words.map(({ en }) => en).join(', ')}${told.en}`,
  });
}

function spanOf(version: RuleVersion): string {
  const from = version.from ?? `(${version.certainFrom ?? ''})`;
  return version.until === null ? `${from} →` : `${from} → ${version.until}`;
}

function versionLine(rule: Rule, version: RuleVersion): string {
  const { zh, en } = lengthOf(rule, version);
  const note = version.note === null ? '' : `; ${version.note.zh}; ${version.note.en}`;
  return `\`${version.id}\` ${spanOf(version)}: ${version.article}, ${version.confidence} (${version.source}), ${zh} / ${en}${note}`;
}

/** Whether a last day moves; says nothing where there is none. */
function rollOf(rule: Rule): string {
  if ((rule.versions[0]?.unit ?? null) === null || rule.direction === 'backward') return '—';
  return rule.roll ? '顺延<br>rolls' : '不顺延<br>does not roll';
}

function ruleRow(rule: Rule): string {
  const current = rule.versions.at(-1);
  const notes = rule.note === null ? '' : `<br>${both(rule.note)}`;
  const readings = rule.interpretations.map((id) => `<br>[I] ${id}`).join('');
  const cells = [
    `\`${rule.id}\`${rule.foldedInto === null ? '' : `<br>↳ \`${rule.foldedInto}\``}`,
    both(rule.name),
    rule.law,
    current === undefined ? '—' : both(lengthOf(rule, current)),
    `${both(rule.starts)}<br>→ ${both(rule.ends)}`,
    exclusionsOf(rule),
    listed(rule.extensions.map(extensionOf)),
    rollOf(rule),
    `\`${rule.consequence}\` ${CONSEQUENCE_WORDS[rule.consequence].zh}<br>${both(rule.consequenceText)}${notes}${readings}`,
    rule.versions.map((version) => versionLine(rule, version)).join('<br>'),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const HEADINGS = [
  'id',
  '名称<br>name',
  '依据<br>law',
  '期限<br>length',
  '起算 → 截止<br>start → end',
  '不计入<br>excluded',
  '延长<br>extension',
  '休息日<br>rest day',
  '逾期后果, 说明, 解释<br>consequence, notes, readings',
  '版本: 条文, 置信, 期限<br>versions: article, confidence, length',
];

function sectionText(section: string, rules: readonly Rule[]): string {
  const title = SECTION_TITLES[section] ?? { zh: section, en: section };
  return [
    `## ${section}. ${title.zh} ${title.en}`,
    '',
    `| ${HEADINGS.join(' | ')} |`,
    `|${HEADINGS.map(() => '---').join('|')}|`,
    ...rules.map(ruleRow),
  ].join('\n');
}

/** How many rules there are of each kind; rows of the law table apart from periods folded into them. */
export interface RuleCounts {
  readonly rows: number;
  readonly folded: number;
  readonly kinds: Readonly<Record<RuleKind, number>>;
  readonly versions: number;
}

/** Counts the rules of a book. */
export function countRules(ruleBook: RuleBook): RuleCounts {
  const { rules } = ruleBook;
  const kinds = RULE_KINDS.map((kind) => [kind, rules.filter((rule) => rule.kind === kind).length] as const);
  return {
    rows: rules.filter((rule) => rule.foldedInto === null).length,
    folded: rules.filter((rule) => rule.foldedInto !== null).length,
    kinds: Object.fromEntries(kinds) as Readonly<Record<RuleKind, number>>,
    versions: rules.reduce((sum, rule) => sum + rule.versions.length, 0),
  };
}

function countText(ruleBook: RuleBook): string {
  const counts = countRules(ruleBook);
  const lines = RULE_KINDS.map((kind) => {
    const { zh, en } = RULE_KIND_WORDS[kind];
    const ids = ruleBook.rules.filter((rule) => rule.kind === kind).map((rule) => `\`${rule.id}\``);
    const named = kind === 'period' ? '' : `: ${ids.join(', ')}`;
    return `- ${zh} ${en} (\`${kind}\`): **${counts.kinds[kind]}**${named}`;
  });
  return [
    `法律表的行 rows of the law table: **${counts.rows}**; 另立编号的期限 periods with an id of their own: **${counts.folded}**; 版本 versions: **${counts.versions}**.`,
    '',
    ...lines,
  ].join('\n');
}

function interpretationText(ruleBook: RuleBook): string {
  const rows = ruleBook.interpretations.map(
    ({ id, value, text, source }) => `| \`${id}\` | ${String(value)} | ${cell(both(text))} | ${cell(source)} |`,
  );
  return ['| id | 取值<br>value | 解释<br>reading | 依据<br>source |', '|---|---|---|---|', ...rows].join('\n');
}

/**
 * The page `docs/time-limits.md`: every rule in Chinese and English, with counts and interpretations.
 * Equal rules give equal text; the committed page is compared with it.
 */
export function renderTimeLimits(ruleBook: RuleBook): string {
  const sections = [...new Set(ruleBook.rules.map((rule) => rule.section))];
  const letters = Object.entries(CONFIDENCE_WORDS).map(([letter, { zh, en }]) => `${letter} ${zh} ${en}`);
  return [
    '# 期限表 Time limits',
    '',
    '本页由 `config/statutes` 生成, 勿手工修改。Generated from `config/statutes`; do not edit by hand.',
    '',
    `规则版本 Rules: \`${ruleBook.version}\`. 置信 Confidence: ${letters.join(' · ')}. 版本日期带括号者为该文本确知适用的起始日。A date in brackets is the day from which the oldest text is known to apply.`,
    '',
    countText(ruleBook),
    '',
    ...sections.flatMap((section) => [
      sectionText(
        section,
        ruleBook.rules.filter((rule) => rule.section === section),
      ),
      '',
    ]),
    '## 采用的解释 Interpretations',
    '',
    interpretationText(ruleBook),
    '',
  ].join('\n');
}
