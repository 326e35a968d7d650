import { CaseNotFound } from '#cases';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of a case in a path. What is no id names no case: the answer is that of an unknown one. */
export function caseIdOf(params: Readonly<Record<string, string>>): string {
  const id = (params['id'] ?? '').toLowerCase();
  if (!UUID.test(id)) throw new CaseNotFound();
  return id;
}
