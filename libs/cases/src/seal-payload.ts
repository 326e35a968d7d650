import { canonicalText } from '#journal';
import type { JsonObject } from '#kernel';
import type { Sealer } from './sealer.port.js';
import type { SealedField } from './step-store.port.js';

/** A payload that may go into the journal, and what was taken out of it. */
export interface SealedPayload {
  readonly payload: JsonObject;
  readonly sealed: readonly SealedField[];
}

/** What the journal holds in place of a sealed value. */
export interface SealedStub {
  readonly sealed: string;
  readonly saltedHash: string;
}

/** Binds a sealed value to its place: a row moved to another case or field does not open. */
export function sealContext(caseId: string, id: string, field: string): string {
  return `${caseId}/${id}/${field}`;
}

/** Takes the sealed fields out of a payload, leaving a salted hash of each. */
export function sealPayload(
  sealer: Sealer,
  caseId: string,
  step: { readonly payload: JsonObject; readonly fields: readonly string[]; readonly newId: () => string },
): SealedPayload {
  const present = step.fields.filter((field) => step.payload[field] !== undefined);
  if (present.length === 0) return { payload: step.payload, sealed: [] };
  const sealed = present.map((field) => {
    const id = step.newId();
    return { id, field, value: sealer.seal(canonicalText(step.payload[field]), sealContext(caseId, id, field)) };
  });
  const stubs = sealed.map(({ id, field, value }): [string, SealedStub] => [
    field,
    { sealed: id, saltedHash: value.saltedHash },
  ]);
  return { payload: { ...step.payload, ...Object.fromEntries(stubs) }, sealed };
}
