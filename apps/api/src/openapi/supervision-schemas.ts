import { anything, day, instant, listOf, oneOf, orNull, ref, shape, text, truth, whole } from './schema-words.js';
import type { JsonSchema } from './payload-schema.js';

const number = (description: string): JsonSchema => ({ type: 'number', description });

/** A body: no field but these. */
function body(
  fields: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { ...shape(fields, optional), additionalProperties: false };
}

const urgeAct = shape({
  kind: oneOf('made', 'climbed', 'top-reached', 'replied', 'settled', 'withdrawn'),
  at: instant(),
  actor: text('a person, or `system`'),
  unit: text('unit in whose name, or to which it climbed'),
  words: orNull(text()),
  replyDue: orNull(day()),
  told: listOf(text(), 'who was told'),
});

const urge = {
  caseId: text(),
  id: text(),
  clock: orNull(text('key of the limit; null where it is about the case')),
  rule: orNull(text()),
  addressees: listOf(text(), 'who is to answer'),
  unit: text('where it stands: it rises while nobody answers'),
  words: text(),
  madeBy: text(),
  madeAt: instant(),
  replyDue: day(),
  climbsAt: orNull(instant('when it climbs unless answered; null once it can climb no more')),
  status: oneOf('open', 'replied', 'settled', 'withdrawn'),
};

const waiting = shape({
  key: text(),
  proceeding: text(),
  title: ref('Words'),
  command: orNull(text()),
  owner: text('actor letter of docs/access.md'),
  person: orNull(text()),
  due: orNull(text()),
});

const escalation = shape({
  caseId: text(),
  number: text(),
  title: text(),
  bureau: text(),
  unit: text(),
  status: text(),
  states: listOf(text()),
  handlers: listOf(text()),
  version: whole(),
  rank: { type: 'integer', enum: [0, 1, 2], description: '0 lapses or must be lifted · 1 a right is lost · 2 other' },
  reason: shape({
    clock: text(),
    proceeding: text(),
    rule: text('id in docs/time-limits.md'),
    name: ref('Words'),
    article: text(),
    start: text(),
    due: text(),
    late: truth(),
    workingDays: whole('from today to the due date; negative once it has passed'),
    consequence: ref('Words'),
  }),
  latestSafe: orNull(
    shape({
      step: orNull(text('the command that must come by then; null where nothing else must run')),
      rule: orNull(text('time limit that runs after the step')),
      date: day(),
      workingDay: day(),
      provisional: truth(),
      passed: truth(),
    }),
  ),
  tasks: listOf(waiting, 'up to five tasks that wait, the most urgent first'),
  urges: listOf(
    shape({
      id: text(),
      status: oneOf('open', 'replied', 'settled', 'withdrawn'),
      clock: orNull(text()),
      acts: listOf(ref('UrgeAct')),
    }),
  ),
  reassignments: listOf(
    shape({ seq: whole(), at: instant(), actor: text(), officers: listOf(text()), reason: orNull(text()) }),
  ),
});

const bulkReason = shape({
  code: text('listed in docs/error-codes.md, or `unchanged`, `effect-already`'),
  words: ref('Words'),
  detail: { description: 'unmet requirements, or who is excluded' },
});

const bulkAct = body(
  { kind: oneOf('urge', 'reassign') },
  { words: text('of an urge'), replyDue: day(), officers: listOf(text(), 'of a reassignment'), reason: text() },
);

/** What is asked and answered of supervision. */
export const SUPERVISION_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  UrgeAct: urgeAct,
  Urge: shape(urge),
  UrgeList: shape({
    items: listOf(
      shape({ ...urge, number: text(), title: text(), handlers: listOf(text()), acts: listOf(ref('UrgeAct')) }),
    ),
  }),
  Escalation: escalation,
  EscalationPage: shape({ items: listOf(ref('Escalation')), next: orNull(text('`cursor` of the next page')) }),
  CaseEscalation: shape({
    limits: listOf(ref('Escalation'), 'the gravest first'),
    lacks: listOf(
      shape({
        command: text(),
        proceeding: orNull(text()),
        title: ref('Words'),
        article: text(),
        by: listOf(text()),
        verdict: oneOf('open', 'blocked', 'depends-on-input'),
        unmet: listOf(ref('Unmet')),
        asked: truth('an open task waits for it'),
      }),
      'commands that the case waits for, with what they still lack',
    ),
  }),
  Suggestion: shape({
    officers: listOf(text(), 'the team suggested; fewer than two where nobody else may'),
    why: ref('Words'),
    candidates: listOf(
      shape({
        person: text(),
        name: text(),
        unit: text(),
        distance: whole('steps in the tree of units'),
        open: whole('open cases in hand'),
        urgent: whole('of them, late or soon due'),
        newest: orNull(instant('when the newest case in hand was opened')),
        leaveFrom: orNull(day()),
        weight: number('in hand and to travel, in open cases; the lowest is suggested'),
        handles: truth('handles the case already'),
      }),
      'the lightest first',
    ),
    excluded: listOf(ref('Exclusion')),
  }),
  Exclusion: shape({
    person: text(),
    name: text(),
    reason: oneOf('recused', 'reviewed', 'hearing', 'decided', 'absent', 'uncertified', 'no-post'),
    words: ref('Words'),
    article: text(),
  }),
  BulkItem: shape({
    caseId: text(),
    outcome: oneOf('waiting', 'done', 'refused', 'undone', 'kept'),
    reason: orNull(bulkReason),
    result: orNull(anything('what was done')),
  }),
  BulkPreview: shape({ items: listOf(ref('BulkItem'), 'as each would fare; nothing was written') }),
  Bulk: shape({
    id: text(),
    act: bulkAct,
    madeBy: text(),
    madeAt: instant(),
    status: oneOf('running', 'paused', 'done'),
    undoneAt: orNull(instant()),
    items: listOf({ allOf: [ref('BulkItem'), shape({ ordinal: whole() })] }),
  }),
  UrgeRequest: body({ words: text('what is asked') }, { clock: text('key of a running limit'), replyDue: day() }),
  WordsRequest: body({ words: text() }),
  ReassignmentRequest: body({ officers: listOf(text()), reason: text() }),
  TakeOverRequest: body({ reason: text() }, { beside: text('who stays; left out: one of the present handlers') }),
  BulkRequest: body({ act: bulkAct, cases: listOf(text(), 'at most 200') }),
  Absence: body(
    { person: text(), from: day(), until: day(), substitute: text() },
    { scope: listOf(text(), 'actor letters the substitute may act as; left out: all that have substitutes') },
  ),
  AbsenceEnd: body({ until: day('the last day; the day before its first: it is not taken') }),
  AbsenceList: shape({ items: listOf(ref('Absence')) }),
};
