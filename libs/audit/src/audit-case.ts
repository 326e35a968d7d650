import { parseDay } from '#calendar';
import type { Calculator } from '#statutes';
import { because } from './because.js';
import { writeDays } from './date-span.js';
import type { CaseAudit, Finding } from './finding.js';
import { judgePair, type Judged } from './judge-pair.js';
import { PAIRS } from './pairs.js';
import type { PublishedCase } from './published-case.js';
import { resolvePair, type ResolvedPair } from './resolve-pair.js';
import { statedExclusions, type StatedExclusion } from './stated-exclusions.js';
import { statedExtensions, type ExtendableClock, type StatedExtensions } from './stated-extensions.js';
import { unmappedDates } from './unmapped-dates.js';

const NO_EXTENSIONS: StatedExtensions = { inputs: [], keys: [], lengthAssumed: false, endUnknown: false, notes: [] };

interface Audited {
  readonly finding: Finding;
  /** Keys of the file that this finding rests on. */
  readonly keys: readonly string[];
}

function certaintyOf(
  resolved: ResolvedPair,
  judged: Judged,
  extensions: StatedExtensions,
  knowsMore: boolean,
): Finding['certainty'] {
  const { verdict } = judged;
  if (verdict === 'open' || verdict === 'undeterminable') return null;
  if (verdict === 'in-time') return extensions.lengthAssumed ? 'possible' : 'certain';
  if (verdict === 'late') return knowsMore ? 'possible' : 'certain';
  return resolved.pair.rule === 'performance-demand' || resolved.pair.kind === 'act-by' ? 'certain' : 'possible';
}

/** A further extension of unknown length leaves open whether a passed due date was one. */
function withUnknownEnd(judged: Judged, extensions: StatedExtensions): Judged {
  return extensions.endUnknown && judged.verdict === 'late'
    ? { ...judged, verdict: 'undeterminable', lateBy: null }
    : judged;
}

function startText({ start }: ResolvedPair): string {
  return start.told?.text ?? writeDays(start.first, start.last);
}

/** What the file states beside the dates of the pairs. */
interface Stated {
  readonly exclusions: readonly StatedExclusion[];
  readonly extensions: ReadonlyMap<string, StatedExtensions>;
}

function auditPair(
  published: PublishedCase,
  resolved: ResolvedPair,
  calculator: Calculator,
  stated: Stated,
): Audited | null {
  const rule = calculator.ruleBook.ruleOf(resolved.pair.rule);
  if (rule === null) return null;
  const extensions = stated.extensions.get(rule.id) ?? NO_EXTENSIONS;
  const exclusions = stated.exclusions.map((one) => one.input);
  const counting = { exclusions, extensions: extensions.inputs };
  const judged = withUnknownEnd(judgePair(calculator, resolved, counting), extensions);
  const knowsMore = rule.extensions.length > 0 || rule.exclusions.length > 0;
  const finding: Finding = {
    case: published.id,
    rule: rule.id,
    start: startText(resolved),
    due: judged.due === null ? null : writeDays(judged.due.first.due, judged.due.last.due),
    ended: resolved.end?.date.text ?? null,
    verdict: judged.verdict,
    lateBy: judged.lateBy,
    certainty: certaintyOf(resolved, judged, extensions, knowsMore),
    because: because({ rule, resolved, judged, exclusions: stated.exclusions, extensions }),
  };
  return { finding, keys: keysBehind(resolved, judged, extensions, stated.exclusions) };
}

/** The keys of the file that a finding rests on. */
function keysBehind(
  { start, end }: ResolvedPair,
  judged: Judged,
  extensions: StatedExtensions,
  exclusions: readonly StatedExclusion[],
): readonly string[] {
  const dates = [...(start.told === null ? start.between : [start.told]), ...(end === null ? [] : [end.date])];
  const excluded = (judged.due?.first.answer.excludedDays ?? 0) > 0 ? exclusions.flatMap((one) => one.keys) : [];
  return [...dates.map((date) => date.key), ...extensions.keys, ...excluded];
}

/** The clocks that an extension could belong to: those that start on a day told by the file. */
function extendableClocks(resolved: readonly ResolvedPair[], calculator: Calculator): readonly ExtendableClock[] {
  const clocks = new Map<string, ExtendableClock>();
  for (const { pair, start, end } of resolved) {
    const rule = calculator.ruleBook.ruleOf(pair.rule);
    const day = start.told === null ? null : parseDay(start.told.text);
    const ended = end === null || end.isBound ? null : end.last;
    if (rule !== null && day !== null && !clocks.has(rule.id)) clocks.set(rule.id, { rule, start: day, ended });
  }
  return [...clocks.values()];
}

/** Judges every time limit that two dates of a case measure, and lists the dates that none of them rests on. */
export function auditCase(published: PublishedCase, calculator: Calculator): CaseAudit {
  const resolved = PAIRS.flatMap((pair) => resolvePair(pair, published) ?? []);
  const exclusions = statedExclusions(published);
  const extensions = statedExtensions(published, extendableClocks(resolved, calculator), calculator, exclusions);
  const audited = resolved.flatMap((pair) => auditPair(published, pair, calculator, { exclusions, extensions }) ?? []);
  const findings = audited.map((one) => one.finding);
  const used = new Set(audited.flatMap((one) => one.keys));
  return { case: published.id, findings, unmapped: unmappedDates(published, used, findings) };
}
