import type { JsonSchema } from './payload-schema.js';

/** Where schemas of the document stand. */
export const COMPONENTS = '#/components/schemas/';

export const text = (description?: string): JsonSchema => told({ type: 'string' }, description);
export const whole = (description?: string): JsonSchema => told({ type: 'integer' }, description);
export const truth = (description?: string): JsonSchema => told({ type: 'boolean' }, description);
export const day = (description?: string): JsonSchema => told({ type: 'string', format: 'date' }, description);
export const instant = (description?: string): JsonSchema => told({ type: 'string', format: 'date-time' }, description);
export const oneOf = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
export const ref = (name: string): JsonSchema => ({ $ref: `${COMPONENTS}${name}` });
export const listOf = (items: JsonSchema, description?: string): JsonSchema =>
  told({ type: 'array', items }, description);
export const mapOf = (values: JsonSchema, description?: string): JsonSchema =>
  told({ type: 'object', additionalProperties: values }, description);
export const anything = (description?: string): JsonSchema =>
  told({ type: 'object', additionalProperties: true }, description);

/** The same, or null. */
export function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** An object whose fields must all be there but the optional ones. */
export function shape(
  fields: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return { type: 'object', properties: { ...fields, ...optional }, required: Object.keys(fields) };
}

function told(schema: JsonSchema, description: string | undefined): JsonSchema {
  return description === undefined ? schema : { ...schema, description };
}
