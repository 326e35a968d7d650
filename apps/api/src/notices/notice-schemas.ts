import { NOTICE_KIND_NAMES, NOTICE_KINDS, WAYS } from '#notices';
import { schemasOfClasses, type JsonSchema } from '../openapi/payload-schema.js';
import { COMPONENTS, day, instant, listOf, oneOf, orNull, ref, shape, text, whole } from '../openapi/schema-words.js';
import * as bodies from './notice-bodies.dto.js';

const kind: JsonSchema = {
  ...oneOf(...NOTICE_KIND_NAMES),
  description: NOTICE_KIND_NAMES.map((name) => `${name} ${NOTICE_KINDS[name].words.zh}`).join(' · '),
};

const byKind = (of: JsonSchema): JsonSchema => shape(Object.fromEntries(NOTICE_KIND_NAMES.map((name) => [name, of])));

const pageOf = (items: JsonSchema): JsonSchema =>
  shape({ items: listOf(items), next: orNull(text('cursor of the page after this one')) });

const webhook = {
  id: text(),
  name: text(),
  url: text(),
  unit: text(),
  kinds: listOf(kind),
  createdBy: text(),
  createdAt: instant(),
};

const way = oneOf(...WAYS);

const preferences = shape({
  language: oneOf('zh', 'en'),
  quiet: shape({ from: text('HH:MM'), until: text('HH:MM; the same as `from`: no hours are quiet') }),
  digestAt: text('HH:MM'),
  ways: byKind(shape({ 'in-app': oneOf('at-once', 'off'), email: way, sms: way, wecom: way })),
});

/** What is answered and asked about notices. */
export function noticeSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    ...bodySchemas(),
    Notice: shape({
      id: text(),
      caseId: text(),
      caseNumber: text(),
      caseTitle: text(),
      seq: whole('journal number of the entry that it tells of'),
      ordinal: whole('which of the rows told with that entry'),
      kind,
      what: ref('Words'),
      due: orNull(day()),
      proceeding: text(),
      at: instant(),
      readAt: orNull(instant()),
    }),
    NoticePage: pageOf(ref('Notice')),
    CaseNoticesPage: pageOf(shape({ newest: ref('Notice'), unread: whole(), total: whole() })),
    UnreadCount: shape({ unread: whole(), byKind: byKind(whole()) }),
    Marked: shape({ marked: whole('how many were unread') }),
    HowTold: shape({ preferences, addresses: shape({}, { email: text(), sms: text(), wecom: text() }) }),
    WebhookList: shape({ items: listOf(shape(webhook)) }),
    WebhookOpened: shape({ id: text(), secret: text('`whsec_…`, as Standard Webhooks has it; shown this once') }),
    DeadDeliveryPage: pageOf(
      shape({
        id: text(),
        recipient: text('a person, or `webhook/<id>`'),
        channel: text(),
        attempts: whole(),
        error: orNull(text()),
        notices: whole('how many it tells'),
        at: instant('when it was given up'),
      }),
    ),
    Redriven: shape({ redriven: whole() }),
  };
}

function bodySchemas(): Readonly<Record<string, JsonSchema>> {
  const classes = schemasOfClasses(COMPONENTS);
  const known = Object.keys(bodies).map((name) => [name, { ...classes[name], additionalProperties: false }]);
  return Object.fromEntries(known) as Record<string, JsonSchema>;
}
