import transformers from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import type { Registry } from '#engine';
import { FIELD_SCHEMAS } from '#procedures';

/** A JSON Schema (2020-12) as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DEFINITIONS = '#/$defs/';

/** Every class with class-validator decorators as a schema, once its modules are loaded. */
export function schemasOfClasses(prefix: string): Readonly<Record<string, JsonSchema>> {
  return validationMetadatasToSchemas({
    classTransformerMetadataStorage: transformers.defaultMetadataStorage,
    refPointerPrefix: prefix,
    additionalConverters: { ...FIELD_SCHEMAS },
  }) as unknown as Readonly<Record<string, JsonSchema>>;
}

/** Name of a class's schema: a class without fields of its own has that of the nearest class above it. */
export function schemaName(of: new () => object, among: Readonly<Record<string, JsonSchema>>): string {
  for (let at: unknown = of; typeof at === 'function' && at.name !== ''; at = Object.getPrototypeOf(at)) {
    if (among[at.name] !== undefined) return at.name;
  }
  return of.name;
}

let classes: Readonly<Record<string, JsonSchema>> | undefined;
const known = new Map<string, JsonSchema>();

/** The schema of a command's payload, whole in itself: what it refers to stands in its `$defs`. */
export function payloadSchemaOf(registry: Registry, command: string): JsonSchema {
  const found = known.get(command);
  if (found !== undefined) return found;
  classes ??= schemasOfClasses(DEFINITIONS);
  const payload = registry.commands.get(command)?.definition.payload;
  const name = payload === undefined ? '' : schemaName(payload, classes);
  const schema = { ...(classes[name] ?? { type: 'object' }), additionalProperties: false };
  const parts = partsOf(schema, classes);
  const whole = Object.keys(parts).length === 0 ? schema : { ...schema, $defs: parts };
  known.set(command, whole);
  return whole;
}

/** Everything a schema refers to, also through others. */
function partsOf(schema: JsonSchema, all: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, JsonSchema>> {
  const parts: Record<string, JsonSchema> = {};
  const waiting = referredBy(schema);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const part = all[name];
    if (part === undefined || parts[name] !== undefined) continue;
    parts[name] = { ...part, additionalProperties: false };
    waiting.push(...referredBy(part));
  }
  return parts;
}

function referredBy(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === '$ref' && typeof value === 'string' ? [value.slice(value.lastIndexOf('/') + 1)] : referredBy(value),
  );
}
