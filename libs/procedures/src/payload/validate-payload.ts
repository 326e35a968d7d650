import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { JsonObject, Words } from '#kernel';
import type { CommandDefinition } from '#engine';
import { personsNamed, sealedFields } from './field-decorators.js';
import { constraintWords } from './constraint-words.js';

/** One wrong field: its path, and what is wrong with it. */
export interface FieldIssue {
  /** Dotted path, for example `parties.0.name`. */
  readonly field: string;
  readonly message: Words;
}

/** A payload that fits its class, with what the step must know before it decides. */
export interface ValidPayload {
  readonly payload: JsonObject;
  /** People to be read before deciding. */
  readonly people: readonly string[];
  /** Top-level fields to be stored sealed. */
  readonly sealed: readonly string[];
}

/** Checks a payload against the class of its command. Unknown fields are errors. */
export function validatePayload(
  definition: CommandDefinition,
  body: unknown,
): ValidPayload | { readonly issues: readonly FieldIssue[] } {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    return { issues: [{ field: '', message: { zh: '内容必须是一个对象。', en: 'The payload must be an object.' } }] };
  }
  const instance = plainToInstance(definition.payload, body, { enableImplicitConversion: false });
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) return { issues: errors.flatMap((error) => issuesOf(error, '')) };
  return {
    payload: instanceToPlain(instance, { exposeUnsetFields: false }),
    people: personsNamed(instance),
    sealed: sealedFields(instance),
  };
}

function issuesOf(error: ValidationError, prefix: string): FieldIssue[] {
  const field = prefix === '' ? error.property : `${prefix}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, message]) => ({
    field,
    message: { zh: constraintWords(constraint), en: `${message}.` },
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => issuesOf(child, field))];
}
