import {
  defineChart,
  Registry,
  stays,
  type CommandDefinition,
  type Effect,
  type Fact,
  type Requirement,
} from '#engine';

/** Payload of every toy command. */
export class ToyPayload {
  text?: string;
  /** Makes a form with a document number. */
  form?: boolean;
  /** Case to hand a note to. */
  to?: string;
  reporter?: { readonly name: string };
  external?: string;
}

const words = (text: string) => ({ zh: text, en: text });

const needsText: Requirement<ToyPayload> = {
  id: 'toy-text-given',
  sentence: words('A note needs its text.'),
  article: '—',
  remedy: words('Give the text.'),
  reads: 'input',
  met: ({ command }) => command.payload.text !== undefined,
};

/** Reads the facts of the side proceeding, so that a note there makes a closing stale. */
const sideLooked: Requirement<ToyPayload> = {
  id: 'toy-side-looked-at',
  sentence: words('The side must be looked at.'),
  article: '—',
  remedy: words('Look at it.'),
  reads: 'case',
  met: ({ view }) => view.facts('side.note').length >= 0,
};

function command(name: string, more: Partial<CommandDefinition> = {}): CommandDefinition {
  return {
    name,
    title: words(name),
    article: '—',
    by: ['officer'],
    payload: ToyPayload,
    scope: 'proceeding',
    requires: [],
    ...more,
  };
}

/** Hands a note to the other case that the payload names. */
function handOver(_step: unknown, fact: Fact): readonly Effect[] {
  const { to, text } = fact.payload as ToyPayload;
  return to === undefined
    ? []
    : [{ kind: 'other-case', caseId: to, command: 'toy.note', payload: { text: text ?? 'handed' } }];
}

const toyChart = defineChart({
  id: 'toy',
  initial: 'open',
  states: {
    open: { on: { ...stays('toy.open', 'toy.note', 'toy.hand'), 'toy.close': 'closed' } },
    closed: { tags: 'ended', on: { 'toy.reopen': 'open' } },
  },
});

const sideChart = defineChart({
  id: 'side',
  initial: 'open',
  states: { open: { on: { ...stays('side.open', 'side.note'), 'side.end': 'ended' } }, ended: { tags: 'ended' } },
});

/**
 * A registry that is small enough to be seen through: one proceeding with a clock, a task and a numbered form,
 * one beside it, and a command that reaches into another case.
 */
export const toyRegistry = new Registry({
  procedures: [
    {
      name: 'toy',
      title: words('toy'),
      version: '1',
      chart: toyChart,
      commands: [
        command('toy.open', { opens: true, opensCase: true }),
        command('toy.note', { requires: [needsText] }),
        command('toy.hand', { effects: handOver }),
        command('toy.close', { requires: [sideLooked] }),
        command('toy.reopen'),
      ],
      clocks: [
        {
          rule: 'toy-limit',
          wanted: (_view, self) =>
            self.facts('toy.open').map((start) => ({ start: start, stoppedBy: self.last('toy.close') })),
        },
      ],
      tasks: [
        {
          task: 'toy-close',
          owner: 'I',
          title: words('close'),
          command: 'toy.close',
          wanted: (_view, self) => (self.in() === 'open' ? [{ clock: 'toy-limit' }] : []),
        },
      ],
      forms: [
        {
          command: 'toy.note',
          form: 45,
          title: words('form'),
          numberCode: '处罚',
          made: (_view, fact) => (fact.payload as ToyPayload).form === true,
        },
      ],
      states: { 'main.open': words('open'), 'main.closed': words('closed') },
    },
    {
      name: 'side',
      title: words('side'),
      version: '1',
      chart: sideChart,
      commands: [command('side.open', { opens: true }), command('side.note'), command('side.end')],
      clocks: [],
      tasks: [],
      forms: [],
      states: { 'main.open': words('open'), 'main.ended': words('ended') },
    },
  ],
  generalRules: [],
  signals: [],
  unavailable: ['later'],
  gates: [],
  exclusions: () => [],
});
