import { formatDay, parseDay } from '#calendar';
import type { CaseProfile, ClockLevels, PayloadDesk, Rulebook } from '#cases';
import type { CaseView, DueDates } from '#engine';
import { toyRegistry, type ToyPayload } from './toy-registry.js';

/** A limit of ten days, whatever the rule. */
const tenDays: DueDates = {
  due: ({ start }) => ({
    due: formatDay((parseDay(start) ?? 0) + 10),
    rolledFrom: null,
    earliest: null,
    status: 'determined',
    provisional: false,
    excludedDays: 0,
    article: 'TOY 1',
    version: 'toy-limit@base',
  }),
  accrued: () => {
    throw new Error('toys do not accrue');
  },
  isRestDay: () => false,
};

function toyProfile(view: CaseView): CaseProfile {
  const opened = view.last<ToyPayload>('toy.open');
  return {
    title: opened?.payload.text ?? '',
    domain: 'toys',
    handlers: opened === undefined ? [] : [opened.actor.person],
    named: [],
    recused: [],
    parties:
      opened?.payload.text === undefined
        ? []
        : [{ number: 1, kind: 'person', name: opened.payload.text, identifier: null }],
    files: [],
    externalNumber: opened?.payload.external ?? null,
  };
}

/** Toys are over and tell nothing before it. */
const toyLevels: ClockLevels = { version: 'toy', expected: () => [], addressed: () => [] };

/** The toy law: everything a step is decided by in tests of storage. */
export const toyBook: Rulebook = {
  registry: toyRegistry,
  law: {
    dueDates: tenDays,
    parameters: {},
    versions: { rules: 'toy', calendar: 'toy', parameters: 'toy' },
    levels: toyLevels,
  },
  profile: toyProfile,
};

/** Takes any object; `reporter` is sealed; `bad` is refused. */
export const toyDesk: PayloadDesk = {
  check: (_definition, body) => {
    const payload = (body ?? {}) as Record<string, unknown>;
    if ('bad' in payload) return { issues: [{ field: 'bad', message: { zh: '不可', en: 'may not be' } }] };
    return { payload, people: [], sealed: ['reporter'] };
  },
};
