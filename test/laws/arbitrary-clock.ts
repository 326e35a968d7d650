import fc from 'fast-check';
import { formatDay, parseDay } from '#calendar';
import {
  EXCLUSION_KINDS,
  type ClockInput,
  type ExclusionInput,
  type ExtensionInput,
  type ExtensionStep,
  type Rule,
  type RuleBook,
} from '#statutes';

/** Starts lie from before the first holiday table to after the last one. */
const FIRST_DAY = parseDay('2003-11-01') ?? 0;
const LAST_DAY = parseDay('2028-06-30') ?? 0;

const DAYS_OF_UNIT = { hour: 1, day: 1, workday: 2, month: 30, year: 365 } as const;

/** A start day; years with tables come more often than others. */
export function arbitraryDay(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: FIRST_DAY, max: LAST_DAY }) },
    { weight: 3, arbitrary: fc.integer({ min: parseDay('2021-01-01') ?? 0, max: parseDay('2026-12-31') ?? 0 }) },
  );
}

function longestSpan(rule: Rule): number {
  const spans = rule.versions.map((version) => (version.length ?? 30) * DAYS_OF_UNIT[version.unit ?? 'day']);
  return Math.max(10, ...spans);
}

/** Exclusions around a period: before it, over its start, inside, touching, overlapping, beyond its end, open. */
export function arbitraryExclusions(rule: Rule, start: number): fc.Arbitrary<readonly ExclusionInput[]> {
  const span = longestSpan(rule);
  const kinds =
    rule.exclusions.length === 0 ? EXCLUSION_KINDS : [...rule.exclusions, ...rule.exclusions, ...EXCLUSION_KINDS];
  const exclusion = fc
    .record({
      kind: fc.constantFrom(...kinds),
      offset: fc.integer({ min: -20, max: span + 40 }),
      length: fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 45 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      told: fc.constantFrom(undefined, true, false),
    })
    .map(({ kind, offset, length, told }) => ({
      kind,
      from: formatDay(start + offset),
      to: length === null ? null : formatDay(start + offset + length),
      ...(told === undefined ? {} : { told }),
    }));
  return fc.array(exclusion, { maxLength: 5 });
}

function arbitraryExtension(step: ExtensionStep, start: number, span: number): fc.Arbitrary<ExtensionInput> {
  const length = fc.integer({ min: 1, max: step.max ?? 40 });
  const unit = fc.constantFrom(...step.units);
  const printed = fc
    .tuple(fc.integer({ min: 1, max: span + 60 }), fc.integer({ min: 0, max: span + 60 }))
    .map(([end, lead]) => ({
      until: formatDay(start + end),
      approved: formatDay(start + end - Math.min(lead, end + 5)),
    }));
  const granted = fc.record({ length, unit });
  return fc.oneof(
    { weight: 4, arbitrary: granted },
    { weight: 1, arbitrary: printed },
    { weight: 1, arbitrary: fc.tuple(granted, printed).map(([a, b]) => ({ ...a, ...b })) },
  );
}

/** Extensions that the ladder of the rule allows, in its order. */
function arbitraryExtensions(rule: Rule, start: number): fc.Arbitrary<readonly ExtensionInput[]> {
  const rungs = rule.extensions.flatMap((step) => Array.from({ length: step.times ?? 3 }, () => step));
  const span = longestSpan(rule);
  return fc
    .integer({ min: 0, max: rungs.length })
    .chain((count) => fc.tuple(...rungs.slice(0, count).map((step) => arbitraryExtension(step, start, span))));
}

function arbitraryVersion(rule: Rule): fc.Arbitrary<string | null> {
  const ids = rule.versions.map((version) => version.id);
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...ids) });
}

function arbitraryStart(rule: Rule, day: number): fc.Arbitrary<Pick<ClockInput, 'start' | 'event'>> {
  if (rule.direction === 'backward') return fc.constant({ event: formatDay(day) });
  if (rule.versions[0]?.unit !== 'hour') return fc.constant({ start: formatDay(day) });
  const two = (value: number): string => String(value).padStart(2, '0');
  return fc
    .record({
      hour: fc.nat(23),
      minute: fc.nat(59),
      second: fc.nat(59),
      offset: fc.constantFrom('Z', '+08:00', '-05:30'),
    })
    .map(({ hour, minute, second, offset }) => ({
      start: `${formatDay(day)}T${two(hour)}:${two(minute)}:${two(second)}${offset}`,
    }));
}

/** A lawful question to one rule. */
export function arbitraryInputFor(rule: Rule): fc.Arbitrary<ClockInput> {
  return arbitraryDay().chain((day) =>
    fc
      .record({
        begin: arbitraryStart(rule, day),
        exclusions: arbitraryExclusions(rule, day),
        extensions: arbitraryExtensions(rule, day),
        asOf: fc.integer({ min: -10, max: 200 }).map((offset) => formatDay(day + offset)),
        version: arbitraryVersion(rule),
        length: fc.integer({ min: 1, max: 90 }),
        restriction: fc.option(fc.integer({ min: 1, max: 2000 })),
      })
      .map(({ begin, length, restriction, ...rest }) => ({
        rule: rule.id,
        ...begin,
        ...rest,
        ...(rule.kind === 'set-length' ? { length } : {}),
        ...(rule.takesRestrictionEnds && restriction !== null ? { restrictionEnds: formatDay(day + restriction) } : {}),
      })),
  );
}

/** Whether a rule answers with a date. */
export function isDated(rule: Rule): boolean {
  return rule.kind === 'period' || rule.kind === 'set-length' || rule.kind === 'range';
}

/** A lawful question to any rule with a date; rules with exclusions and extensions come more often. */
export function arbitraryClock(ruleBook: RuleBook): fc.Arbitrary<ClockInput> {
  const dated = ruleBook.rules.filter(isDated);
  const rich = dated.filter((rule) => rule.exclusions.length + rule.extensions.length > 0 || rule.versions.length > 1);
  const excluding = dated.filter((rule) => rule.exclusions.length > 0);
  const chosen = fc.oneof(fc.constantFrom(...dated), fc.constantFrom(...rich), fc.constantFrom(...excluding));
  return chosen.chain(arbitraryInputFor);
}
