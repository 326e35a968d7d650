import type { CommandDefinition, Effect, GeneralRule, ProcedureDefinition, Requirement } from '../procedure.js';
import { defineChart, emit, stays, type ChartNode } from '../chart.js';
import { Registry } from '../registry.js';
import type { RegistryParts } from '../registry-parts.js';

/** A lending library: small enough to see through, with every kind of thing the engine knows. */
class Anything {
  readonly anything?: unknown;
}

/** A command with the fields every one of the toy's commands shares. */
export function toyCommand(name: string, more: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    name,
    title: { zh: name, en: name },
    article: '—',
    by: ['I'],
    payload: Anything,
    scope: 'proceeding',
    requires: [],
    ...more,
  };
}

export function toyRequirement(id: string, met: Requirement['met'], reads: 'case' | 'input' = 'input'): Requirement {
  return {
    id,
    sentence: { zh: `要件${id}`, en: `requirement ${id}` },
    article: 'TOY 1',
    remedy: { zh: '满足它', en: 'meet it' },
    reads,
    met,
  };
}

/** Names of a chart's states, as a procedure must give them. */
export function toyStates(...paths: readonly string[]): ProcedureDefinition['states'] {
  return Object.fromEntries(paths.map((path) => [path, { zh: path, en: path }]));
}

const named = toyRequirement('book-named', ({ command }) => typeof command.payload['book'] === 'string');
const notByAnyone = toyRequirement('librarian-acts', ({ command }) => command.actor.role === 'librarian', 'case');

const loan: ProcedureDefinition = {
  name: 'loan',
  title: { zh: '借阅', en: 'Loan' },
  version: '1',
  chart: defineChart({
    id: 'loan',
    initial: 'asked',
    states: {
      asked: { on: { 'loan.lend': 'lent' } },
      lent: {
        entry: emit('loan.lent'),
        on: {
          ...stays('loan.renew'),
          'loan.giveBack': 'returned',
          'loan.lose': 'lost',
          'clock.expire': 'overdue',
        },
      },
      overdue: { on: { ...stays('clock.expire'), 'loan.lose': 'lost' } },
      lost: { entry: emit('loan.lost'), tags: 'ended' },
      returned: { tags: 'ended' },
    },
  }),
  commands: [
    toyCommand('loan.ask', { opens: true, opensCase: true, requires: [named] as readonly Requirement<never>[] }),
    toyCommand('loan.askAgain', { opens: true }),
    toyCommand('loan.lend', { requires: [notByAnyone] as readonly Requirement<never>[] }),
    toyCommand('loan.renew'),
    toyCommand('loan.giveBack'),
    toyCommand('loan.lose'),
  ],
  clocks: [
    {
      rule: 'loan-period',
      expires: true,
      wanted: (_view, self) =>
        self.facts('loan.lend').map((start) => ({
          start: start as never,
          stoppedBy: (self.last('loan.giveBack') ?? self.last('loan.lose')) as never,
          extensions: self.facts('loan.renew').map(() => ({ length: 7, unit: 'day' as const })),
        })),
    },
    {
      rule: 'reading-test',
      wanted: (view, self) =>
        view.has('member.leave')
          ? []
          : self.facts('loan.lend').map((start) => ({ start: start as never, subject: '1' })),
    },
  ],
  tasks: [
    {
      task: 'give-back',
      owner: 'I',
      title: { zh: '还书', en: 'Give it back' },
      command: 'loan.giveBack',
      wanted: (_view, self) => (['lent', 'overdue'].includes(self.in()) ? [{ clock: 'loan-period' }] : []),
    },
  ],
  forms: [
    {
      command: 'loan.lend',
      form: 1,
      title: { zh: '借书单', en: 'Slip' },
      numberCode: '借',
      subjects: () => ['1', '2'],
    },
    { command: 'loan.lose', form: 2, title: { zh: '报失单', en: 'Loss' }, numberCode: null, made: () => false },
  ],
  states: toyStates('main.asked', 'main.lent', 'main.overdue', 'main.lost', 'main.returned'),
};

const reading: ChartNode = { initial: 'unread', states: { unread: { on: { 'shelf.read': 'read' } }, read: {} } };
const place: ChartNode = {
  initial: 'kept',
  states: {
    kept: { on: { ...stays('loan.lent'), 'member.leave': 'cleared' } },
    cleared: {
      tags: 'ended',
      always: {
        guard: ({ context }) => context.view.proceedings('loan').every((one) => one.in() === 'returned'),
        target: 'emptied',
      },
    },
    emptied: { tags: 'ended' },
  },
};

/** Opened by the signal of a loan; two regions. */
const shelf: ProcedureDefinition = {
  name: 'shelf',
  title: { zh: '书架', en: 'Shelf' },
  version: '1',
  chart: defineChart({ id: 'shelf', type: 'parallel', states: { main: place, reading } }),
  commands: [toyCommand('shelf.read')],
  clocks: [],
  tasks: [],
  forms: [],
  states: toyStates('main.kept', 'main.cleared', 'main.emptied', 'reading.unread', 'reading.read'),
};

const members: GeneralRule = {
  name: 'members',
  title: { zh: '读者', en: 'Members' },
  commands: [
    toyCommand('member.leave', { scope: 'case', needsAcceptor: true }),
    toyCommand('member.note', { scope: 'case', leavesFacts: true }),
    toyCommand('member.rename', {
      scope: 'case',
      alreadyStands: ({ view, command }) =>
        view.last('member.rename')?.payload['name'] === (command.payload as Record<string, unknown>)['name'],
    }),
    toyCommand('member.recommend', {
      scope: 'case',
      effects: () => [{ kind: 'other-case', caseId: 'other', command: 'member.note', payload: { from: 'here' } }],
    }),
    toyCommand('fact.fix', { scope: 'case', effects: ({ command }) => [(command as { payload: Effect }).payload] }),
    toyCommand('letter.arrive', { scope: 'case', outsideFact: true }),
    toyCommand('clock.expire', { scope: 'named', anyTime: true }),
  ],
};

/** Parts of the toy registry, to be changed one by one in a spec. */
export const toyParts: RegistryParts = {
  procedures: [loan, shelf],
  generalRules: [members],
  signals: [
    { name: 'loan.lent', title: { zh: '已借出', en: 'Lent' }, to: [{ procedure: 'shelf', opens: true }] },
    {
      name: 'loan.lost',
      title: { zh: '遗失', en: 'Lost' },
      to: [{ procedure: 'police' }, { procedure: 'shelf', optional: true }],
    },
  ],
  unavailable: ['police'],
  gates: [toyRequirement('library-open', ({ command }) => !command.at.startsWith('2026-01-01'))],
  exclusions: (view) =>
    view
      .facts<{ from: string; to: string | null }>('letter.arrive')
      .map(({ payload }) => ({ kind: 'closed', ...payload })),
};

export const toyRegistry = new Registry(toyParts);
