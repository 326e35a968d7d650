import type { Rule, RuleVersion } from './rule.js';

/** A fault of a rule, and which of its keys shows it best. */
export interface RuleFault {
  readonly reason: string;
  readonly key: string;
}

function judgeVersionShape(rule: Rule, version: RuleVersion): string | null {
  const { unit, length, applyAfter } = version;
  const dated = rule.kind === 'period' || rule.kind === 'range';
  if (dated && (unit === null || length === null)) return `${version.id} needs unit and length`;
  if (!dated && length !== null) return `${version.id}: a rule of kind ${rule.kind} has no length`;
  if (rule.kind === 'set-length' && unit === null) return `${version.id} needs a unit`;
  if (applyAfter !== null && rule.kind !== 'range') return `${version.id}: only a range has applyAfter`;
  if (applyAfter !== null && applyAfter >= (length ?? 0))
    return `${version.id}: applyAfter must be shorter than length`;
  return null;
}

function dayBefore(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && earlier < later;
}

/** The oldest version has certainFrom and no from; every later one begins after the one before has ended. */
function judgeVersionOrder(rule: Rule): string | null {
  for (const [i, version] of rule.versions.entries()) {
    const previous = rule.versions[i - 1];
    if (previous === undefined) {
      if (version.from !== null || version.certainFrom === null)
        return `${version.id}: the oldest version has certainFrom, and no from`;
    } else {
      if (version.from === null || version.certainFrom !== null)
        return `${version.id}: a later version has from, and no certainFrom`;
      if (!dayBefore(previous.until, version.from)) return `${version.id}: begins before ${previous.id} has ended`;
    }
    if (version.until !== null && !dayBefore(version.from ?? version.certainFrom, version.until)) {
      return `${version.id}: ends before it begins`;
    }
  }
  return null;
}

function judgeHours(rule: Rule): string | null {
  const units = rule.versions.map((version) => version.unit);
  if (!units.includes('hour')) return null;
  if (units.some((unit) => unit !== 'hour')) return 'an hour rule counts hours in every version';
  if (rule.roll) return 'an hour rule never rolls';
  return rule.exclusions.length + rule.extensions.length > 0
    ? 'an hour rule has neither exclusions nor extensions'
    : null;
}

function judgeBackward(rule: Rule): string | null {
  if (rule.direction === 'forward') return null;
  if (rule.versions.some((version) => version.unit !== 'workday'))
    return 'a rule that counts backwards counts working days';
  if (rule.roll) return 'a rule that counts backwards does not roll';
  return rule.exclusions.length + rule.extensions.length > 0
    ? 'a rule that counts backwards has neither exclusions nor extensions'
    : null;
}

function judgeRate(rule: Rule): string | null {
  return (rule.kind === 'rate') === (rule.rate !== null)
    ? null
    : 'rate belongs to rules of kind rate, and only to them';
}

function judgeLadder(rule: Rule): string | null {
  const endless = rule.extensions.findIndex((step) => step.times === null);
  return endless >= 0 && endless < rule.extensions.length - 1
    ? 'only the last rung of a ladder may be used without end'
    : null;
}

function judgeRunning(rule: Rule): string | null {
  return rule.running === 'shorter' && rule.roll ? 'running: shorter is only for rules that do not roll' : null;
}

/** Judges what a rule says against itself; `null` if nothing is wrong. */
export function judgeRule(rule: Rule): RuleFault | null {
  for (const version of rule.versions) {
    const reason = judgeVersionShape(rule, version);
    if (reason !== null) return { reason, key: 'versions' };
  }
  const checks: readonly (readonly [string, (rule: Rule) => string | null])[] = [
    ['versions', judgeVersionOrder],
    ['roll', judgeHours],
    ['direction', judgeBackward],
    ['kind', judgeRate],
    ['extensions', judgeLadder],
    ['running', judgeRunning],
  ];
  for (const [key, check] of checks) {
    const reason = check(rule);
    if (reason !== null) return { reason, key };
  }
  return null;
}
