const CASE_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether something can be the id of a case, lower-case. What cannot is as an unknown case, and never asked of a store. */
export function isCaseId(id: unknown): id is string {
  return typeof id === 'string' && CASE_ID.test(id);
}
