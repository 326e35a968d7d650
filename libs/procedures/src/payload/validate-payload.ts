import type { JsonObject } from '#kernel';
import type { CommandDefinition } from '#engine';
import { checkShape } from './check-shape.js';
import { personsNamed, sealedFields } from './field-decorators.js';
import type { FieldIssue } from './field-issue.js';

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
  const checked = checkShape(definition.payload, body);
  if ('issues' in checked) return checked;
  return {
    payload: JSON.parse(JSON.stringify(checked.value)) as JsonObject,
    people: personsNamed(checked.value),
    sealed: sealedFields(checked.value),
  };
}
