import type { JsonObject } from '#kernel';

const REFERENCE = /^case:(.+)$/;

/** A payload in which `case:NAME` is the id of that case; a name that no case has stays as it is. */
export function withCaseIds(payload: JsonObject, ids: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(payload).map(([key, value]) => [key, replaced(value, ids)]));
}

function replaced(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(REFERENCE.exec(value)?.[1] ?? '') ?? value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, ids));
  return typeof value === 'object' && value !== null ? withCaseIds(value as JsonObject, ids) : value;
}
