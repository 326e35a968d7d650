import { parseDay, type DayNumber } from '#calendar';
import type { ExclusionKind, Rule, RuleBook, RuleVersion, TimeUnit } from './rule.js';

/** A version with its dates as day numbers, ready for counting. */
export interface CompiledVersion {
  readonly version: RuleVersion;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly certainFrom: DayNumber;
  readonly unit: TimeUnit;
  /** 0 where the length comes with the input. */
  readonly length: number;
  readonly workdays: boolean;
}

/** A rule whose texts were turned into numbers once, so that counting reads no text. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly versions: readonly CompiledVersion[];
  readonly honoured: ReadonlySet<ExclusionKind>;
  readonly hours: boolean;
  readonly backward: boolean;
  readonly dated: boolean;
}

function dayOr(text: string | null, otherwise: number): number {
  return text === null ? otherwise : (parseDay(text) ?? otherwise);
}

function compileVersion(version: RuleVersion): CompiledVersion {
  return {
    version,
    from: dayOr(version.from, -Infinity),
    until: dayOr(version.until, Infinity),
    certainFrom: dayOr(version.certainFrom, -Infinity),
    unit: version.unit ?? 'day',
    length: version.length ?? 0,
    workdays: version.unit === 'workday',
  };
}

function compileRule(rule: Rule): CompiledRule {
  return {
    rule,
    versions: rule.versions.map(compileVersion),
    honoured: new Set(rule.exclusions),
    hours: rule.versions[0]?.unit === 'hour',
    backward: rule.direction === 'backward',
    dated: rule.kind === 'period' || rule.kind === 'set-length' || rule.kind === 'range',
  };
}

/** Compiles every rule of a book, by id. */
export function compileRuleBook(ruleBook: RuleBook): ReadonlyMap<string, CompiledRule> {
  return new Map(ruleBook.rules.map((rule) => [rule.id, compileRule(rule)]));
}

/** The version in force on a day, or `null` where the rule had ended. */
export function versionOn(rule: CompiledRule, day: DayNumber): CompiledVersion | null {
  for (let i = rule.versions.length - 1; i >= 0; i -= 1) {
    const version = rule.versions[i];
    if (version !== undefined && day >= version.from) return day <= version.until ? version : null;
  }
  return null;
}
