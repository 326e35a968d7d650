import { anything, instant, listOf, mapOf, oneOf, orNull, ref, shape, text, truth, whole } from './schema-words.js';
import type { JsonSchema } from './payload-schema.js';

const fieldProblem = shape({ field: text('dotted path'), message: ref('Words') });

const post = shape({ role: text(), unit: text(), roleName: ref('Words'), unitName: ref('Words') });

const states = mapOf(mapOf(text()), 'states of every proceeding by region');

/** What commands, next steps and problems answer. */
export const ANSWER_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Health: shape({ status: oneOf('ok') }),
  Unmet: shape({
    id: text('listed in docs/requirements.md'),
    sentence: ref('Words'),
    article: text(),
    remedy: ref('Words'),
  }),
  NextStep: shape({
    command: text(),
    proceeding: orNull(text('null where it opens a proceeding')),
    title: ref('Words'),
    article: text(),
    by: listOf(text()),
    verdict: oneOf('open', 'blocked', 'depends-on-input'),
    unmet: listOf(ref('Unmet')),
    dependsOn: listOf(text('id of a requirement')),
    actor: ref('Actor'),
    payloadSchema: anything('JSON Schema of the payload'),
  }),
  NextSteps: shape({ caseId: text(), version: whole(), steps: listOf(ref('NextStep')) }),
  Moved: shape({
    outcome: { type: 'string', const: 'moved' },
    dryRun: truth(),
    caseId: text(),
    number: text(),
    seq: whole(),
    version: whole(),
    command: text(),
    proceeding: text(),
    at: instant(),
    recordedAt: instant(),
    backEntry: truth(),
    states,
    clocks: listOf(ref('Clock'), 'started, changed or stopped by this step'),
    tasks: listOf(ref('Task'), 'opened or closed by this step'),
    forms: listOf(ref('Form'), 'made by this step'),
    undelivered: listOf(text(), 'signals to procedures that this version does not have'),
    otherCases: listOf(
      shape({ caseId: text(), number: text(), seq: whole(), version: whole(), command: text() }),
      'other cases that the same step moved',
    ),
  }),
  Unchanged: shape({
    outcome: { type: 'string', const: 'unchanged' },
    caseId: text(),
    number: text(),
    seq: whole(),
    version: whole(),
    states,
  }),
  CommandAnswer: { oneOf: [ref('Moved'), ref('Unchanged')] },
  Me: shape({
    id: text(),
    name: text(),
    unit: text(),
    posts: listOf(post),
    certificate: orNull(shape({ number: text(), validUntil: text() })),
    legalQualification: truth(),
    reviewedBeforeRequirement: truth(),
    substituting: listOf(
      shape({ absent: text(), posts: listOf(post) }),
      'absent people the caller stands in for today',
    ),
    scope: shape({ units: listOf(text()), handlerOf: text(), namedIn: text() }),
  }),
  Problem: {
    ...shape({
      type: text('`urn:anliu:problem:<code>`'),
      title: text('中文'),
      titleEn: text('English'),
      status: whole(),
      code: text('listed in docs/error-codes.md'),
    }),
    description: 'RFC 9457',
  },
  InvalidProblem: { allOf: [ref('Problem'), shape({ errors: listOf(fieldProblem, 'every wrong field') })] },
  ForbiddenProblem: {
    allOf: [
      ref('Problem'),
      shape({}, { needs: listOf(text(), 'actor letters of docs/access.md that may'), reason: ref('Words') }),
    ],
  },
  RefusedProblem: {
    allOf: [
      ref('Problem'),
      shape(
        {},
        {
          command: text(),
          proceeding: orNull(text()),
          state: mapOf(text()),
          accepted: listOf(text(), 'commands accepted where the case stands'),
          unmet: listOf(ref('Unmet'), 'every unmet requirement'),
          version: whole(),
          externalNumber: text(),
        },
      ),
    ],
  },
  StaleProblem: {
    allOf: [
      ref('Problem'),
      shape({
        version: whole('now'),
        meanwhile: listOf(
          shape({
            seq: whole(),
            version: whole(),
            command: text(),
            proceeding: text(),
            at: instant(),
            recordedAt: instant(),
            actor: text(),
            touched: listOf(text()),
          }),
          'what happened since the version the caller saw',
        ),
      }),
    ],
  },
};
