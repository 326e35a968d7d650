import type { Rule, RuleVersion } from './rule.js';

/** A fault of a rule, and which of its keys shows it best. */
export interface RuleFault {
  readonly reason: string;
  readonly key: string;
}

function judgeLength(rule: Rule, { unit, length }: RuleVersion): string | null {
  if (rule.kind === 'period' || rule.kind === 'range') {
    return unit === null || length === null ? 'needs unit and length' : null;
  }
  if (length !== null) return `a rule of kind ${rule.kind} has no length`;
  return rule.kind === 'set-length' && unit === null ? 'needs a unit' : null;
}

function judgeApplication(rule: Rule, { applyAfter, length }: RuleVersion): string | null {
  if (applyAfter === null) return null;
  if (rule.kind !== 'range') return 'only a range has applyAfter';
  return applyAfter >= (length ?? 0) ? 'applyAfter must be shorter than length' : null;
}

function isBefore(earlier: string | null, later: string | null): boolean {
  return earlier !== null && later !== null && earlier < later;
}

/** The oldest version has certainFrom and no from; every later one begins after the one before has ended. */
function judgeBeginning(version: RuleVersion, previous: RuleVersion | undefined): string | null {
  const { from, certainFrom } = version;
  if (previous === undefined) {
    return from !== null || certainFrom === null ? 'the oldest version has certainFrom, and no from' : null;
  }
  if (from === null || certainFrom !== null) return 'a later version has from, and no certainFrom';
  return isBefore(previous.until, from) ? null : `begins before ${previous.id} has ended`;
}

function judgeEnd(version: RuleVersion): string | null {
  const begins = version.from ?? version.certainFrom;
  return version.until === null || isBefore(begins, version.until) ? null : 'ends before it begins';
}

function judgeVersions(rule: Rule): string | null {
  for (const [i, version] of rule.versions.entries()) {
    const reason =
      judgeLength(rule, version) ??
      judgeApplication(rule, version) ??
      judgeBeginning(version, rule.versions[i - 1]) ??
      judgeEnd(version);
    if (reason !== null) return `${version.id}: ${reason}`;
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
  const checks: readonly (readonly [string, (rule: Rule) => string | null])[] = [
    ['versions', judgeVersions],
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
