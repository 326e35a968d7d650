import { createHash } from 'node:crypto';
import type { Lead, LevelPolicy } from './level-times.js';
import type { Rule, RuleBook } from './rule.js';
import { StrictMap } from './strict-yaml.js';

/** What a clock tells before and after its limit: `yellow`, `red`, `due`, then `overdue-1`, `overdue-2` and so on. */
export type Level = 'yellow' | 'red' | 'due' | `overdue-${number}`;

/** To whom a level speaks; who they are in a case is for those who write to them. */
export const ADDRESSED = [
  'handlers',
  'named',
  'unit-head',
  'leader',
  'principal',
  'legal-staff',
  'supervisor',
] as const;

export type Addressed = (typeof ADDRESSED)[number];

/** The levels of the clocks of every rule. */
export interface LevelBook {
  /** Label of the text. */
  readonly version: string;
  policyOf(rule: string): LevelPolicy;
  addressed(rule: string, level: Level): readonly Addressed[];
}

type Parts = Partial<LevelPolicy>;

/** Who hears of what; of the repeats of being overdue the last rung reached counts. */
interface Speaking {
  readonly yellow: readonly Addressed[];
  readonly red: readonly Addressed[];
  readonly due: readonly Addressed[];
  readonly overdue: readonly { readonly from: number; readonly roles: readonly Addressed[] }[];
}

const UNITS = ['workdays', 'days', 'hours'] as const;
const PARTS = ['yellow', 'red', 'overdue'] as const;
const SPEAKING = ['yellow', 'red', 'due'] as const;
const NONE: LevelPolicy = { yellow: null, red: null, overdue: null };

/**
 * Reads the levels of clocks.
 * @throws RuleFileError naming file, line, rule and field
 */
export function readLevelBook(file: string, text: string, ruleBook: RuleBook): LevelBook {
  const root = StrictMap.parse(file, text);
  const defaults = root.child('defaults');
  const days = { ...NONE, ...childParts(defaults, 'days') };
  const hours = { ...NONE, ...childParts(defaults, 'hours') };
  const speaking = wholeSpeaking(defaults.child('addressed'));
  defaults.done();
  const overrides = new Map<string, { readonly parts: Parts; readonly speaking: Partial<Speaking> }>();
  for (const map of root.has('rules') ? root.maps('rules') : []) {
    const rule = ruleIn(map, ruleBook);
    if (overrides.has(rule.id)) map.fail(`${rule.id}: the rule is listed twice`, 'rule');
    const place: Place = { map, name: rule.id, hours: isOfHours(rule) };
    overrides.set(rule.id, { parts: partsOf(place, ['rule', 'addressed']), speaking: ownSpeaking(map, rule.id) });
    map.done();
  }
  root.done();
  const policies = new Map(
    ruleBook.rules.map((rule) => [
      rule.id,
      Object.freeze({ ...(isOfHours(rule) ? hours : days), ...overrides.get(rule.id)?.parts }),
    ]),
  );
  return Object.freeze({
    version: `levels-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`,
    policyOf: (rule: string) => policies.get(rule) ?? NONE,
    addressed: (rule: string, level: Level) => listeners({ ...speaking, ...overrides.get(rule)?.speaking }, level),
  });
}

/** The map that levels stand in; `name` is the rule, or which defaults. */
interface Place {
  readonly map: StrictMap;
  readonly name: string;
  readonly hours: boolean;
}

const isOfHours = (rule: Rule): boolean => rule.versions.some(({ unit }) => unit === 'hour');

function ruleIn(map: StrictMap, ruleBook: RuleBook): Rule {
  const id = map.text('rule');
  const rule = ruleBook.ruleOf(id);
  if (rule === null) return map.fail(`${id}: there is no such rule`, 'rule');
  if (['rate', 'duty', 'no-fixed-length'].includes(rule.kind)) map.fail(`${id}: the rule has no due date`, 'rule');
  return rule;
}

function childParts(defaults: StrictMap, key: 'days' | 'hours'): Parts {
  const map = defaults.child(key);
  const parts = partsOf({ map, name: key, hours: key === 'hours' }, []);
  map.done();
  return parts;
}

function partsOf(place: Place, others: readonly string[]): Parts {
  const { map, name } = place;
  const without = map.has('without') ? map.listOf('without', PARTS) : [];
  const told = PARTS.filter((part) => map.has(part));
  const both = told.find((part) => without.includes(part));
  if (both !== undefined) map.fail(`${name}: '${both}' is told and left out`, both);
  if (told.length === 0 && without.length === 0 && !others.some((key) => key !== 'rule' && map.has(key)))
    map.fail(`${name}: nothing is set`);
  return {
    ...Object.fromEntries(without.map((part) => [part, null])),
    ...(told.includes('yellow') ? { yellow: leadOf(place, 'yellow') } : {}),
    ...(told.includes('red') ? { red: leadOf(place, 'red') } : {}),
    ...(told.includes('overdue') ? { overdue: overdueOf(place) } : {}),
  };
}

function overdueOf(place: Place): NonNullable<LevelPolicy['overdue']> {
  const child = place.map.child('overdue');
  const most = child.count('most');
  return { every: leadOf(place, 'overdue'), most };
}

/** One distance in one unit that suits the limit. */
function leadOf({ map, name, hours }: Place, key: (typeof PARTS)[number]): Lead {
  const child = map.child(key);
  const units = UNITS.filter((unit) => child.has(unit));
  const [unit] = units;
  if (unit === undefined || units.length > 1)
    return map.fail(`${name}: '${key}' is told in one of ${UNITS.join(', ')}`, key);
  const suits = unit === 'hours' ? hours : !hours || key === 'overdue';
  if (!suits) map.fail(`${name}: '${key}' of a limit in ${hours ? 'hours' : 'days'} is not told in ${unit}`, key);
  const n = child.count(unit);
  if (key === 'overdue') child.has('most');
  child.done();
  return { n, unit };
}

function wholeSpeaking(map: StrictMap): Speaking {
  const { yellow, red, due, overdue } = speakingIn(map, 'addressed');
  for (const key of [...SPEAKING, 'overdue'] as const) if (!map.has(key)) map.fail(`addressed: '${key}' is missing`);
  map.done();
  return { yellow: yellow ?? [], red: red ?? [], due: due ?? [], overdue: overdue ?? [] };
}

function ownSpeaking(map: StrictMap, rule: string): Partial<Speaking> {
  if (!map.has('addressed')) return {};
  const child = map.child('addressed');
  const own = speakingIn(child, rule);
  child.done();
  return own;
}

function speakingIn(map: StrictMap, name: string): Partial<Speaking> {
  const told = SPEAKING.filter((key) => map.has(key)).map((key) => ({ [key]: map.listOf(key, ADDRESSED) }));
  const parts: Partial<Speaking> = Object.assign({}, ...told) as Partial<Speaking>;
  return { ...parts, ...(map.has('overdue') ? { overdue: rungsIn(map, name) } : {}) };
}

function rungsIn(map: StrictMap, name: string): Speaking['overdue'] {
  const rungs = map.maps('overdue').map((rung) => {
    const [from, roles] = [rung.count('from'), rung.listOf('roles', ADDRESSED)];
    rung.done();
    return { from, roles };
  });
  const climbs = rungs.every(({ from }, index) => from > (rungs[index - 1]?.from ?? 0));
  if (!climbs || rungs[0]?.from !== 1) map.fail(`${name}: 'overdue' begins with from: 1 and climbs`, 'overdue');
  return rungs;
}

function listeners(speaking: Speaking, level: Level): readonly Addressed[] {
  if (level === 'yellow' || level === 'red' || level === 'due') return speaking[level];
  const repeat = Number(level.slice('overdue-'.length));
  return speaking.overdue.findLast(({ from }) => from <= repeat)?.roles ?? [];
}
