import type { CommandDefinition, Registry } from '#engine';
import { USUAL_OPENING } from '../cases/usual-opening.js';
import { RECORD_FILE } from '../files/record-file.js';
import { schemaName, schemasOfClasses, type JsonSchema } from './payload-schema.js';
import { COMPONENTS, ref, text, whole } from './schema-words.js';

/** Requests that give commands, and the payload classes they name. */
export function commandSchemas(registry: Registry): Readonly<Record<string, JsonSchema>> {
  const classes = schemasOfClasses(COMPONENTS);
  const definitions = [...registry.commands.values()].map(({ definition }) => definition);
  const given = definitions.filter((definition) => definition.by.some((letter) => letter !== 'S'));
  const opening = given.filter((definition) => definition.opensCase === true);
  const moving = given.filter((definition) => definition.opensCase !== true && definition.name !== RECORD_FILE);
  const { [FILE_PAYLOAD]: file = {}, ...payloads } = payloadClasses(given, classes);
  return {
    ...payloads,
    FileTold: toldOfFile(file),
    OpenCaseRequest: {
      oneOf: opening.map((definition) => openingRequest(definition, schemaName(definition.payload, classes))),
    },
    CommandRequest: {
      oneOf: moving.map((definition) => commandRequest(definition, schemaName(definition.payload, classes))),
    },
  };
}

/** The payload of the command that is given by sending a file. */
const FILE_PAYLOAD = 'FileRecordPayload';

/** What a sender says of a file: nothing must be said, and what is said of the content must be true of it. */
function toldOfFile({ required: _required, ...payload }: JsonSchema): JsonSchema {
  return payload;
}

/** The payload classes, and every class they refer to. */
function payloadClasses(
  definitions: readonly CommandDefinition[],
  classes: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const found: Record<string, JsonSchema> = {};
  const waiting = definitions.map((definition) => schemaName(definition.payload, classes));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = classes[name] ?? { type: 'object' };
    if (found[name] !== undefined) continue;
    found[name] = { ...schema, additionalProperties: false };
    waiting.push(
      ...[...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, part]) => part ?? ''),
    );
  }
  return Object.fromEntries(Object.entries(found).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function commandRequest(definition: CommandDefinition, payload: string): JsonSchema {
  return {
    title: definition.name,
    description: described(definition),
    type: 'object',
    required: ['command', 'payload'],
    additionalProperties: false,
    properties: {
      command: { type: 'string', const: definition.name },
      proceeding: text('`penalty#1`; may be left out where exactly one proceeding accepts it'),
      at: text('when the act took place; left out for now'),
      expectedVersion: whole('as If-Match'),
      payload: ref(payload),
    },
  };
}

function openingRequest(definition: CommandDefinition, payload: string): JsonSchema {
  return {
    title: definition.name,
    description: described(definition),
    type: 'object',
    required: definition.name === USUAL_OPENING ? ['payload'] : ['command', 'payload'],
    additionalProperties: false,
    properties: {
      command: { type: 'string', const: definition.name },
      unit: text("handling unit; left out for the caller's own"),
      at: text('when the act took place; left out for now'),
      payload: ref(payload),
    },
  };
}

function described({ title, article, by }: CommandDefinition): string {
  return `${title.zh} ${title.en} · ${article} · ${by.join(', ')}`;
}
