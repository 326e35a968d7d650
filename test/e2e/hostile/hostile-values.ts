/** What no sensible client sends, and what slips through: each has broken some system once. */
export const HOSTILE: readonly unknown[] = [
  ...[null, true, 0, -1, 99, 1.5, -0.01, 2_147_483_648, 9_007_199_254_740_993, 1e300],
  ...[
    '',
    '   ',
    '　',
    'a\0b',
    '\ud800',
    '\u202e',
    '👨‍👩‍👧',
    'x'.repeat(4_001),
    "'; drop table cases; --",
    '<script>',
    '../../etc/passwd',
  ],
  ...['2026-02-31', '2026-13-01', '0000-00-00', '0001-01-01', '9999-12-31', '1900-02-29', '2027-01-01', '2024-02-29'],
  ...['2026-03-02T25:00:00+08:00', '2026-03-02T09:00:00', '2026-03-02T09:00:00Z', '2199-12-31T23:59:59+08:00'],
  ...['0', '1', '-1', '1.5', '01', '999999999999999999', '99999999999999999999', '1e3', 'NaN', 'Infinity'],
  ...['nobody', 'system', 'constructor', 'investigator.han', 'principal.sun', 'INVESTIGATOR.LI'],
  ...['01930000-0000-7000-8000-000000000001', 'f'.repeat(36), 'a'.repeat(64), 'penalty#1', 'case', 'filing.approve'],
  ...[[], [[]], [null], [0], [''], {}, { a: {} }, { constructor: 1 }, { toString: 'x' }, { length: 5 }],
  ...[[1, 1], [1, 99], ['investigator.li', 'investigator.li'], Array.from({ length: 300 }, (_, at) => at)],
];

/** Names that no payload has, or that every object has. */
const NAMES = ['colour', 'constructor', 'toString', 'a\0b', '', '0', 'length', 'kind', 'seq', 'party', 'on', 'until'];

/** One change of a body: where, in what way, to what. */
export interface Change {
  readonly at: number;
  readonly way: 'replace' | 'remove' | 'add' | 'repeat';
  readonly to: number;
}

/** A place in a body: the object or list that holds it, and its name there. */
interface Place {
  readonly holder: Record<string, unknown>;
  readonly name: string;
}

/** A copy of a body with some changes. */
export function changed(body: object, changes: readonly Change[]): object {
  const copy = structuredClone({ body }) as unknown as Record<string, unknown>;
  for (const { at, way, to } of changes) {
    const places = placesIn(copy);
    const place = places[at % places.length];
    if (place !== undefined) apply(place, way, to);
  }
  const { body: result } = copy;
  return typeof result === 'object' && result !== null ? result : {};
}

function placesIn(holder: object): readonly Place[] {
  return Object.entries(holder).flatMap(([name, value]: [string, unknown]) => [
    { holder: holder as Record<string, unknown>, name },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ]);
}

/** A value of its own: a later change must not reach into the list. */
const hostile = (at: number): unknown => structuredClone(HOSTILE[at % HOSTILE.length]);

function apply({ holder, name }: Place, way: Change['way'], to: number): void {
  const value = holder[name];
  if (way === 'replace') holder[name] = hostile(to);
  else if (way === 'remove') remove(holder, name);
  else if (way === 'repeat') repeat(value);
  else add(value, to);
}

function remove(holder: object, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else Reflect.deleteProperty(holder, name);
}

function repeat(value: unknown): void {
  if (Array.isArray(value)) value.push(...(structuredClone(value) as unknown[]));
}

function add(value: unknown, to: number): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const name = NAMES[to % NAMES.length] ?? 'colour';
  const attributes = { enumerable: true, writable: true, configurable: true };
  Object.defineProperty(value, name, { value: hostile(Math.floor(to / NAMES.length)), ...attributes });
}
